import type { AnswerFacts } from './schema/answers.ts';
import type { KindName } from './schema/calls.ts';
import type { DeadlineFacts } from './schema/deadlines.ts';
import type { Unstated } from './schema/evidence.ts';
import type { HookFacts } from './schema/hooks.ts';
import type { Kind } from './schema/kinds.ts';
import type { LockFacts } from './schema/locks.ts';
import type { BreakerFacts, IdempotencyFacts } from './schema/resilience.ts';
import type { RetryFacts } from './schema/retries.ts';
import type { RouteFiles } from './schema/routes.ts';

export type * from './schema/answers.ts';
export type * from './schema/calls.ts';
export type * from './schema/clients.ts';
export type * from './schema/deadlines.ts';
export type * from './schema/evidence.ts';
export type * from './schema/guards.ts';
export type * from './schema/handlers.ts';
export type * from './schema/hooks.ts';
export type * from './schema/kinds.ts';
export type * from './schema/locks.ts';
export type * from './schema/resilience.ts';
export type * from './schema/retries.ts';
export type * from './schema/routes.ts';
export type * from './schema/time.ts';

/**
 * What a library does when the network fails, as plain data (it survives a JSON round trip).
 * Recognition is a graph: exports lead to kinds of value, and calls, constructions and members lead from kind to kind.
 * Behaviour hangs on names (`deadlines`, `retries`, `locks`), each fact with its evidence.
 */
export interface LibraryFacts {
  /** Name of its file: `axios`, `redlock-4`. */
  readonly id: string;
  readonly title: string;
  /** npm packages that export it, or node built-ins (`node:http`); a trailing `*` is any ending (`@aws-sdk/client-*`); empty for globals alone. */
  readonly packages: readonly string[];
  /** Semver range that this entry holds for; absent: every version. */
  readonly versions?: string;
  readonly category: Category;
  /** Version that was looked at last. */
  readonly checked: string;
  /**
   * Export path to kind. `.` is `module.exports` itself, `default` the default export, `Name` a named one,
   * `a.b` a member of one, `/sub/path#Name` an export of a subpath, `*` any other export of the main module, `/sub/*#Name` one of each subpath that fits.
   * Where `.` or `default` has no entry of its own, its members are the named exports.
   * A name with a `*` at one end is a pattern (`*Client`, `paginate*`); full names win over patterns, longer patterns over shorter.
   */
  readonly exports: Readonly<Record<string, KindName>>;
  /** Global names, `fetch`. */
  readonly globals?: Readonly<Record<string, KindName>>;
  readonly kinds: Readonly<Record<KindName, Kind>>;
  readonly deadlines?: Readonly<Record<string, DeadlineFacts>>;
  readonly retries?: Readonly<Record<string, RetryFacts>>;
  readonly locks?: Readonly<Record<string, LockFacts>>;
  readonly hooks?: Readonly<Record<string, HookFacts>>;
  readonly breakers?: Readonly<Record<string, BreakerFacts>>;
  readonly answers?: Readonly<Record<string, AnswerFacts>>;
  readonly idempotency?: IdempotencyFacts;
  readonly routes?: readonly RouteFiles[];
  /** Where there is no figure to state: that there is none, that the question does not arise, or that nobody could tell. */
  readonly unstated?: Readonly<Partial<Record<'deadlines' | 'off' | 'retries' | 'idempotency', Unstated>>>;
  /** What people get wrong about it, one sentence each, for `explain`. */
  readonly notes?: readonly string[];
}

export type Category =
  | 'http' | 'rpc' | 'graphql' | 'database' | 'cache' | 'broker' | 'queue' | 'cloud' | 'vendor' | 'mail' | 'realtime'
  | 'retry' | 'breaker' | 'limiter' | 'lock' | 'coordination' | 'clock' | 'delay' | 'framework' | 'logging' | 'runtime';
