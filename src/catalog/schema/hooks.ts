/** What a row's class has run when the row is written. */
import type { Evidence } from './evidence.ts';

export interface HookFacts {
  /** How the class says so: by a decorator on a method, by a method of that name, or by a function given to its schema (`pre save`). */
  readonly declared: 'decorated' | 'method' | 'registered';
  /** Their names. The write has not ended before they have: inside a transaction they run inside it. */
  readonly runs: readonly string[];
  readonly evidence: readonly Evidence[];
}
