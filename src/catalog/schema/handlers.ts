/** Functions that somebody else runs. */
import type { Callback, Condition, OperationBase } from './calls.ts';

/** Registers a function that is run for each request, message or tick. */
export interface HandlerOperation extends OperationBase {
  readonly is: 'handler';
  readonly entry: 'request' | 'message' | 'job' | 'cron';
  readonly runs: Callback;
  /** The transport delivers again when the handler fails. */
  readonly redelivers?: boolean;
  /** Where this holds, what is delivered counts as done before the handler has run (`noAck: true`). */
  readonly noAck?: Condition;
  /** The client handed to it; `blocking`: it is then used for blocking commands (BullMQ Worker). */
  readonly adopts?: { readonly argument?: number; readonly option?: string };
  readonly blocking?: boolean;
}

/** Tells the transport that a message is done with, or gives it back. */
export interface AckOperation extends OperationBase {
  readonly is: 'ack';
  readonly settles: 'done' | 'again' | 'dropped';
}

/** Calls a function and gives what it gives: a breaker's or policy's `execute`, an unlimited `pMap`. */
export interface RunsOperation extends OperationBase {
  readonly is: 'runs';
  readonly runs: Callback;
}
