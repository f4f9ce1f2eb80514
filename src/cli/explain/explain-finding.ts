import type { Finding } from '../../../rules/finding.ts';
import { CONTEXTS } from '../options.ts';
import { InputError } from '../../input-error.ts';
import { toChain } from '../../report/index.ts';
import { sourceReader } from '../check/source-reader.ts';
import { wantsColours } from '../colours.ts';
import { progressTo } from '../progress.ts';
import { selectPaths } from '../select-paths.ts';
import type { Session } from '../session.ts';

/** Shorter beginnings of a fingerprint name too much. */
const shortest = 6;

/**
 * Analyses again, with every rule, and prints the findings that are meant: by fingerprint or its first characters, or by
 * place, `src/a.ts:12` or `src/a.ts:12:3`, as reports print it.
 */
export async function explainFinding(wanted: string, given: readonly string[], { io, engine }: Session): Promise<void> {
  const { root, paths } = selectPaths(given, io.cwd);
  const isMeant = matcher(wanted);
  const progress = progressTo(io.stderr);
  const { analyse } = await engine();
  const { findings } = await analyse({ root, paths, contexts: CONTEXTS, preset: 'all', onProgress: progress.tell });
  await progress.clear();
  const meant = findings.filter(isMeant);
  if (meant.length === 0) throw new InputError(`there is no finding '${wanted}' in ${String(findings.length)} findings; give a fingerprint as in JSON or SARIF, or a place such as src/a.ts:12`);
  const options = { colours: wantsColours(io), source: sourceReader(root) };
  await io.stdout.write(meant.map((finding) => toChain(finding, options)).join('\n'));
}

function matcher(wanted: string): (finding: Finding) => boolean {
  const place = /^(.+?):(\d+)(?::(\d+))?$/.exec(wanted);
  if (place === null) return ({ fingerprint }) => wanted.length >= shortest && fingerprint.startsWith(wanted);
  const [, file = '', line = '', column] = place;
  const path = file.replace(/^\.\//, '');
  return ({ location }) => location.path === path && location.start.line === Number(line) && (column === undefined || location.start.column === Number(column));
}
