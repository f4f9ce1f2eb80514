/** What is tried again unasked, or when asked. */
import type { KindName } from './calls.ts';
import type { Evidence } from './evidence.ts';

export interface RetryFacts {
  /** 'explicit': using it is asking for retries. 'option': only where one of its options is written. 'implicit': the library does it unasked (a fact, no finding). */
  readonly asked: 'explicit' | 'option' | 'implicit';
  /** 'operation' runs code again; 'connection' reconnects; 'redelivery' gives a job or message again. */
  readonly form: 'operation' | 'connection' | 'redelivery' | 'contention';
  readonly attempts: {
    readonly paths: readonly string[];
    /** 'retries' come on top of the first attempt. */
    readonly counts: 'retries' | 'attempts';
    /** 'bounded': it ends, and nobody says after how many. */
    readonly byDefault: number | 'endless' | 'bounded';
    /** Values that mean for ever. */
    readonly endless?: readonly (number | boolean | null | 'Infinity')[];
    /** What a value of one of these kinds at a path means: a schedule that goes on, one that counts to its argument. */
    readonly kinds?: Readonly<Record<KindName, 'endless' | 'unknown' | { readonly argument: number }>>;
  };
  /** Path of a budget of elapsed time, ms. */
  readonly elapsed?: string;
  readonly delay: {
    readonly byDefault: 'none' | 'constant' | 'growing';
    /** So many of the first delays are all the same: neither growth nor jitter shows in them. */
    readonly flat?: number;
    /** Of `base`, `cap` and `constant` as they are written; ms when absent. */
    readonly unit?: 'ms' | 's';
    readonly baseMs?: number;
    /** Path of the first delay, ms. */
    readonly base?: string;
    /** Path of the growth factor; 1 is constant. */
    readonly factor?: { readonly path: string; readonly byDefault: number };
    /** Path of the cap, ms. */
    readonly cap?: string;
    /** Path whose string, boolean, or kind in this entry (`new ExponentialBackoff()`), names the shape. */
    readonly shape?: { readonly path: string; readonly growing: readonly (string | boolean)[]; readonly constant: readonly (string | boolean)[]; readonly none?: readonly (string | boolean)[] };
    /** Path of a function that computes the delay; its body is judged. */
    readonly computed?: string;
    /** Member of what that function is given which holds the library's own delay, jitter and predicate; a function that does not look at it decides alone. */
    /** `computedUnless`: path of a switch by which the library keeps its own choice of errors all the same. */
    readonly computedFrom?: string; readonly computedUnless?: string;
    /** Path of one number or object that is the delay, constant when it is a number (`backoff: 1000`). */
    readonly constant?: string;
  };
  /** `on`: strings, numbers or kinds that switch it on; absent: whatever is true. */
  readonly jitter: {
    /** 'unknown': it is made where nobody has looked, on a server. */
    readonly byDefault: boolean | 'unknown';
    readonly path?: string;
    readonly on?: readonly (string | number | boolean)[];
    /** Constants or kinds at this path that switch it off, whatever else is set. */
    readonly off?: { readonly path: string; readonly values: readonly (string | number | boolean)[] };
    /** Path of an option with which one job goes round by itself, again and again: nothing fails together with it. */
    readonly alone?: string;
  };
  /** HTTP methods that it sends again, unless others are listed at the path, where there is one. Absent: all. */
  readonly methods?: { readonly path?: string; readonly byDefault: readonly string[] };
  /** Path of the function that decides what is retried. */
  readonly predicate?: string;
  /** What a message tells to write, where the paths above do not say it: `backoff: new ExponentialBackoff()`. */
  readonly write?: { readonly backoff?: string; readonly jitter?: string; readonly limit?: string };
  /** Of writes: 'never' it repeats none of which anything may have been done, 'recognised' the server knows the second from the first. Absent: as its methods say. */
  readonly writes?: 'never' | 'recognised';
  /** It does nothing of the kind where this option is so. */
  readonly unless?: { readonly path: string; readonly equals: string | number | boolean };
  /** Name in `retries` of the client's own options, which fill in what is left out here (a queue's default job options). */
  readonly inherits?: string;
  readonly evidence: readonly Evidence[];
}
