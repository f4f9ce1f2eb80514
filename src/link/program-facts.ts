/**
 * What the program does, as the rules see it: sites of one concept each, already bound to libraries and resolved across files.
 * A rule judges these and nothing else.
 */
import type { Coverage, Effect } from '../catalog/schema.ts';
import type { DeadlineHandOff, FanOut } from './facts/calls.ts';
import type { ClockDecision } from './facts/clocks.ts';
import type { DeadlineSite, IneffectiveOption } from './facts/deadlines.ts';
import type { CoordinationOnEntry, LivenessCheck, ShortLivedGuard } from './facts/entries.ts';
import type { AddressLiteral, PermanentErrorRetry, RemoteErrorHandler } from './facts/errors.ts';
import type { EntryLatency, RemoteLatency, TimeoutBound } from './facts/latencies.ts';
import type { LockAcquisition, LockRelease, TwoStepLock } from './facts/locks.ts';
import type { Location } from './facts/place.ts';
import type { RetryConstruct, RetryNest } from './facts/retries.ts';
import type { TransactionSite } from './facts/transactions.ts';

export type * from './facts/calls.ts';
export type * from './facts/clocks.ts';
export type * from './facts/deadlines.ts';
export type * from './facts/entries.ts';
export type * from './facts/errors.ts';
export type * from './facts/latencies.ts';
export type * from './facts/locks.ts';
export type * from './facts/place.ts';
export type * from './facts/retries.ts';
export type * from './facts/transactions.ts';
export type { Coverage, Effect };

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
  readonly twoStepLocks: readonly TwoStepLock[];
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
