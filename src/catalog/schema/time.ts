/** Clocks, delays and chance. */
import type { OperationBase } from './calls.ts';

/** Resolves or calls back after a time. */
export interface DelayOperation extends OperationBase {
  readonly is: 'delay';
  readonly duration: { readonly argument: number };
  readonly unit: 'ms' | 's';
  /** The argument called back, `setTimeout(fn, ms)`. */
  readonly runs?: number;
  /** Repeats, `setInterval`. */
  readonly repeats?: boolean;
}

/** Reads a clock. */
export interface ClockOperation extends OperationBase {
  readonly is: 'clock';
  readonly clock: 'wall' | 'monotonic';
  readonly gives: 'ms' | 's' | 'date' | 'id';
  /** Only without arguments (`new Date()`, `dayjs()`). */
  readonly withoutArguments?: boolean;
}

/** Draws a random number or id: jitter, or a key that differs in each attempt. */
export interface RandomOperation extends OperationBase {
  readonly is: 'random';
  readonly gives: 'number' | 'id';
}
