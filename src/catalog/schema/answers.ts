/** How long a server goes on answering one request. */
import type { Evidence } from './evidence.ts';

/** After this time whoever asked gets no answer any more; what was begun goes on. */
export interface AnswerFacts {
  /** Argument with the time, or path in the options. A text is a duration as people write it: `5s`. */
  readonly given: { readonly argument: number } | { readonly option: string };
  readonly unit: 'ms' | 's';
  /** Values that mean no limit; `undefined` always does. */
  readonly off?: readonly (number | boolean)[];
  /** 'answers' with an error of its own; 'closes' the connection; 'gives-up' on a message, which is delivered again. */
  readonly then: 'answers' | 'closes' | 'gives-up';
  readonly evidence: readonly Evidence[];
}
