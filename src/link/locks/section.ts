/** What is done while a lock is held, and what would reject it when the lock is lost. */
import type { LibraryFacts } from '../../catalog/schema.ts';
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { argumentsFrom } from '../calls/arguments.ts';
import { effectOf, sqlText } from '../calls/effect.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { calleeName } from '../calls/name.ts';
import { reachOfCall } from '../calls/reach.ts';
import { callsRun } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { CriticalSection, SectionEffect } from '../program-facts.ts';
import type { CallRef, FunctionValue, Ref } from '../values/abstract.ts';
import { sectionOf, type Primitive } from './primitive.ts';
import { callsAfter, releaseCalls, type Acquisition } from './roles.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;

export function criticalSection(program: Program, ref: CallRef, acquisition: Acquisition): CriticalSection {
  const { primitive, runs } = acquisition;
  if (runs === undefined) return sectionAfter(program, ref, acquisition);
  const fn = sectionOf(program, runs);
  if (fn === undefined) return { seen: 'elsewhere', effects: [], complete: false, ...given(program, runs, primitive) };
  return { location: locate(fn.unit, fn.unit.facts.functions[fn.function]?.span ?? [0, 0]), ...effectsOf(program, fn.unit, callsRun(fn.unit, fn.function), primitive) };
}

/** The code between taking and giving back. */
function sectionAfter(program: Program, ref: CallRef, acquisition: Acquisition): CriticalSection {
  const back = new Set(releaseCalls(program, ref, acquisition));
  const last = Math.max(...[...back].map((call) => call.span[0]));
  const calls = callsAfter(ref.unit, ref.call).filter((call) => !back.has(call) && (back.size === 0 || call.span[0] < last));
  return effectsOf(program, ref.unit, calls, acquisition.primitive);
}

/** Enough to judge and to show. */
const mostEffects = 12;

interface Visit {
  readonly primitive: Primitive;
  readonly effects: SectionEffect[];
  /** Libraries that were read from so far. */
  readonly read: Set<LibraryFacts>;
  readonly seen: Set<string>;
  complete: boolean;
}

function effectsOf(program: Program, unit: FileUnit, calls: readonly CallEvent[], primitive: Primitive): CriticalSection {
  const visit: Visit = { primitive, effects: [], read: new Set(), seen: new Set(), complete: true };
  for (const call of calls) visitCall(program, { unit, call }, false, visit);
  return { seen: 'here', effects: visit.effects, complete: visit.complete };
}

/** `checked`: the lock's signal was asked right before, here or by a caller. */
function visitCall(program: Program, ref: CallRef, checked: boolean, visit: Visit): void {
  if (visit.effects.length >= mostEffects || ref.call === visit.primitive.ref.call) return;
  const asked = checked || isSignalChecked(program, ref);
  for (const callee of callees(program, ref)) {
    if (callee.is === 'operation') visitOperation(program, ref, callee, asked, visit);
    else if (callee.is === 'function') visitFunction(program, callee.fn, asked, visit);
    else if (callee.is !== 'builtin' && callee.is !== 'class') visit.complete = false;
  }
}

function visitFunction(program: Program, fn: FunctionValue, checked: boolean, visit: Visit): void {
  const key = `${fn.unit.path}#${String(fn.function)}#${String(checked)}`;
  if (visit.seen.has(key)) return;
  visit.seen.add(key);
  for (const call of callsRun(fn.unit, fn.function)) visitCall(program, { unit: fn.unit, call }, checked, visit);
}

function visitOperation(program: Program, ref: CallRef, callee: OperationCallee, checked: boolean, visit: Visit): void {
  const { operation, library } = callee;
  if (operation.is !== 'remote-call' || operation.lock !== undefined || isControl(program, ref)) return;
  const effect = effectOf(program, ref, callee);
  if (effect === 'read') {
    visit.read.add(library);
    return;
  }
  const undoesNewer = library.category !== 'cache' && visit.read.has(library);
  const fence = fenceOf(program, ref, callee, checked, visit.primitive);
  visit.effects.push({ location: locate(ref.unit, ref.call.span), callee: calleeName(ref.unit, ref.call), effect, fence, ...(undoesNewer ? { undoesNewer } : {}) });
}

/** BEGIN, COMMIT and the like change nothing by themselves. */
function isControl(program: Program, ref: CallRef): boolean {
  return argumentsFrom(program, ref, 0).some((value) => value.is === 'constant' && /^\s*(begin|commit|rollback|start transaction|set |savepoint)/i.test(String(value.value)));
}

// ------------------------------------------------------------------------------------------------ fences

function fenceOf(program: Program, ref: CallRef, callee: OperationCallee, checked: boolean, primitive: Primitive): SectionEffect['fence'] {
  if (primitive.facts.scope !== 'lease') return sharesConnection(callee.on?.creation?.call, primitive) ? 'same-transaction' : 'none';
  if (checked) return 'signal-checked';
  return hasCondition(program, ref) ? 'version' : 'none';
}

/** Sent on the connection that holds the lock: the same client, or the handle of the same transaction. */
function sharesConnection(creation: CallEvent | undefined, primitive: Primitive): boolean {
  return creation === primitive.on?.creation?.call;
}

/** `signal.aborted` or `throwIfAborted()` is asked right before, with nothing awaited in between. */
function isSignalChecked(program: Program, { unit, call }: CallRef): boolean {
  let last: readonly [number, number] | undefined;
  for (const value of unit.facts.values) {
    if (value.kind !== 'member' || (value.property !== 'aborted' && value.property !== 'throwIfAborted') || value.span[1] > call.span[0]) continue;
    if (last === undefined || value.span[1] > last[1]) last = value.span;
  }
  if (last === undefined || !liesInFunction(unit, last, call)) return false;
  const from = last[1];
  const between = unit.facts.calls.filter((one) => one.used === 'awaited' && one.span[0] > from && one.span[1] <= call.span[0]);
  return between.every((one) => onlyReads(program, { unit, call: one }));
}

/** Waits for nothing but a look-up. */
function onlyReads(program: Program, ref: CallRef): boolean {
  const reach = reachOfCall(program, ref);
  return reach.calls.length === 1 && reach.calls.every((one) => effectOf(program, one.ref, one.callee) === 'read');
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
  if (first !== undefined && keysOf(ref.unit, first.value).some((key) => guards.test(key))) return true;
  return ref.call.arguments.some(({ value }) => carriesToken(ref.unit, value, 0));
}

/** A fencing token in what is sent, or the condition of a header. */
function carriesToken(unit: FileUnit, id: ValueId, depth: number): boolean {
  const value = unit.facts.values[id];
  if (value?.kind !== 'object' || depth > 2) return false;
  return value.members.some((member) => member.kind === 'property' && (/^(fencing_?token|fence|if-match)$/i.test(member.key) || carriesToken(unit, member.value, depth + 1)));
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

/** Of a lock whose function is given its section by callers that are not here. */
export function absentSection(program: Program, acquisition: Acquisition): CriticalSection {
  const { primitive, runs } = acquisition;
  const offered = runs === undefined ? { given: primitive.facts.fencingToken ? 'token' : 'nothing' } as const : given(program, runs, primitive);
  return { seen: 'elsewhere', effects: [], complete: false, ...offered };
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
