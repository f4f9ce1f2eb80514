/** How long a critical section takes at most, beside the lease that protects it. */
import type { CallEvent } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { calleeName } from '../../calls/name.ts';
import { bodyTime, partTime } from '../../latency/body.ts';
import { remoteTime } from '../../latency/remote.ts';
import type { Time } from '../../latency/time.ts';
import type { RemoteCallee } from '../../deadlines/call.ts';
import { boundAround } from '../../deadlines/bounded.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { LeavingCall, SectionTime } from '../../program-facts.ts';
import { outgoingOfCall, type Outgoing } from '../../reach/outgoing.ts';
import { pathOf } from '../../reach/path-words.ts';
import { callsRunNow } from '../../reach/run-now.ts';
import { isStream, leavingCall } from '../../reach/statement.ts';
import { isWaitedFor } from '../../reach/waited.ts';
import type { CallRef, FunctionValue } from '../../values/abstract.ts';
import type { Primitive } from '../primitive.ts';

/** Of a function that is run while the lock is held. */
export function lastsOfFunction(program: Program, fn: FunctionValue, primitive: Primitive): SectionTime {
  const calls = fn.unit.index.callsOf.get(fn.function) ?? [];
  const time = bodyTime(program, { is: 'function', unit: fn.unit, function: fn.function });
  return lasting(program, time, statementsAmong(program, fn.unit, callsRunNow(fn.unit, fn.function)), extendedIn(program, fn.unit, calls, primitive));
}

/** Of the code between taking and giving back, `to` where it ends. */
export function lastsBetween(program: Program, { unit, call }: CallRef, to: number, calls: readonly CallEvent[], primitive: Primitive): SectionTime {
  const time = partTime(program, unit, call.function, [call.span[1], to]);
  const inside = calls.filter((one) => one.span[1] <= to);
  return lasting(program, time, statementsAmong(program, unit, inside), extendedIn(program, unit, unit.index.callsOf.get(call.function) ?? [], primitive));
}

interface Statement {
  readonly ref: CallRef;
  /** The calls of other services that it leads to. */
  readonly outgoing: readonly Outgoing[];
}

function statementsAmong(program: Program, unit: FileUnit, calls: readonly CallEvent[]): readonly Statement[] {
  return calls.map((call) => ({ ref: { unit, call }, outgoing: outgoingOfCall(program, { unit, call }, 'peers') }));
}

function waiting(program: Program, { ref, outgoing }: Statement): readonly LeavingCall[] {
  const found = outgoing.find((one) => one.waited && !isStream(one));
  return found !== undefined && isWaitedFor(ref) ? [leavingCall(program, ref.unit, ref.call, found)] : [];
}

function lasting(program: Program, { ms, end, because, formula }: Time, statements: readonly Statement[], extended: boolean): SectionTime {
  const outgoing = statements.flatMap((one) => one.outgoing);
  const endless = end === 'unbounded' ? outgoing.find((one) => one.waited && isEndless(program, one)) : undefined;
  const reason = endless === undefined ? because : `${calleeName(endless.ref.unit, endless.ref.call)} has no deadline`;
  return { ms, end, formula, ...(reason === undefined ? {} : { because: reason }), extended, ...(endless === undefined ? {} : { endless: pathOf(endless) }), waits: statements.flatMap((one) => waiting(program, one)) };
}

function isEndless(program: Program, { ref, callee }: Outgoing): boolean {
  return callee.operation.is === 'remote-call' && boundAround(program, ref.unit, ref.call) === undefined && remoteTime(program, ref, callee as RemoteCallee).end === 'unbounded';
}

/** Somebody in the function makes the lease longer, or asks whether it holds. */
function extendedIn(program: Program, unit: CallRef['unit'], calls: readonly CallEvent[], { library, facts }: Primitive): boolean {
  const names = facts.extendedBy ?? [];
  return calls.some((call) => callees(program, { unit, call }).some((callee) => {
    if (callee.is === 'operation') return callee.library === library && names.includes(callee.name);
    const name = callee.is === 'function' ? callee.fn.unit.facts.functions[callee.fn.function]?.name : undefined;
    return name !== undefined && /extend|renew|refresh|prolong|keep_?alive|heartbeat/i.test(name);
  }));
}
