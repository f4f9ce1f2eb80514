/** What ends a wait. */
import type { Evidence } from './evidence.ts';

/** What a deadline bounds, from least to most. Connect alone is no deadline. */
export type Coverage = 'connect' | 'headers' | 'idle' | 'attempt' | 'call';

export interface DeadlineFacts {
  /** In force when nothing is set. */
  readonly byDefault:
    /** `says` is what does happen, with figures, for the message. */
    | { readonly kind: 'none'; readonly says?: string; readonly evidence: readonly Evidence[] }
    | { readonly kind: 'finite'; readonly ms: number; readonly coverage: Coverage; readonly evidence: readonly Evidence[] };
  readonly options: readonly DeadlineOption[];
  /** The methods of the client that it is for, where others wait for nothing: a channel that only consumes needs none. */
  readonly bounds?: readonly string[];
  /** What the message tells to write: `timeout: 5000 in the config`. */
  readonly fix: string;
  /** The option that a suggestion inserts; absent: no suggestion. */
  readonly suggest?: { readonly option: string; readonly value: 'ms' | 's' | 'abort-signal' | 'absolute'; /** Absent: the last of the operation's option positions; with 'any' the last argument where it is an object, else after it. */ readonly argument?: number };
}

export interface DeadlineOption {
  /**
   * Path in the options object, `timeout.request`; a step through another library's client goes into its options.
   * '' is the argument itself (`.timeout(500)`, `retry(3)`); a step `name()` is what the function there returns (`useFactory().timeout`); `\\.` is a dot inside a name.
   */
  readonly path: string;
  readonly at: 'call' | 'client' | 'both';
  /** With the path '': the position of the time itself, where it stands alone among the arguments. */
  readonly argument?: number;
  /** 'agent': another library's client, judged by its own deadline; 'function': called in place of the transport (`fetch`), judged by its body. */
  readonly form: 'duration' | 'abort-signal' | 'absolute' | 'agent' | 'function';
  readonly unit?: 'ms' | 's';
  /** Of a point in time: a number counts from now, and only a Date is one (nice-grpc). */
  readonly relative?: boolean;
  readonly coverage: Coverage;
  /** Values that switch it off; 'Infinity' stands for the number. */
  readonly off?: readonly (number | boolean | null | string)[];
  /** What 0 does where it does not switch it off: 'at-once' every call ends before it can be answered, 'ignored' what holds without it stays in force. */
  readonly zero?: 'at-once' | 'ignored';
  /** It has no effect unless this other option is set so. */
  readonly requires?: { readonly path: string; readonly equals: string | number | boolean };
  /** It has no effect where this other option is given. */
  readonly ignoredBeside?: string;
  /** It only emits an event: it holds where a handler of `timeout` destroys the request. */
  readonly needsDestroy?: boolean;
  /** The server gives up: a peer that has fallen silent is not noticed. */
  readonly enforcedBy?: 'server';
  /** It has no effect at all, and why: speaks in no-ineffective-timeout. */
  readonly ineffective?: string;
  /** Versions (of the package, or of `package`) in which this row holds. */
  readonly versions?: { readonly package?: string; readonly range: string };
  readonly evidence: readonly Evidence[];
}
