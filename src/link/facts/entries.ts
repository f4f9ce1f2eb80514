/** What entry points reach, and what is made anew each time. */
import type { LibraryRef } from './deadlines.ts';
import type { Location, Related, Unknown } from './place.ts';

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
