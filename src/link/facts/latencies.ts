/** How long things take at most. */
import type { LibraryRef } from './deadlines.ts';
import type { Location, Related } from './place.ts';

/** How long a remote call takes at most, with all attempts around it. */
export interface RemoteLatency {
  /** The call. */
  readonly location: Location;
  /** Id of its library. */
  readonly library: string;
  /** The worst case, or as much of it as is known. */
  readonly ms: number;
  readonly end: 'known' | 'unknown' | 'unbounded';
  readonly because?: string;
  /** `3 × 5 s + 600 ms`. */
  readonly formula: string;
  /** Requests that one call may become; absent: not known. */
  readonly requests?: number;
}

/** How long whoever runs an entry point waits at most, with all remote calls that it waits for. */
export interface EntryLatency extends Omit<RemoteLatency, 'library' | 'requests'> {
  /** The registration, the decorator, or the exported function's name. */
  readonly location: Location;
  /** `app.post /orders`. */
  readonly entry: { readonly what: string; readonly by: 'request' | 'message' | 'job' | 'cron' };
  /** Requests to other systems that one run may become, as far as they are seen; `more`: there may be more. */
  readonly requests: number;
  readonly more?: true;
  /** The remote calls that it waits for, the nearest first; not all where there are many. */
  readonly calls: readonly { readonly location: Location; readonly callee: string; readonly library: LibraryRef }[];
  /** After that whoever runs it gets no answer any more, while the work goes on. */
  readonly bound?: AnswerBound;
  /** What makes it unbounded, and what takes longest. */
  readonly related: readonly Related[];
}

/** A server's own limit on how long it answers. */
export interface AnswerBound {
  readonly ms: number;
  /** What sets it, as written: `timeout`, `fastify`. */
  readonly what: string;
  readonly location: Location;
}

/** A deadline around others. */
export interface TimeoutBound {
  /** The retry or call inside whose time is the longest; else the deadline itself. */
  readonly location: Location;
  /** The deadline around it. */
  readonly outer: { readonly location: Location; readonly what: string; readonly ms: number };
  /** Absent: nothing inside has a time of its own that is written in the code. */
  readonly inner?: { readonly what: string; readonly ms: number; readonly formula: string; readonly by: 'retry' | 'call' };
  readonly unknown?: string;
  readonly related: readonly Related[];
}
