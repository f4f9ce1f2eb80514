import type { DaemonName } from '../daemons/daemon.ts';

/**
 * What a proof declares: which package to install at which versions, and how to make one call of each fact.
 * The names are those of the library's catalog entry, so that `npm run lab:check` can lay result and catalog side by side.
 */
export interface Proof<Library, With = Readonly<Record<string, never>>> {
  readonly install: string;
  /** What is imported, where it is not the package's main module: `axios/unsafe`. */
  readonly entry?: string;
  /** Exact versions; each runs in a process of its own. */
  readonly versions: readonly string[];
  /** Other packages that it needs, name to exact version. */
  readonly with?: Readonly<Record<string, string>>;
  /** Modules beside the main one, by their whole name: `wretch/addons/abort`; they come with the others. */
  readonly parts?: readonly string[];
  /** Its install scripts have to run (native parts). */
  readonly scripts?: true;
  readonly environment?: Readonly<Record<string, string>>;
  /** Its address is written into it: what it opens over TLS ends at the server at hand. */
  readonly rerouted?: true;
  readonly deadlines?: Readonly<Record<string, DeadlineProof<Library, With>>>;
  readonly retries?: Readonly<Record<string, RetryProof<Library, With>>>;
  readonly locks?: Readonly<Record<string, LockProof<Library, With>>>;
  readonly hooks?: Readonly<Record<string, HookProof<Library, With>>>;
  readonly answers?: Readonly<Record<string, AnswerProof<Library, With>>>;
  /** 'write': the write of its retries is sent. */
  readonly idempotency?: IdempotencyProof<Library, With> | 'write';
  /** One write of a library that repeats nothing by itself: shows that it does not, and that it carries no key. 'call': the first call of its deadlines, which tells nothing of keys. */
  readonly single?: MakeAttempt<Library, With> | 'call';
}

/** The installed packages: `lib` is the proof's own, `others` are those under `with` and `parts`, by name. */
export interface Packages<Library, With> {
  readonly lib: Library;
  readonly others: With;
}

export interface Call<Library, With> extends Packages<Library, With> {
  /** Of the server at hand, `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly port: number;
  /** The option under test at its path, or nothing for the default. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The value under test alone, for arguments and setters. */
  readonly value: unknown;
  /** From here on the server at hand says nothing more: call it once the connection stands. */
  readonly mute: () => void;
}

export type MakeCall<Library, With> = (call: Call<Library, With>) => PromiseLike<unknown>;

export interface DeadlineProof<Library, With> {
  readonly call: MakeCall<Library, With>;
  /** 'http' is silent, stalls or drips; 'tcp' is silent; a daemon is real and falls silent on `mute()`. */
  readonly server?: 'http' | 'tcp' | DaemonName;
  /**
   * Option path to the value tried: about half a second, so that the watchdog of three can tell.
   * Where the same path stands at the client and in a call, `timeout@client` and `timeout@call`.
   */
  readonly options?: Readonly<Record<string, OptionProof<Library, With>>>;
  /** The default as the library itself tells it, ms: for defaults longer than a proof may wait. */
  readonly reads?: (packages: Packages<Library, With>) => unknown;
  /** How long the default is waited for, ms; absent: the watchdog's three seconds. */
  readonly patience?: number;
  /** A call that the server is slow to answer, for deadlines which the server enforces. */
  readonly slow?: MakeCall<Library, With>;
}

export type OptionProof<Library, With> = number | string | (() => unknown) | {
  readonly value: number | string | (() => unknown);
  /** In place of the deadline's own call, for options that stand elsewhere. */
  readonly via?: MakeCall<Library, With>;
  /** Other options that it needs. */
  readonly beside?: Readonly<Record<string, unknown>>;
  /** Values that may switch it off; 0 for durations when absent. */
  readonly off?: readonly unknown[];
};

export interface Attempt<Library, With> extends Packages<Library, With> {
  readonly url: string;
  readonly port: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** Work that fails every time, and is counted. */
  readonly fail: () => unknown;
}

export type MakeAttempt<Library, With> = (attempt: Attempt<Library, With>) => PromiseLike<unknown>;

export interface RetryProof<Library, With> {
  readonly run: MakeAttempt<Library, With>;
  /** The work is run by way of a real server, `port`: jobs of a queue, which call `fail`. */
  readonly server?: DaemonName;
  /** How the server at `url` fails: a status, 'reset' (the work is done, the reply lost). 503 when absent. */
  readonly fails?: FailingAnswer;
  /** Options of every run. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Options without which it retries nothing: delays are watched with them, and the number of attempts is counted without. */
  readonly asked?: Readonly<Record<string, unknown>>;
  /** Options under which it hardly waits, to count all attempts. */
  readonly quick?: Readonly<Record<string, unknown>>;
  /** The path that sets the number; 2 is tried. */
  readonly attempts?: string;
  /** Options that ask for jitter. */
  readonly jitter?: Readonly<Record<string, unknown>>;
  /** The same with a method that must not run twice. */
  readonly write?: MakeAttempt<Library, With>;
  /** How long delays are watched, ms; absent: eight seconds. */
  readonly patience?: number;
}

export type FailingAnswer = 'reset' | number | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

export interface LockCall<Library, With> extends Packages<Library, With> {
  readonly port: number;
  readonly resource: string;
  /** Time to live asked for, ms. */
  readonly ttl: number;
}

export interface Held {
  readonly release: () => PromiseLike<unknown>;
  /** A number that grows with each holder, where the library hands one out. */
  readonly token?: number | bigint | string;
}

export interface LockProof<Library, With> {
  readonly server: DaemonName;
  /** Takes it and holds it until `release`; rejects, stays pending or gives undefined while another holds it. */
  readonly take: (call: LockCall<Library, With>) => PromiseLike<Held | undefined>;
  /** Shortest time to live that it allows, ms; one second when absent. */
  readonly ttl?: number;
}

export interface HookCall<Library, With> extends Packages<Library, With> {
  readonly port: number;
  /** For the table. */
  readonly name: string;
  /** What each hook calls and waits for: it takes a while, and is noted under the hook's name. */
  readonly hook: (name: string) => Promise<void>;
}

export interface HookProof<Library, With> {
  readonly server: DaemonName;
  /** Connects, declares a class of rows with every hook that there may be, and gives the write. */
  readonly prepare: (call: HookCall<Library, With>) => PromiseLike<() => PromiseLike<unknown>>;
}

/** A server of the library's own whose handler never answers. */
export interface AnswerProof<Library, With> {
  readonly serve: (call: Packages<Library, With> & { /** The limit in ms; undefined: none is given. */ readonly time: unknown }) => PromiseLike<{ readonly port: number; readonly stop: () => unknown }>;
  /** Values that are said to mean no limit. */
  readonly off?: readonly (number | boolean)[];
}

export interface IdempotencyProof<Library, With> {
  /** One write; the server fails with 503 at first. */
  readonly send: MakeAttempt<Library, With>;
  readonly fails?: FailingAnswer;
  /** Path of the option that carries a key. */
  readonly option?: string;
}

/** A proof with its types checked. Packages are not installed here: a proof declares the members that it uses. */
export function proof<Library, With = Readonly<Record<string, never>>>(declared: Proof<Library, With>): Proof<Library, With> {
  return declared;
}

/** A function of an installed package. */
export type Fn = (...given: readonly unknown[]) => PromiseLike<unknown>;
/** A class of an installed package. */
export type Class<Instance> = new (...given: readonly unknown[]) => Instance;

/** Anything that fetches: the body has to be read, or nothing but the head is waited for. */
export type Fetch = (url: string, options?: object) => Promise<{ readonly text: () => Promise<unknown> }>;

/** Calls a function that takes a callback last. */
export function called(start: (done: (error: unknown, answer?: unknown) => void) => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    start((error, answer) => (error === null || error === undefined ? resolve(answer) : reject(error instanceof Error ? error : new Error(JSON.stringify(error)))));
  });
}

/** A lock around a section, as one that is held until it is released. */
export function heldAround(section: (work: () => Promise<void>) => PromiseLike<unknown>): Promise<Held> {
  return new Promise((resolve, reject) => {
    const leave = new AbortController();
    const ended = Promise.resolve(section(() => new Promise((done) => {
      leave.signal.addEventListener('abort', () => done());
      const release = (): Promise<unknown> => {
        leave.abort();
        return ended;
      };
      resolve({ release });
    })));
    ended.catch(reject);
  });
}

/** An abort signal that fires after the half second that options are tried with. */
export const soon = (): AbortSignal => AbortSignal.timeout(500);
