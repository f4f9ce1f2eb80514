/** What the callers of own functions leave to the remote calls behind them. */
import type { DeadlineFacts } from '../../catalog/schema.ts';
import { once, type Program } from '../program/program.ts';
import type { CallRef, FunctionValue } from '../values/abstract.ts';
import { clientOf, deadlineFacts } from './client.ts';
import { forwardedBy, isRemote, madeHere, outcomeAt, type OperationCallee } from './forwarding.ts';
import type { Outcome } from './outcome.ts';

/** A remote call, or a client that is made, whose deadline this caller decides. */
export interface Wrapped {
  readonly ref: CallRef;
  readonly callee: OperationCallee;
  readonly facts: DeadlineFacts;
  readonly outcome: Outcome;
}

export function wrappedAt(program: Program, ref: CallRef, fn: FunctionValue): readonly Wrapped[] {
  return once(program, 'wrapped', ref.call, [], () =>
    forwardedBy(program, fn.unit, fn.function).flatMap((forwarded) => {
      const found = outcomeAt(program, ref, fn, forwarded);
      const facts = found && factsAt(program, found.ref, found.callee);
      return found === undefined || facts === undefined || !isOwnSite(found.callee) ? [] : [{ ...found, facts }];
    }),
  );
}

/** Of a call or of the client that is made there; what merely leads on, such as a builder, has none. */
function factsAt(program: Program, ref: CallRef, callee: OperationCallee): DeadlineFacts | undefined {
  if (!isRemote(callee)) return madeHere(ref, callee)?.facts;
  return deadlineFacts(callee.library, callee.operation) ?? clientOf(program, callee.on)?.facts;
}

/** A call of a client's method is answered for where the client is made. */
function isOwnSite({ operation }: OperationCallee): boolean {
  return operation.is !== 'remote-call' || (operation.stream !== true && operation.judged === 'call');
}
