/** Kinds of value, and what leads from one to the next. */
import type { KindName } from './calls.ts';
import type { ClientOperation, RemoteCallOperation, SetterOperation, ValueOperation } from './clients.ts';
import type { BoundOperation, LimitOperation, LockOperation, RetryOperation, SectionOperation, TransactionOperation, UnlockOperation } from './guards.ts';
import type { AckOperation, HandlerOperation, RunsOperation } from './handlers.ts';
import type { ClockOperation, DelayOperation, RandomOperation } from './time.ts';

export type Operation =
  | RemoteCallOperation | ClientOperation | ValueOperation | RetryOperation | LockOperation | UnlockOperation | SectionOperation
  | TransactionOperation | BoundOperation | DelayOperation | ClockOperation | HandlerOperation | LimitOperation | SetterOperation
  | AckOperation | RandomOperation | RunsOperation;

/** Of several operations the first one whose `when` holds is meant. */
export type Member = { readonly kind: KindName } | Operation | readonly Operation[];

/** A kind of value: a client, builder, model, stub, lock, class … */
export interface Kind {
  /** `value(…)`. */
  readonly call?: Operation | readonly Operation[];
  /** `new value(…)`. */
  readonly construct?: Operation | readonly Operation[];
  /**
   * What a member is: the kind of a property, or what calling it as a method does. `*` is any other member;
   * where it is an operation, a member that is not called is not meant by it, so that in a `deep` kind the chain goes on.
   */
  readonly members?: Readonly<Record<string, Member>>;
  /** Members that `*` does not stand for. */
  readonly notMembers?: readonly string[];
  /** What listing the value itself does, `imports: [HttpModule]`. */
  readonly listed?: ClientOperation;
  /** Takes over the members and operations of this kind. */
  readonly extends?: KindName;
  /** What a variable annotated with this type or class is; by default what `construct` returns. */
  /** `each`: it is a list, and each of its elements is of that kind. */
  readonly instance?: KindName; readonly each?: KindName;
  /** Any chain of members is this kind again (tRPC proxies, loaded gRPC packages, octokit.rest.x.y). */
  readonly deep?: boolean;
  /** What waiting for it gives, where that is no longer what it was: the rows of a query. */
  readonly awaited?: KindName;
  /** What a class is that the program does not hold, and that is constructed with a value of this kind: generated gRPC stubs take credentials. */
  readonly marks?: KindName;
  /** What sending it as a command does, where its name does not tell; with a key that the library makes, a new one for each call. `most`: items that the answer holds. */
  readonly sent?: { readonly effect: 'read' | 'idempotent' | 'write'; readonly keyed?: true; readonly most?: number };
  /** A property written on a value of this kind sets a deadline for it: `defaults.timeout`. */
  readonly ambient?: readonly { readonly write: string; readonly option: string }[];
}
