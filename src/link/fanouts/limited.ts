/** Whether something on the way to a remote call lets only so many run at once. */
import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { calleeName } from '../calls/name.ts';
import { callsWithin, functionsWithin } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { outgoingOf, type Outgoing } from '../reach/outgoing.ts';
import { enclosing } from '../tree/enclosing.ts';

/** As written: `limit`, `this.semaphore.acquire`. Undefined: nothing is seen that limits. */
export function limiterOf(program: Program, { ref, hops }: Outgoing): string | undefined {
  for (const { unit, call } of [...hops, ref]) {
    for (const fn of functionsAround(unit, call.function)) {
      const found = limitsAt(program, unit, fn);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The function that makes the call, and those around it that it is handed over in. */
function functionsAround(unit: FileUnit, id: FunctionId): readonly FunctionId[] {
  const found: FunctionId[] = [];
  for (let at: FunctionId | undefined = id; at !== undefined; at = unit.index.passedTo.has(at) ? unit.facts.functions[at]?.parent : undefined) found.push(at);
  return found;
}

function limitsAt(program: Program, unit: FileUnit, id: FunctionId): string | undefined {
  const facts = unit.facts.functions[id];
  if (facts === undefined || facts.kind === 'module') return undefined;
  return once(program, 'limited', facts, undefined, () => {
    const passed = unit.index.passedTo.get(id);
    // A function with a name may be handed to a limiter here, and be called without one there.
    const isInPlace = passed !== undefined && passed.call.span[0] <= facts.span[0] && facts.span[1] <= passed.call.span[1];
    const calls = [...(isInPlace ? [passed.call] : []), ...(unit.index.callsOf.get(id) ?? [])];
    const found = calls.find((call) => limits(program, unit, call));
    return found && calleeName(unit, found);
  });
}

/** Words by which limiters that are out of sight are called, and what is asked of one. */
const limiting = /(limit(er|ed)?|throttle[rd]?|semaphore|sema|bottleneck|mutex|bulkhead|concurrency\w*|acquire|debounce[rd]?|tokenBucket|waitFor\w*(Slot|Token|Turn|Capacity|Quota)|rateLimit\w*)$/i;
const asking = /^(acquire|schedule|wait\w*|run\w*|exec\w*|add|take|use|consume|removeTokens|wrap|limit|enter|lock|start|call)$/;

function limits(program: Program, unit: FileUnit, call: CallEvent): boolean {
  const found = callees(program, { unit, call });
  return found.some((callee) => isLimit(program, callee)) || (found.every(({ is }) => is !== 'operation' && is !== 'function' && is !== 'class') && isNamedSo(unit, call));
}

/** `this.limiter()`, `semaphore.acquire()`, `limiter.schedule(run)`. */
function isNamedSo(unit: FileUnit, call: CallEvent): boolean {
  const [last = '', before = ''] = calleeName(unit, call).split('.').reverse();
  // `query.limit(20)` is about rows.
  if (before === 'limit()') return false;
  if (last === 'limit' && before !== '' && !call.arguments.some(({ value }) => unit.facts.values[value]?.kind === 'function')) return false;
  return limiting.test(last) || (asking.test(last) && limiting.test(before.replace(/\(\)$/, '')));
}

function isLimit(program: Program, callee: Callee): boolean {
  if (callee.is === 'operation') return callee.operation.is === 'limit';
  return callee.is === 'function' && (queues(program, callee.fn.unit, callee.fn.function) || runsInTurn(program, callee.fn.unit, callee.fn.function));
}

/** It runs what it is given, and waits in a queue before. */
function runsInTurn(program: Program, unit: FileUnit, id: FunctionId): boolean {
  const facts = unit.facts.functions[id];
  if (facts === undefined) return false;
  return once(program, 'runs in turn', facts, false, () => {
    const called = (unit.index.callsOf.get(id) ?? []).flatMap((call) => callees(program, { unit, call }));
    return called.some(({ is }) => is === 'parameter') && called.some((one) => one.is === 'function' && queues(program, one.fn.unit, one.fn.function));
  });
}

/** It waits for a promise that somebody else ends: its `resolve` is put in a queue; or it waits in a loop until there is room. */
function queues(program: Program, unit: FileUnit, id: FunctionId): boolean {
  const facts = unit.facts.functions[id];
  if (facts === undefined) return false;
  return once(program, 'queues', facts, false, () => functionsWithin(unit, id).some((at) => isExecutorThatQueues(unit, at)) || waitsInLoop(program, unit, id));
}

const storing = new Set(['push', 'add', 'unshift', 'enqueue', 'set']);

function isExecutorThatQueues(unit: FileUnit, id: FunctionId): boolean {
  const passed = unit.index.passedTo.get(id);
  const callee = passed && unit.facts.values[passed.call.callee];
  if (passed?.call.construct !== true || callee?.kind !== 'global' || callee.name !== 'Promise') return false;
  return (unit.index.callsOf.get(id) ?? []).some((call) => {
    const stored = unit.facts.values[call.callee];
    return stored?.kind === 'member' && typeof stored.property === 'string' && storing.has(stored.property);
  });
}

function waitsInLoop(program: Program, unit: FileUnit, id: FunctionId): boolean {
  const calls = unit.index.callsOf.get(id) ?? [];
  const inLoops = calls.filter((call) => enclosing(unit, call).some(({ region }) => region.kind === 'loop'));
  if (!inLoops.some((call) => waits(program, unit, call))) return false;
  // What waits between attempts is no limiter.
  return outgoingOf(program, unit, id, 'any').length === 0 && !calls.some((call) => callees(program, { unit, call }).some((callee) => callee.is === 'parameter'));
}

/** `sleep(100)`, `new Promise((done) => setTimeout(done, 100))`. */
function waits(program: Program, unit: FileUnit, call: CallEvent): boolean {
  if (isDelay(program, unit, call)) return true;
  const executor = unit.facts.values[call.arguments[0]?.value ?? -1];
  const inside = executor?.kind === 'function' ? (unit.index.callsOf.get(executor.function) ?? []) : [];
  if (inside.some((one) => isDelay(program, unit, one))) return true;
  return callees(program, { unit, call }).some((callee) => callee.is === 'function' && callsWithin(callee.fn.unit, callee.fn.function).some((one) => isDelay(program, callee.fn.unit, one)));
}

function isDelay(program: Program, unit: FileUnit, call: CallEvent): boolean {
  return callees(program, { unit, call }).some((callee) => callee.is === 'operation' && callee.operation.is === 'delay');
}
