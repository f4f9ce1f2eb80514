import type { Tried, Shown } from '../measure/coverage.ts';
import type { Growth, Runs } from '../measure/delays.ts';
import type { Watched } from './watchdog.ts';

/** `lab/results/<library>.json`: what one run of a proof measured, fact by fact. */
export interface LabResult {
  readonly library: string;
  readonly date: string;
  readonly node: string;
  /** By the path of the fact in the catalog entry, one measurement for each version. */
  readonly facts: Readonly<Record<string, readonly Measurement[]>>;
  /** What could not be measured here, and why. */
  readonly unproven?: Readonly<Record<string, string>>;
}

/** What was measured, what follows from it in the catalog's terms, and what is only inferred. */
export type Measurement = { readonly package: string; readonly inferred?: string } & Finding;

export type Finding =
  | { readonly kind: 'default'; readonly shows: DefaultShows; readonly measured: DefaultMeasured }
  | { readonly kind: 'option'; readonly shows: OptionShows; readonly measured: OptionMeasured }
  | { readonly kind: 'retry'; readonly shows: RetryShows; readonly measured: RetryMeasured }
  | { readonly kind: 'lock'; readonly shows: LockShows; readonly measured: LockMeasured }
  | { readonly kind: 'hooks'; readonly shows: HookShows; readonly measured: HookMeasured }
  | { readonly kind: 'answer'; readonly shows: AnswerShows; readonly measured: AnswerMeasured }
  | { readonly kind: 'idempotency'; readonly shows: IdempotencyShows; readonly measured: IdempotencyMeasured }
  | { readonly kind: 'absent'; readonly shows: AbsentShows; readonly measured: AbsentMeasured };

export interface DefaultShows {
  /** Something ended the call while the lab watched. */
  readonly ends: boolean;
  /** The limit that the library itself tells, ms. */
  readonly readsMs?: number;
}
export interface DefaultMeasured extends Tried {
  readonly reads?: number | string;
}

export interface OptionShows {
  readonly coverage: Shown;
  /** Values under which nothing ended, as JSON. */
  readonly off?: readonly string[];
  /** Values under which something did. */
  readonly notOff?: readonly string[];
}
export interface OptionMeasured extends Tried {
  readonly value: string;
  readonly off?: Readonly<Record<string, Watched>>;
}

export interface RetryShows {
  /** Attempts in all, by default; absent where they could not be waited for. */
  readonly attempts?: number | 'endless';
  /** What the option counts. */
  readonly counts?: 'retries' | 'attempts';
  readonly growth: Growth;
  readonly jitter?: boolean;
  /** With the option that asks for it. */
  readonly jitterOption?: boolean;
  /** Writes are sent again. */
  readonly writes?: boolean;
}
export interface RetryMeasured {
  /** In each run, ms. */
  readonly delays: Runs;
  readonly firstMs?: number;
  readonly attempts?: number;
  readonly attemptsWithTwo?: number;
  readonly jittered?: Runs;
  readonly writeAttempts?: number;
}

export interface LockShows {
  /** A second taker waits or fails while the first holds it. */
  readonly exclusive: boolean;
  /** A holder that stays past its time to live keeps it. */
  readonly extends: boolean;
  /** A release by one who has lost it leaves the next holder's lock alone. */
  readonly ownerChecked?: boolean;
  readonly fencingToken: boolean;
}
export interface LockMeasured {
  readonly ttl: number;
  readonly second: Watched;
  /** Until another got it from a holder that never released; absent: not while the lab watched. */
  readonly takenOverMs?: number;
  /** Another taker, after the one who had lost it released. */
  readonly third?: Watched;
  readonly tokens?: readonly string[];
}

export interface HookShows {
  /** Hooks that had ended when the write had, in their order. */
  readonly waited: readonly string[];
}
export interface HookMeasured {
  readonly write: Watched;
  /** When each had ended, ms after the write began. */
  readonly ended: Readonly<Record<string, number>>;
}

export interface AnswerShows {
  /** What whoever asked sees after the time that was tried; absent: nothing ended. */
  readonly then?: 'answers' | 'closes';
  /** Values with which nothing ended; `undefined` where none was given. */
  readonly off: readonly string[];
}
export interface Asked {
  readonly ended: `answered ${number}` | 'closed' | 'pending';
  readonly ms: number;
}
export interface AnswerMeasured {
  readonly with: Asked;
  readonly without: Asked;
  readonly off?: Readonly<Record<string, Asked>>;
}

export interface IdempotencyShows {
  /** The same key in every attempt, unasked. */
  readonly automatic: boolean;
  /** The option's key arrives. */
  readonly option?: boolean;
}
export interface IdempotencyMeasured {
  readonly attempts: number;
  /** Headers that carry a key. */
  readonly headers: readonly string[];
  readonly optionHeaders?: readonly string[];
}

export interface AbsentShows {
  /** It sends a failed write again by itself; absent where the write never arrived. */
  readonly repeats?: boolean;
}
export interface AbsentMeasured {
  /** How often it arrived at a server that answers 429, */
  readonly on429: number;
  /** 503, */
  readonly on503: number;
  /** and at one that does the work and loses the reply. */
  readonly onReset: number;
}
