import type { ExitCode, Io } from './io.ts';
import type { Engine } from './load-engine.ts';

/** One run of the command line. */
export interface Session {
  readonly io: Io;
  readonly engine: () => Promise<Engine>;
  exitCode: ExitCode;
  /** Writes under way. */
  readonly pending: Promise<void>[];
}
