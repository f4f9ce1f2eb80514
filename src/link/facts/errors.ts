/** Addresses, and what is done with failures. */
import type { LibraryRef } from './deadlines.ts';
import type { Location, Unknown } from './place.ts';

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

/** A retry of a request to a peer, in code or by a helper, and the errors that it tries again. */
export interface PermanentErrorRetry {
  /** That of the retry. */
  readonly location: Location;
  /** Words for the message: `this loop`. */
  readonly what: string;
  readonly call: { readonly location: Location; readonly callee: string; readonly library: LibraryRef };
  readonly tried: { readonly kind: 'all' | 'some' } | Unknown;
}
