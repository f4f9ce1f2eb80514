/** What the events and tests of one function mean for failing and waiting. */
import type { BindingId, CallEvent, ValueId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { contains } from '../turns/turn.ts';
import { reachOfCall, reachOfFunction } from '../tried/reach.ts';
import { awaitedIn, waitsOf } from '../waits/wait.ts';
import { assume, flagsOf, written } from './assume.ts';
import { start } from './path.ts';
import { sameValue } from './same-value.ts';
import type { Scope } from './scope.ts';
import { PathWalk, type Meaning } from './walk-paths.ts';

export function meaningOf(scope: Scope): Meaning {
  const { program, unit } = scope;
  const flags = flagsOf(scope);
  const kinds = new Map<ValueId, ReturnType<Meaning['awaited']>>();
  const awaited = (value: ValueId) => {
    let kind = kinds.get(value);
    if (kind === undefined) kinds.set(value, (kind = awaitedKind(scope, value)));
    return kind;
  };
  return {
    awaited,
    mayWait: (value) => mayWait(program, unit, value),
    goesOut: (value) => goesOut(program, unit, value),
    called: (call) => (callFails(scope, call) ? 'attempt' : 'nothing'),
    assume: (path, test, truth) => assume(scope, path, test, truth),
    written: (path, node) => written(scope, flags, path, node),
    turns: (test, waits) => changesWithTurns(scope, test) || asksForWait(scope, test, waits),
    swallowing: (value) => swallowingCall(scope, value),
  };
}

// ------------------------------------------------------------------------------------------------ what is awaited

function awaitedKind(scope: Scope, value: ValueId): ReturnType<Meaning['awaited']> {
  const { program, unit } = scope;
  const called = callOf(unit, value);
  if (waitsOf(program, { unit, id: value }).length > 0) return called !== undefined && isOwnWork(program, unit, called) ? 'either' : 'wait';
  if (swallowingCall(scope, value) !== undefined) return 'swallows';
  const call = callOf(unit, value);
  if (call === undefined) return unit.facts.values[value]?.kind === 'constant' ? 'nothing' : 'attempt';
  return reachOfCall(program, { unit, call }) === 'local' ? 'nothing' : 'attempt';
}

/** A project function that does more than wait: it goes out, or waits for something else too. */
function isOwnWork(program: Program, unit: FileUnit, call: CallEvent): boolean {
  return callees(program, { unit, call }).some((callee) => {
    if (callee.is !== 'function') return false;
    const reach = reachOfFunction(program, callee.fn);
    return reach === 'remote' || (reach === 'unknown' && awaitedIn(program, callee.fn).some((id) => isAttempt(program, { unit: callee.fn.unit, id })));
  });
}

function isAttempt(program: Program, ref: { readonly unit: FileUnit; readonly id: ValueId }): boolean {
  const call = callOf(ref.unit, ref.id);
  return call !== undefined && waitsOf(program, ref).length === 0 && reachOfCall(program, { unit: ref.unit, call }) !== 'local';
}

function callOf(unit: FileUnit, id: ValueId): CallEvent | undefined {
  const value = unit.facts.values[id];
  if (value?.kind === 'awaited') return callOf(unit, value.value);
  return value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
}

/** What is awaited after a failure and cannot be seen through may wait: a policy, a hook. */
function mayWait(program: Program, unit: FileUnit, value: ValueId): boolean {
  const call = callOf(unit, value);
  if (call === undefined) return true;
  // Who races something against another thing waits for what comes first.
  return callees(program, { unit, call }).every((callee) => callee.is === 'parameter' || (callee.is === 'builtin' && /^Promise\.(any|race)$/.test(callee.name)) || callee.is === 'unknown' || callee.is === 'external' || (callee.is === 'builtin' && callee.name.startsWith('.')));
}

function goesOut(program: Program, unit: FileUnit, value: ValueId): boolean {
  const call = callOf(unit, value);
  if (call === undefined) return false;
  const reach = reachOfCall(program, { unit, call });
  return reach === 'remote' || (reach === 'unknown' && !mayWait(program, unit, value));
}

/** `await op().catch(() => undefined)`: goes on whether it failed or not. */
function swallowingCall(scope: Scope, value: ValueId): CallEvent | undefined {
  const { program, unit } = scope;
  const call = callOf(unit, value);
  const callee = call && unit.facts.values[call.callee];
  const position = callee?.kind !== 'member' ? -1 : callee.property === 'catch' ? 0 : callee.property === 'then' ? 1 : -1;
  const handler = position < 0 ? undefined : call?.arguments[position];
  if (call === undefined || handler === undefined) return undefined;
  const given = program.evaluate({ unit, id: handler.value });
  if (given.is !== 'function' || given.unit !== unit) return undefined;
  const facts = unit.facts.functions[given.function];
  if (facts === undefined) return undefined;
  const walked = new PathWalk({ ...silent, assume: (path) => path });
  const ends = walked.block(facts.body, [start]);
  return ends.length > 0 || walked.returns.length > 0 ? call : undefined;
}

/** Of a handler it is asked only whether it ends otherwise than by throwing. */
const silent: Omit<Meaning, 'assume'> = {
  awaited: () => 'nothing',
  mayWait: () => false,
  goesOut: () => false,
  called: () => 'nothing',
  written: (path) => path,
  turns: () => false,
  swallowing: () => undefined,
};

/** In code that does not wait, the call itself fails: `return fn()` in a retry helper without promises. */
function callFails(scope: Scope, call: CallEvent): boolean {
  const facts = scope.unit.facts.functions[scope.function];
  if (facts?.async === true || facts?.generator === true) return false;
  return callees(scope.program, { unit: scope.unit, call }).some((callee) => callee.is === 'parameter' || (callee.is === 'operation' && callee.operation.is === 'remote-call'));
}

// ------------------------------------------------------------------------------------------------ turns

/** Whether the test looks at something that the turns themselves change: a counter, the last error. */
function changesWithTurns(scope: Scope, id: ValueId, depth = 0): boolean {
  const value = scope.unit.facts.values[id];
  if (value === undefined || depth > 8) return false;
  const into = (part: ValueId) => changesWithTurns(scope, part, depth + 1);
  switch (value.kind) {
    case 'merge':
    case 'variable':
      return isWrittenInTurn(scope, value.binding);
    case 'binary':
      return into(value.left) || into(value.right);
    case 'unary':
      return into(value.operand);
    case 'choice':
      return value.options.some(into);
    case 'default':
      return into(value.value);
    case 'member':
      return into(value.object) || (typeof value.property === 'number' && into(value.property));
    case 'element':
      return scope.body !== undefined;
    // The parameter of a function that calls itself, or a field that counts.
    case 'parameter':
      return scope.body === undefined && value.function === scope.function;
    default:
      return false;
  }
}

function isWrittenInTurn(scope: Scope, binding: BindingId): boolean {
  const writes = scope.unit.facts.bindings[binding]?.writes ?? [];
  const { body } = scope;
  const [declaration] = writes;
  if (declaration === undefined || writes.length < 2) return false;
  return body === undefined ? true : !contains(body, declaration.span) && writes.some(({ span }) => contains(body, span));
}

/** `if (delay > 0) await sleep(delay)`: without a delay nothing is waited for, by intent. */
function asksForWait(scope: Scope, test: ValueId, waits: readonly ValueId[]): boolean {
  const { program, unit } = scope;
  const value = unit.facts.values[test];
  const asked = value?.kind === 'binary' ? [value.left, value.right] : [test];
  const durations = waits.flatMap((id) => waitsOf(program, { unit, id })).map(({ duration }) => duration);
  return durations.some((duration) => duration?.unit === unit && asked.some((id) => sameValue(unit, id, duration.id)));
}
