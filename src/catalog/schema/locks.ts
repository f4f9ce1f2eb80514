/** What a lock promises, and for how long. */
import type { Condition } from './calls.ts';
import type { Evidence } from './evidence.ts';

export interface LockFacts {
  readonly scope: 'lease' | 'session' | 'transaction';
  /** Of several the first that is there. */
  readonly ttl?: LockTtl | readonly LockTtl[];
  /** Extends itself while the section runs. */
  readonly extends: boolean;
  /** It extends itself only where this holds (redis-semaphore `refreshInterval: 0` does not). */
  readonly extendsWhen?: Condition;
  readonly ownerChecked: boolean;
  readonly fencingToken: boolean;
  /** The section's callback gets an abort signal, this parameter. */
  readonly signal?: number;
  /** Members of what is returned that release it; '' is calling it. */
  readonly release?: readonly string[];
  /** Members of what is returned, or of the object that took it, that extend the lease by hand. */
  readonly extendedBy?: readonly string[];
  /** Members of the object that took it which release it (`redlock.unlock(lock)`). */
  readonly releasedBy?: readonly string[];
  /** Members that released it in earlier versions, and are no longer there. */
  readonly gone?: readonly string[];
  /** Members that run a script on the server, which releases it and may compare the owner: its text tells (`eval`). */
  readonly releasedByScript?: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** Where the time to live is: an argument (of the chained `member`, when given), an option, or after a flag argument (`'PX', 5000`). */
export interface LockTtl {
  readonly argument?: number;
  readonly member?: string;
  readonly option?: string;
  readonly flags?: readonly string[];
  readonly when?: Condition;
  readonly unit: 'ms' | 's';
  /** In ms, whatever the unit of what is written. */
  readonly byDefault?: number;
}
