import { oneForEachCause } from '../../rules/one-cause.ts';
import type { FileContext, Finding, Judgement } from '../../rules/finding.ts';
import type { InputWarning } from '../engine-result.ts';
import type { SourceFile } from './facts-cache.ts';
import { toFindings } from './findings.ts';
import { byPathAndLine, suppressionWarning, syntaxWarning } from './input-warnings.ts';
import type { JudgedFile } from './judge-file.ts';
import { byPlace } from './order.ts';
import { suppressionsIn } from './suppressions.ts';
import type { World } from './world.ts';

export interface Conclusion {
  /** By place; those that a comment silences say so. */
  readonly findings: readonly Finding[];
  /** By path and line. */
  readonly warnings: readonly InputWarning[];
}

/** What is shown of all that was judged. */
export function conclude(judged: readonly JudgedFile[], contextOf: (path: string) => FileContext, world: World): Conclusion {
  const shown = groupByPath(oneForEachCause(judged.flatMap(({ judgements }) => judgements).sort(byPlace)));
  const files = judged.map((one): Conclusion => {
    const file = world.sources.file(one.path);
    if (file === undefined) return { findings: [], warnings: one.failure ? [one.failure] : [] };
    return concludeFile(one, file, shown.get(one.path) ?? [], contextOf(one.path));
  });
  return { findings: files.flatMap(({ findings }) => findings), warnings: files.flatMap(({ warnings }) => warnings).sort(byPathAndLine) };
}

function concludeFile({ path, ran, judgements, failure }: JudgedFile, file: SourceFile, shown: readonly Judgement[], context: FileContext): Conclusion {
  const suppressions = suppressionsIn(path, file, { ofLinters: true });
  const findings = toFindings(shown, { file, context, suppressionOf: (judgement) => suppressions.of(judgement) });
  // What another rule speaks for is covered by its own ignore, too.
  for (const judgement of judgements) if (judgement.verdict === 'breaks') suppressions.of(judgement);
  const warnings = [failure, syntaxWarning(path, file.facts), ...suppressions.problems(ran).map(suppressionWarning)];
  return { findings, warnings: warnings.filter((warning) => warning !== undefined) };
}

function groupByPath(judgements: readonly Judgement[]): ReadonlyMap<string, readonly Judgement[]> {
  const byPath = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const list = byPath.get(judgement.location.path);
    if (list) list.push(judgement);
    else byPath.set(judgement.location.path, [judgement]);
  }
  return byPath;
}
