import { CommanderError } from 'commander';
import { InputError } from '../input-error.ts';
import type { ExitCode, Io } from './io.ts';
import { loadEngine, type Engine } from './load-engine.ts';
import { createProgram } from './program.ts';

/** Runs one command line to its end and gives the exit code. Everything is written when it resolves. */
export async function run(argv: readonly string[], io: Io, engine: () => Promise<Engine> = loadEngine): Promise<ExitCode> {
  const session = { io, engine, exitCode: 0 as ExitCode, pending: [] as Promise<void>[] };
  try {
    // Commander takes a missing command for an error.
    await createProgram(session).parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
  } catch (error) {
    session.exitCode = await report(error, io);
  }
  await Promise.all(session.pending);
  return session.exitCode;
}

async function report(error: unknown, { stderr }: Io): Promise<ExitCode> {
  // Commander has said what is wrong already; help and version end this way too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { visible } = await import('../report/index.ts');
  const said = error instanceof InputError ? error.message : `internal error; please report it with this text: ${String(error)}`;
  const stack = error instanceof Error && !(error instanceof InputError) ? `${error.stack ?? ''}\n` : '';
  await stderr.write(`fallacies: ${said.split('\n').map(visible).join('\n')}\n${stack}`);
  return 2;
}
