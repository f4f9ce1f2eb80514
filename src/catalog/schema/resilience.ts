/** Circuit breakers, and keys that tell the second time from the first. */
import type { Evidence } from './evidence.ts';

export interface BreakerFacts {
  /** Path of the function that says which errors do not count. */
  readonly ignores?: string;
  /** Path of the time until it tries again, ms. */
  readonly resets?: string;
  readonly evidence: readonly Evidence[];
}

export interface IdempotencyFacts {
  /** The library makes a key by itself for writes that it repeats. */
  readonly automatic: boolean;
  /** Option or header that carries a key. */
  readonly options: readonly string[];
  readonly headers: readonly string[];
  readonly evidence: readonly Evidence[];
}
