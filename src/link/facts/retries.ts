/** Retries, and what they run. */
import type { LibraryRef, PlainEffect } from './deadlines.ts';
import type { Location, Related, Unknown } from './place.ts';

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
  /** 'process': a keeper that lives as long as its process. 'start': done while a process starts, and nobody is served yet. */
  readonly lifetime: 'request' | 'process' | 'start' | 'unknown';
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
