/** Deadlines of remote calls. */
import type { Coverage } from '../../catalog/schema.ts';
import type { Location, Related, Unknown } from './place.ts';

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
