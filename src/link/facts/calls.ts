/** What is started together, and what is handed on. */
import type { LibraryRef } from './deadlines.ts';
import type { Location, Related, Unknown } from './place.ts';

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
