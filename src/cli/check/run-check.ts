import type { Analysis, Preset } from '../../engine-result.ts';
import { InputError } from '../../input-error.ts';
import type { FileContext } from '../../../rules/finding.ts';
import { toJson, toSarif, toTerminal, toWarnings, type CheckReport } from '../../report/index.ts';
import { wantsColours } from '../colours.ts';
import { deliver } from '../deliver.ts';
import { eslintNote } from '../eslint-note.ts';
import type { ExitCode, Io } from '../io.ts';
import { progressTo } from '../progress.ts';
import { parseRuleIds } from '../rule-info.ts';
import { selectPaths, type Selection } from '../select-paths.ts';
import type { Session } from '../session.ts';
import { fails, hasUnusable, type Threshold } from '../threshold.ts';
import { factsPlace, writeFacts } from '../../discover/index.ts';
import { buildCheckReport } from './build-check-report.ts';
import { sourceReader } from './source-reader.ts';

export interface CheckOptions {
  readonly format: 'terminal' | 'json' | 'sarif';
  readonly preset?: Preset;
  readonly rule?: readonly string[];
  readonly context: readonly FileContext[];
  readonly show?: 'unknown';
  readonly failOn: Threshold;
  readonly quiet?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly strictInput?: boolean;
  readonly output?: string;
  readonly workers?: number;
  readonly cache?: boolean;
}

/** `fallacies check`: analyses, prints, and says by its exit code whether something reaches the threshold. */
export async function runCheck(given: readonly string[], options: CheckOptions, { io, engine }: Session): Promise<ExitCode> {
  const input = await chooseInput(given, options, io);
  const rules = options.rule && parseRuleIds(options.rule);
  const progress = progressTo(io.stderr);
  const { analyse } = await engine();
  const analysis = await analyse({
    root: input.root,
    paths: input.paths,
    contexts: options.context,
    ...(rules && { rules }),
    ...(options.preset && { preset: options.preset }),
    ...(input.buffers && { buffers: input.buffers }),
    ...(options.workers !== undefined && { workers: options.workers }),
    ...(leavesFacts(input, options) && { leaveFacts: true }),
    onProgress: progress.tell,
  });
  await progress.clear();
  if (analysis.linkedFacts !== undefined) writeFacts(factsPlace(input.root), analysis.linkedFacts);
  const report = buildCheckReport(analysis, { contexts: options.context, unknown: options.show === 'unknown' });
  await deliver(render(report, options, input, io), options.output, io);
  if (!options.quiet) await io.stderr.write(toWarnings(report.warnings, [...report.notes, ...eslintNote(input.root)]));
  return exitCode(analysis, options);
}

/** What was found in a part, or by some of the rules, is not what the whole program shows. */
function leavesFacts({ paths }: Input, { rule, context, cache = true }: CheckOptions): boolean {
  return cache && paths.length === 0 && rule === undefined && context.includes('server');
}

interface Input extends Selection {
  readonly buffers?: ReadonlyMap<string, string>;
}

async function chooseInput(given: readonly string[], { stdin, stdinFilename }: CheckOptions, io: Io): Promise<Input> {
  if (!stdin) return selectPaths(given, io.cwd);
  if (stdinFilename === undefined) throw new InputError('--stdin needs --stdin-filename: where the text stands decides what its imports mean');
  if (given.length > 0) throw new InputError('--stdin checks one text; leave the paths out');
  const { root, paths } = selectPaths([stdinFilename], io.cwd, { mayBeNew: true });
  const [path] = paths;
  if (path === undefined) throw new InputError(`--stdin-filename is a file, not ${stdinFilename}`);
  return { root, paths, buffers: new Map([[path, await io.readStdin()]]) };
}

function render(report: CheckReport, { format, quiet = false, output }: CheckOptions, { root, buffers }: Input, io: Io): string {
  if (format === 'json') return toJson(report);
  if (format === 'sarif') return toSarif(report);
  return toTerminal(report, { colours: output === undefined && wantsColours(io), quiet, source: sourceReader(root, buffers) });
}

function exitCode({ findings, warnings }: Analysis, { strictInput, failOn }: CheckOptions): ExitCode {
  if (strictInput && hasUnusable(warnings)) return 2;
  return fails(findings, failOn) ? 1 : 0;
}
