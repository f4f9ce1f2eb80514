/** What is done while a lock is held, and what would reject it when the lock is lost. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { argumentsFrom } from '../calls/arguments.ts';
import { effectOf, sqlText } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { reachOfCall, together, type ReachedCall } from '../calls/reach.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { CriticalSection, SectionEffect } from '../program-facts.ts';
import type { CallRef, FunctionValue, Ref } from '../values/abstract.ts';
import { sectionOf, type Primitive } from './primitive.ts';
import { callsAfter, releaseCalls, type Acquisition } from './roles.ts';

export function criticalSection(program: Program, ref: CallRef, acquisition: Acquisition): CriticalSection {
  const { primitive, runs } = acquisition;
  if (runs === undefined) return sectionAfter(program, ref, acquisition);
  const fn = sectionOf(program, runs);
  if (fn === undefined) return { seen: 'elsewhere', effects: [], complete: false, ...given(program, runs, primitive) };
  return { location: locate(fn.unit, fn.unit.facts.functions[fn.function]?.span ?? [0, 0]), ...effectsOf(program, fn.unit, callsWithin(fn.unit, fn.function), primitive) };
}

/** The code between taking and giving back. */
function sectionAfter(program: Program, ref: CallRef, acquisition: Acquisition): CriticalSection {
  const back = new Set(releaseCalls(program, ref, acquisition));
  const last = Math.max(...[...back].map((call) => call.span[0]));
  const calls = callsAfter(ref.unit, ref.call).filter((call) => !back.has(call) && (back.size === 0 || call.span[0] < last));
  return effectsOf(program, ref.unit, calls, acquisition.primitive);
}

function effectsOf(program: Program, unit: FileUnit, calls: readonly CallEvent[], primitive: Primitive): CriticalSection {
  const reach = together(calls.map((call) => reachOfCall(program, { unit, call })));
  const remote = reach.calls.filter(({ ref, callee }) => callee.operation.is === 'remote-call' && callee.operation.lock === undefined && ref.call !== primitive.ref.call);
  const effects = remote.flatMap((one, index) => effectAt(program, one, remote.slice(0, index), primitive));
  return { seen: 'here', effects, complete: reach.complete };
}

function effectAt(program: Program, one: ReachedCall, before: readonly ReachedCall[], primitive: Primitive): readonly SectionEffect[] {
  const { ref, callee } = one;
  const effect = effectOf(program, ref, callee);
  if (effect === 'read' || isControl(program, ref)) return [];
  const undoesNewer = callee.library.category !== 'cache' && before.some((earlier) => earlier.callee.library === callee.library && effectOf(program, earlier.ref, earlier.callee) === 'read');
  return [{ location: locate(ref.unit, ref.call.span), callee: calleeName(ref.unit, ref.call), effect, fence: fenceOf(program, one, primitive), ...(undoesNewer ? { undoesNewer } : {}) }];
}

/** BEGIN, COMMIT and the like change nothing by themselves. */
function isControl(program: Program, ref: CallRef): boolean {
  return argumentsFrom(program, ref, 0).some((value) => value.is === 'constant' && /^\s*(begin|commit|rollback|start transaction|set |savepoint)/i.test(String(value.value)));
}

// ------------------------------------------------------------------------------------------------ fences

function fenceOf(program: Program, { ref, callee }: ReachedCall, primitive: Primitive): SectionEffect['fence'] {
  if (primitive.facts.scope !== 'lease') return sharesConnection(callee.on?.creation?.call, primitive) ? 'same-transaction' : 'none';
  if (isSignalChecked(ref)) return 'signal-checked';
  return hasCondition(program, ref) ? 'version' : 'none';
}

/** Sent on the connection that holds the lock: the same client, or the handle of the same transaction. */
function sharesConnection(creation: CallEvent | undefined, primitive: Primitive): boolean {
  return creation === primitive.on?.creation?.call;
}

/** `signal.aborted` or `throwIfAborted()` is asked right before, with nothing awaited in between. */
function isSignalChecked({ unit, call }: CallRef): boolean {
  const checks = unit.facts.values.filter((value) => value.kind === 'member' && (value.property === 'aborted' || value.property === 'throwIfAborted') && value.span[1] <= call.span[0]);
  const last = checks.at(-1);
  if (last === undefined || !liesInFunction(unit, last.span, call)) return false;
  return !unit.facts.calls.some((one) => one.used === 'awaited' && one.span[0] > last.span[1] && one.span[1] <= call.span[0]);
}

function liesInFunction(unit: FileUnit, span: readonly [number, number], call: CallEvent): boolean {
  const owner = unit.facts.functions[call.function]?.span;
  return owner !== undefined && span[0] >= owner[0] && span[1] <= owner[1];
}

const guards = /^(version|_?v|rev|revision|status|state|etag|epoch|term|token|fencing\w*|lock_?version|updated_?at|if_?match)$/i;
const sqlGuard = /\bwhere\b[^;]*\b(version|rev|revision|status|state|etag|epoch|term|fencing\w*|lock_version)\b/is;

/** The write's own condition names a version or status. */
function hasCondition(program: Program, ref: CallRef): boolean {
  const text = argumentsFrom(program, ref, 0).map(sqlText).find((one) => one !== undefined);
  if (text !== undefined && sqlGuard.test(text)) return true;
  const [first] = ref.call.arguments;
  return first !== undefined && keysOf(ref.unit, first.value).some((key) => guards.test(key));
}

/** Keys of a filter; of `{ where: … }` those within, and not of what is written. */
function keysOf(unit: FileUnit, id: ValueId): readonly string[] {
  const value = unit.facts.values[id];
  if (value?.kind !== 'object') return [];
  const where = value.members.find((member) => member.kind === 'property' && member.key === 'where');
  if (where?.kind === 'property') return keysOf(unit, where.value);
  const isCommand = value.members.some((member) => member.kind === 'property' && (member.key === 'data' || member.key === 'set' || member.key === 'values'));
  return isCommand ? [] : value.members.flatMap((member) => (member.kind === 'property' ? [member.key] : []));
}

/** What a section that is not here is given to fence with. */
function given(program: Program, runs: Ref, primitive: Primitive): Pick<CriticalSection, 'given'> {
  if (primitive.facts.fencingToken) return { given: 'token' };
  const value = program.evaluate(runs);
  const takesSignal = primitive.facts.signal !== undefined && (value.is === 'parameter' || takesParameter(value));
  return { given: takesSignal ? 'signal' : 'nothing' };
}

function takesParameter(value: ReturnType<Program['evaluate']>): boolean {
  return value.is === 'function' && ((value satisfies FunctionValue).unit.facts.functions[value.function]?.parameters.length ?? 0) > 0;
}
