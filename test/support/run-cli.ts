import type { Analysis, AnalysisOptions } from '../../src/engine-result.ts';
import type { ExitCode, Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { analysis } from './analysis-literals.ts';

export interface CliResult {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** What the engine was asked; undefined when it was not. */
  readonly asked: AnalysisOptions | undefined;
}

export interface CliWorld {
  readonly cwd?: string;
  readonly env?: Io['env'];
  readonly stdin?: string;
  readonly terminal?: boolean;
  readonly analysis?: Analysis;
  readonly analyse?: (options: AnalysisOptions) => Promise<Analysis>;
}

/** Runs a command line in this process, with an engine that answers with a literal. */
export async function runCli(argv: readonly string[], { cwd = import.meta.dirname, env = {}, stdin = '', terminal = false, ...world }: CliWorld = {}): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  let asked: AnalysisOptions | undefined;
  const output = (name: 'stdout' | 'stderr'): Io['stdout'] => ({
    isTerminal: terminal,
    write: async (text) => {
      await Promise.resolve();
      written[name] += text;
    },
  });
  const io: Io = { cwd, env, stdout: output('stdout'), stderr: output('stderr'), readStdin: () => Promise.resolve(stdin), today: () => '2026-03-01' };
  const analyse = (options: AnalysisOptions): Promise<Analysis> => {
    asked = options;
    return world.analyse ? world.analyse(options) : Promise.resolve(world.analysis ?? analysis());
  };
  const code = await run(argv, io, () => Promise.resolve({ analyse }));
  return { code, ...written, asked };
}
