/** What stands around other work: retries, locks, transactions, bounds and limits. */
import type { Callback, OperationBase } from './calls.ts';

/**
 * Runs a function again when it fails; or makes something that does.
 * On a kind that a retry or bound operation returns, the same operation without options or duration is its use: those of the construction hold.
 */
export interface RetryOperation extends OperationBase {
  readonly is: 'retry';
  /** Name in `retries`. */
  readonly retry: string;
  /** The argument that is run again; absent when `returns` is what runs it, or when it configures a client (axios-retry). */
  readonly runs?: Callback;
  /** The client argument that it configures. */
  readonly configures?: number;
}

/** Takes a lock; what it returns, or the surrounding object, releases it. */
export interface LockOperation extends OperationBase {
  readonly is: 'lock';
  /** Name in `locks`. */
  readonly lock: string;
  /** Argument that names what is locked. */
  readonly resource?: number;
}

export interface UnlockOperation extends OperationBase {
  readonly is: 'unlock';
  readonly lock: string;
}

/** Takes a lock, runs a function and releases. */
export interface SectionOperation extends OperationBase {
  readonly is: 'lock-section';
  readonly lock: string;
  readonly runs: Callback;
  readonly resource?: number;
}

export interface TransactionOperation extends OperationBase {
  readonly is: 'transaction';
  /** Callback run inside; absent for begin/commit style. */
  readonly runs?: Callback;
  /** Parameter of the callback that is the transaction's handle. */
  readonly handle?: number;
  readonly ends?: 'commit' | 'rollback';
}

/** Gives up on a promise or function after a time: p-timeout, AbortSignal.timeout, cockatiel timeout. */
export interface BoundOperation extends OperationBase {
  readonly is: 'bound';
  /** Argument that is bounded; absent when it gives a signal or policy. */
  readonly bounds?: Callback;
  /** Argument with the time, or path in the options; in force without either: `byDefault`. */
  readonly duration: {
    readonly argument?: number; readonly option?: string; readonly byDefault?: number; readonly off?: readonly (number | boolean | null | 'Infinity')[];
  };
  readonly unit: 'ms' | 's';
  /** Stops the work (a signal), or only the wait. */
  readonly stops: boolean;
}

/** Bounds how many run at once: p-limit, p-map with concurrency. Without `runs` it makes what does. */
export interface LimitOperation extends OperationBase {
  readonly is: 'limit';
  readonly runs?: number;
}
