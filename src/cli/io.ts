/** What a run touches of its process. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  readonly readStdin: () => Promise<string>;
  /** Today, YYYY-MM-DD, UTC. */
  readonly today: () => string;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Resolves when the text has left the process, or nobody reads it any more. */
  readonly write: (text: string) => Promise<void>;
}

export type ExitCode = 0 | 1 | 2;
