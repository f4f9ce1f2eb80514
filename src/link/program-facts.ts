/**
 * What the program does, as the rules see it: sites of one concept each, already bound to libraries and resolved across files.
 * A rule judges these and nothing else.
 */
import type { Coverage, Effect } from '../catalog/schema.ts';

/** A place in a file. Lines and columns are 1-based, columns count UTF-16 units; offsets are into the host's text. */
export interface Location {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A place that explains a finding, and what is to be seen there. */
export interface Related {
  readonly location: Location;
  readonly message: string;
}

/** Why the answer is not known: shown in the review, and counted. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: string;
  /** Why a host may see less (architecture.md, decision 1); absent: no host knows. */
  readonly seen?: 'injected' | 'only-from-importers' | 'process-wide' | 'importer-exempts';
}

/** All sites of one file: those whose span lies in it. */
export interface FileSites {
  readonly path: string;
  readonly deadlines: readonly DeadlineSite[];
  readonly ineffective: readonly IneffectiveOption[];
  readonly retries: readonly RetryConstruct[];
  readonly nests: readonly RetryNest[];
  readonly inversions: readonly TimeoutBound[];
  readonly latencies: readonly RemoteLatency[];
  readonly entryLatencies: readonly EntryLatency[];
  readonly locks: readonly LockAcquisition[];
  readonly releases: readonly LockRelease[];
  readonly clocks: readonly ClockDecision[];
  readonly addresses: readonly AddressLiteral[];
  readonly handlers: readonly RemoteErrorHandler[];
  readonly fanouts: readonly FanOut[];
  readonly handOffs: readonly DeadlineHandOff[];
  readonly permanents: readonly PermanentErrorRetry[];
  readonly transactions: readonly TransactionSite[];
  readonly livenesses: readonly LivenessCheck[];
  readonly coordinations: readonly CoordinationOnEntry[];
  readonly shortLived: readonly ShortLivedGuard[];
  /** Retries of writes that a library does by itself, where no option speaks of them. */
  readonly unasked: readonly RetryConstruct[];
  /** Parts that only a browser runs. */
  readonly browser?: readonly Location[];
}

// ------------------------------------------------------------------------------------------------ deadlines

/** A remote call, or a client's construction, that must have a deadline. */
export interface DeadlineSite {
  readonly location: Location;
  /** 'call' ad hoc, 'client' a construction, 'wrapper' a call of an own function that forwards to a remote call. */
  readonly subject: 'call' | 'client' | 'wrapper';
  /** As written, short: `axios.post`, `new Redis`, `fetchJson`. */
  readonly callee: string;
  readonly library: LibraryRef;
  readonly deadline: Deadline;
  readonly related: readonly Related[];
  /** Calls on this client, over the program as far as it is seen. */
  readonly uses: number;
  /** How the deadline can be written here, for the message and the suggestion. */
  readonly remedy: Remedy;
  /** Options written at this site that have no effect. */
  readonly ineffective: readonly string[];
  /** Where those options are written: the locations of their `IneffectiveOption`. */
  readonly ineffectiveAt?: readonly Location[];
  /** 'shared': a connection that runs blocking commands and others too, so that a deadline for all would cut the wait. */
  readonly blocking?: 'shared';
  readonly retry?: ImplicitRetry;
  readonly effect: PlainEffect;
  readonly kind: 'sync' | 'async' | 'stream';
}

export interface LibraryRef {
  readonly id: string;
  readonly title: string;
  /** The module that it was imported from, as written: `@aws-sdk/client-s3`; absent for globals. */
  readonly module?: string;
  /** The version chosen, when a manifest or lock file tells. */
  readonly version?: string;
}

/** How the library retries by itself here. */
export interface ImplicitRetry {
  readonly attempts: number | 'endless';
  readonly delay: 'none' | 'constant' | 'growing';
  readonly jitter: boolean;
  readonly asked: 'explicit' | 'option' | 'implicit';
}

export type PlainEffect = 'read' | 'idempotent' | 'write' | 'unknown';

export type Deadline =
  | { readonly kind: 'set'; readonly ms?: number; readonly coverage: Coverage; readonly how: string; readonly at?: Location }
  /** The library's own finite default. */
  | { readonly kind: 'default'; readonly ms: number; readonly coverage: Coverage }
  /** `cause` chooses the message. */
  | { readonly kind: 'none'; readonly cause: 'nothing-set' | 'disabled' | 'connect-only' | 'signal-without-timer' | 'no-effect'; readonly says?: string; readonly at?: Location }
  | { readonly kind: 'not-applicable'; readonly why: 'stream' | 'blocking-connection' }
  | Unknown;

export interface Remedy {
  /** `timeout: 5000 in the config`. */
  readonly fix: string;
  /** A safe edit, when there is one. */
  readonly edit?: OptionEdit;
}

/** An abstract edit: 'set option NAME to VALUE in argument N'. One writer turns it into text edits. */
export interface OptionEdit {
  readonly kind: 'set-option';
  readonly path: string;
  readonly value: 'ms' | 's' | 'abort-signal' | 'absolute';
  /** Where the options object is, or where an argument can be added. */
  readonly target:
    | { readonly kind: 'object'; readonly open: number; readonly afterLast: number; readonly empty: boolean; readonly trailingComma: boolean; readonly multiline: boolean }
    | { readonly kind: 'argument'; readonly offset: number; readonly index: number; readonly count: number };
}

/** A timeout that is written and does nothing. */
export interface IneffectiveOption {
  readonly location: Location;
  readonly option: string;
  readonly callee: string;
  readonly library: LibraryRef;
  /** What happens to it, by the catalog; or the unit that the value shows. */
  readonly why: string;
  /** 'fails-at-once': it is over before an answer can come. 'stays-limited': written to lift a limit that stays. */
  readonly does: 'nothing' | 'fails-at-once' | 'stays-limited';
  readonly fix: string;
}

// ------------------------------------------------------------------------------------------------ retries

export interface RetryConstruct {
  /** The loop's head, the recursive call, the helper call or the option. */
  readonly location: Location;
  readonly form: 'loop' | 'recursion' | 'timer' | 'helper' | 'option' | 'reconnect' | 'queue';
  /** Words for the message: `this loop`, `pRetry`, `the queue's attempts`. */
  readonly what: string;
  readonly library?: LibraryRef;
  readonly attempts: { readonly kind: 'finite'; readonly count?: number; readonly by: 'count' | 'time' | 'signal' } | { readonly kind: 'endless' } | Unknown;
  readonly delay: Delay;
  readonly jitter: { readonly kind: 'yes' | 'no'; readonly at?: Location } | Unknown;
  /** What goes wrong and is tried again. */
  readonly purpose: 'remote' | 'local-conflict' | 'contention' | 'connection' | 'unknown';
  /** 'process': a keeper that lives as long as its process. */
  readonly lifetime: 'request' | 'process' | 'unknown';
  /** Which errors go round: 'all', 'some' by a predicate, 'nothing-done' when they prove that nothing was done. */
  readonly retries: 'all' | 'some' | 'nothing-done' | 'unknown';
  /** The helper's own body decides that, for all its callers alike: it is judged there. */
  readonly decidedIn?: string;
  /** The call of a library that would choose by itself, and that a function of this code overrules. */
  readonly overrules?: { readonly location: Location; readonly callee: string };
  /** Remote effects that are run again, as far as they are seen. */
  readonly runs: readonly RepeatedEffect[];
  /** False when something that it runs could not be seen. */
  readonly runsKnown: boolean;
  readonly related: readonly Related[];
  /** How the library is told, for the messages: `randomize: true in the options`. Absent for code that is written by hand. */
  readonly remedy?: { readonly backoff?: string; readonly jitter?: string; readonly limit?: string; /** Switches them off. */ readonly none?: string };
}

/** How long a remote call takes at most, with all attempts around it. */
export interface RemoteLatency {
  /** The call. */
  readonly location: Location;
  /** Id of its library. */
  readonly library: string;
  /** The worst case, or as much of it as is known. */
  readonly ms: number;
  readonly end: 'known' | 'unknown' | 'unbounded';
  readonly because?: string;
  /** `3 × 5 s + 600 ms`. */
  readonly formula: string;
  /** Requests that one call may become; absent: not known. */
  readonly requests?: number;
}

/** How long whoever runs an entry point waits at most, with all remote calls that it waits for. */
export interface EntryLatency extends Omit<RemoteLatency, 'library' | 'requests'> {
  /** The registration, the decorator, or the exported function's name. */
  readonly location: Location;
  /** `app.post /orders`. */
  readonly entry: { readonly what: string; readonly by: 'request' | 'message' | 'job' | 'cron' };
  /** Requests to other systems that one run may become, as far as they are seen; `more`: there may be more. */
  readonly requests: number;
  readonly more?: true;
  /** The remote calls that it waits for, the nearest first; not all where there are many. */
  readonly calls: readonly { readonly location: Location; readonly callee: string; readonly library: LibraryRef }[];
  /** After that whoever runs it gets no answer any more, while the work goes on. */
  readonly bound?: AnswerBound;
  /** What makes it unbounded, and what takes longest. */
  readonly related: readonly Related[];
}

/** A server's own limit on how long it answers. */
export interface AnswerBound {
  readonly ms: number;
  /** What sets it, as written: `timeout`, `fastify`. */
  readonly what: string;
  readonly location: Location;
}

/** A deadline around others. */
export interface TimeoutBound {
  /** The retry or call inside whose time is the longest; else the deadline itself. */
  readonly location: Location;
  /** The deadline around it. */
  readonly outer: { readonly location: Location; readonly what: string; readonly ms: number };
  /** Absent: nothing inside has a time of its own that is written in the code. */
  readonly inner?: { readonly what: string; readonly ms: number; readonly formula: string; readonly by: 'retry' | 'call' };
  readonly unknown?: string;
  readonly related: readonly Related[];
}

/** Retries inside a retry: their attempts multiply. It stands at the outermost that the program owns. */
export interface RetryNest {
  readonly location: Location;
  /** 'inner': one that lies within another nest, which is reported there. */
  readonly role: 'outermost' | 'inner';
  /** The outermost first. */
  readonly layers: readonly RetryLayer[];
  /** The call that is made so often. */
  readonly call: { readonly location: Location; readonly callee: string; readonly library: LibraryRef };
  readonly related: readonly Related[];
}

export interface RetryLayer {
  readonly location: Location;
  readonly what: string;
  /** 'option': the library is told to; 'default': it does so unasked. */
  readonly by: 'code' | 'queue' | 'option' | 'default';
  /** Absent: not known. */
  readonly attempts?: number;
  /** Title of the library that retries. */
  readonly library?: string;
  /** The option that leaves it at one attempt. */
  readonly off?: string;
}

export type Delay =
  | { readonly kind: 'none' }
  /** `branch` when other branches do grow. */
  | { readonly kind: 'constant'; readonly ms?: number; readonly branch?: Location }
  | { readonly kind: 'growing'; readonly shape: 'linear' | 'exponential' | 'other'; readonly capMs?: number }
  /** Retry-After. */
  | { readonly kind: 'server-directed' }
  | Unknown;

export interface RepeatedEffect {
  readonly location: Location;
  readonly callee: string;
  readonly library: LibraryRef;
  readonly effect: PlainEffect;
  /** 'per-attempt' when the key is made anew in each attempt. */
  readonly key: 'none' | 'stable' | 'per-attempt' | 'automatic' | 'unknown';
}

// ------------------------------------------------------------------------------------------------ locks

export interface LockAcquisition {
  readonly location: Location;
  readonly what: string;
  readonly library: LibraryRef;
  /** 'lease' expires, 'session' ends with its connection, 'transaction' with its transaction, 'row' is a lock row or document. */
  readonly scope: 'lease' | 'session' | 'transaction' | 'row';
  /** What the lock is for: only 'mutual-exclusion' is judged for fencing and release. */
  readonly purpose: 'mutual-exclusion' | 'cooldown' | 'leadership' | 'claim';
  readonly ttl: { readonly kind: 'finite'; readonly ms?: number } | { readonly kind: 'none'; readonly why?: string } | { readonly kind: 'bound' } | Unknown;
  /** How it is released: on all paths ('finally', 'callback', 'using', 'transaction'), on some, nowhere, or out of sight. */
  readonly release: { readonly kind: 'finally' | 'callback' | 'using' | 'transaction' | 'every-path' } | { readonly kind: 'some-paths'; readonly leak: Location; /** The release that stands there is gone from the library; this one has taken its place. */ readonly instead?: string } | { readonly kind: 'never' } | Unknown;
  readonly extends: boolean;
  readonly section: CriticalSection;
  readonly related: readonly Related[];
}

export interface CriticalSection {
  /** 'here' when its code was seen, 'elsewhere' when callers bring it. */
  readonly seen: 'here' | 'elsewhere';
  readonly location?: Location;
  /** Writes to shared stores and non-idempotent remote effects inside, first ones first. */
  readonly effects: readonly SectionEffect[];
  /** False when a call inside could not be followed. */
  readonly complete: boolean;
  /** For a section that callers bring and that was not seen: what the lock hands to it, so that it can fence its writes. */
  readonly given?: 'token' | 'signal' | 'transaction' | 'nothing';
  /** How long it takes at most; absent: its code was not seen. */
  readonly lasts?: SectionTime;
  /** Files that are not in sight may bring the section, and what it fences with. */
  readonly callersUnseen?: boolean;
}

export interface SectionTime {
  /** The worst case, or as much of it as is known. */
  readonly ms: number;
  readonly end: 'known' | 'unknown' | 'unbounded';
  readonly because?: string;
  /** `2 × 10 s`. */
  readonly formula: string;
  /** The function that holds the lock makes the lease longer by hand. */
  readonly extended: boolean;
  /** The way to a call of another service that may never end. */
  readonly endless?: readonly Related[];
  /** Statements inside that wait for another service. */
  readonly waits: readonly LeavingCall[];
}

export interface SectionEffect {
  readonly location: Location;
  readonly callee: string;
  readonly effect: PlainEffect;
  /** What rejects it when the lease has run out; 'earlier-check': it follows a write that stops a late holder. */
  readonly fence: 'none' | 'token' | 'version' | 'unique' | 'signal-checked' | 'same-transaction' | 'earlier-check' | 'unknown';
  /**
   * An idempotent call whose value comes from a read of the same store inside the section (read, change, write back),
   * or that sets a state after such a read: done late, it undoes a newer one. A mark that is set once and a deletion are none.
   */
  readonly undoesNewer?: boolean;
}

export interface LockRelease {
  readonly location: Location;
  readonly what: string;
  readonly library: LibraryRef;
  readonly owner: { readonly kind: 'checked' } | { readonly kind: 'unchecked'; readonly why: 'plain-delete' | 'constant-owner' | 'read-then-delete' } | Unknown;
  readonly related: readonly Related[];
}

// ------------------------------------------------------------------------------------------------ clocks

/** A clock reading that reached something which decides. */
export interface ClockDecision {
  /** The deciding expression. */
  readonly location: Location;
  readonly clock: 'wall' | 'monotonic';
  /** What it decides. 'none' are near misses that were seen and hold (durations, expiry, log fields). */
  readonly decides: 'order' | 'last-write-wins' | 'version' | 'watermark' | 'id' | 'lease' | 'none';
  /** For 'none': which near miss. */
  readonly harmless?: 'duration' | 'expiry' | 'written' | 'schedule' | 'cleanup' | 'display' | 'one-clock' | 'hybrid' | 'other';
  /** For 'id': what stands beside the clock. */
  readonly entropy?: 'none' | 'short' | 'enough';
  /** Words for the message: `version`, `updatedAt`. */
  readonly subject: string;
  readonly readings: readonly Related[];
}

// ------------------------------------------------------------------------------------------------ addresses, errors

export interface AddressLiteral {
  readonly location: Location;
  readonly text: string;
  readonly form: 'ip' | 'host-port' | 'url';
  readonly verdict: 'hardcoded' | 'listen' | 'loopback' | 'documentation' | 'env-fallback' | 'public-api' | 'cluster-name' | 'not-an-address' | 'unknown';
  /** For 'env-fallback': it is reached only where NODE_ENV, or a like setting, says that this is no production. */
  readonly developmentOnly?: boolean;
}

/** A catch clause, rejected callback or `.catch` around remote calls. */
export interface RemoteErrorHandler {
  readonly location: Location;
  readonly calls: readonly { readonly location: Location; readonly callee: string; readonly library: LibraryRef }[];
  readonly outcome: 'rethrown' | 'logged' | 'reported' | 'passed-on' | 'distinguishable' | 'cleanup' | 'dropped' | 'indistinguishable' | 'unknown';
  /** For 'indistinguishable': the value given instead, as written. */
  readonly gives?: string;
}

// ------------------------------------------------------------------------------------------------ transactions

/** Code that runs while a database transaction is open. */
export interface TransactionSite {
  /** The call of this file that opens it, or that hands the code to what does. */
  readonly location: Location;
  /** What opens it: `sequelize.transaction`. */
  readonly what: string;
  readonly opened: Location;
  /** Statements inside that lead to a call of another service and wait for it. */
  readonly calls: readonly LeavingCall[];
  /** False when something inside could not be followed. */
  readonly complete: boolean;
  /** Callers that are not in sight bring a part of the code. */
  readonly callersUnseen?: boolean;
}

/** A statement that leads to a call of another service and waits for it. */
export interface LeavingCall {
  readonly location: Location;
  readonly callee: string;
  readonly reaches: { readonly callee: string; readonly library: LibraryRef };
  /** It sends something that a rollback cannot take back. */
  readonly delivers?: 'message' | 'mail' | 'job';
  /** The calls on the way, from the statement on, the remote call last. */
  readonly path: readonly Related[];
}

// ------------------------------------------------------------------------------------------------ calls

/** Promises that are started together over a collection, with a remote call in each. */
export interface FanOut {
  /** The call that waits for them. */
  readonly location: Location;
  /** As written: `Promise.all`. */
  readonly what: string;
  /** Words for what there is one call for: `each element of ids`. */
  readonly collection: string;
  readonly call: { readonly location: Location; readonly callee: string; readonly library: LibraryRef };
  /** Further remote calls of one element's work. */
  readonly others: number;
  /** 'bounded' by the collection or by a limiter on the way. */
  readonly size: { readonly kind: 'bounded'; readonly by: string } | { readonly kind: 'unbounded'; readonly why: string } | Unknown;
  /** The steps to the remote call. */
  readonly related: readonly Related[];
}

/** A signal or time that a function is given, and the first of its calls that could take it. */
export interface DeadlineHandOff {
  /** The call: the first that does not get it, else the first that does. */
  readonly location: Location;
  readonly callee: string;
  /** Of the remote call; absent: an own function that takes one. */
  readonly library?: LibraryRef;
  /** As written: `signal`, `options.signal`. */
  readonly given: string;
  readonly kind: 'signal' | 'time';
  readonly passed: { readonly kind: 'yes' | 'no' } | Unknown;
  readonly related: readonly Related[];
}

/** A retry of a request to a peer, in code or by a helper, and the errors that it tries again. */
export interface PermanentErrorRetry {
  /** That of the retry. */
  readonly location: Location;
  /** Words for the message: `this loop`. */
  readonly what: string;
  readonly call: { readonly location: Location; readonly callee: string; readonly library: LibraryRef };
  readonly tried: { readonly kind: 'all' | 'some' } | Unknown;
}

// ------------------------------------------------------------------------------------------------ entry points

/** A handler that says whether the process lives. */
export interface LivenessCheck {
  /** The call in the handler that leads to the first dependency, where both stand in one file; else the route. */
  readonly location: Location;
  /** The path that it answers. */
  readonly route: string;
  readonly known:
    | { readonly by: 'path' }
    | { readonly by: 'handler'; readonly name: string }
    /** `at`: the file with the livenessProbe. */
    | { readonly by: 'manifest'; readonly at: string };
  /** What it looks at beside the process itself. */
  readonly checks: { readonly kind: 'nothing' } | { readonly kind: 'dependency'; readonly callee: string; readonly reaches: { readonly callee: string; readonly library: LibraryRef } } | Unknown;
  /** Further calls in it that lead to dependencies. */
  readonly others: number;
  readonly related: readonly Related[];
}

/** A lock, or an operation of a coordination service, that an entry point reaches. */
export interface CoordinationOnEntry {
  /** The call in the handler that leads to it, where both stand in one file; else the registration. */
  readonly location: Location;
  /** `app.post /orders`. */
  readonly entry: { readonly what: string; readonly by: 'request' | 'message' | 'job' | 'cron' };
  readonly operation: { readonly kind: 'lock' | 'service'; readonly callee: string; readonly library: LibraryRef };
  readonly reached: { readonly kind: 'always' } | Unknown;
  readonly related: readonly Related[];
}

/** What is there to live long, and is made by a function each time that it runs. */
export interface ShortLivedGuard {
  /** The construction. */
  readonly location: Location;
  /** As written: `new CircuitBreaker`. */
  readonly what: string;
  readonly library: LibraryRef;
  readonly sort: 'breaker' | 'limiter' | 'connections';
  /** 'kept': it outlives the function, or is used there more than once; `how` in words. */
  readonly life: { readonly kind: 'call' } | { readonly kind: 'kept'; readonly how: string } | Unknown;
  readonly related: readonly Related[];
}

export type { Coverage, Effect };
