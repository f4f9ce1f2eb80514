/** Transactions, and what is waited for inside. */
import type { LibraryRef } from './deadlines.ts';
import type { Location, Related } from './place.ts';

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
