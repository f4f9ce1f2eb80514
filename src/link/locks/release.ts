/** Calls that give a lock back. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { argumentsFrom } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { enclosing } from '../tree/enclosing.ts';
import { optionsOf, type CallRef } from '../values/abstract.ts';
import { classAround } from '../tree/class-around.ts';
import { comesFrom } from './flow.ts';
import { resultsOf } from './leaves.ts';
import { isForLocking } from './lock-words.ts';
import type { Primitive } from './primitive.ts';
import { sameKey, writtenAlike } from './same.ts';
import { releaseScript, scriptAt } from './script.ts';
import { sqlUnlock } from './sql.ts';
import { sqlOf } from './sql-text.ts';
import { erasesRow } from './tables.ts';

export type OperationCallee = Extract<Callee, { is: 'operation' }>;

/** Whether the call releases what the primitive took; both stand in one file. */
export function releases(program: Program, call: CallEvent, primitive: Primitive): boolean {
  const { unit } = primitive.ref;
  const ref: CallRef = { unit, call };
  if (call === primitive.ref.call) return false;
  if (callsTheResult(unit, call, primitive) || endsSession(program, ref, primitive)) return true;
  return callees(program, ref).some((callee) => callee.is === 'operation' && byOperation(program, ref, callee, primitive));
}

function byOperation(program: Program, ref: CallRef, callee: OperationCallee, primitive: Primitive): boolean {
  if (callee.operation.is === 'unlock') return callee.library === primitive.library && isOfLock(program, ref, callee, primitive);
  if (isReleaser(program, ref, callee, primitive) && namesResource(ref, primitive)) return true;
  if (primitive.facts.scope === 'session') return sqlUnlock.test(sqlOf(program, ref) ?? '') && isNear(ref, primitive);
  if (primitive.row !== undefined) return erasesRow(program, ref, callee, primitive.row) && isNear(ref, primitive);
  return primitive.script === true && releaseScript(program, ref) !== undefined && namesResource(ref, primitive);
}

/** What the lock's own entry names; a key that a library made can be deleted round it, too. */
function isReleaser(program: Program, ref: CallRef, { library, name }: OperationCallee, primitive: Primitive): boolean {
  const { facts } = primitive;
  const text = facts.releasedByScript?.includes(name) === true ? scriptAt(program, ref)?.text : undefined;
  if (text !== undefined && !/['"](del|unlink)['"]/i.test(text)) return false;
  if (library === primitive.library) return [...(facts.releasedBy ?? []), ...(facts.releasedByScript ?? [])].includes(name);
  return primitive.library.category === 'lock' && library.category === 'cache' && /^(del|unlink)$/i.test(name);
}

function isOfLock(program: Program, ref: CallRef, callee: OperationCallee, primitive: Primitive): boolean {
  const taken = primitive.ref.call;
  if (callee.on?.creation?.call === taken) return true;
  const given = argumentsFrom(program, ref, 0);
  if (given.some((value) => optionsOf(value).some((one) => one.is === 'library' && one.creation?.call === taken))) return true;
  if (callee.on?.creation === undefined || callee.on.creation.call !== primitive.on?.creation?.call) return false;
  return given.length === 0 || namesResource(ref, primitive);
}

/** `const release = await lock(); … await release()`, `lock.release()` of what was given. */
function callsTheResult(unit: FileUnit, call: CallEvent, { facts, ref }: Primitive): boolean {
  const names = facts.release ?? [];
  const callee = unit.facts.values[call.callee];
  const results = resultsOf(unit, ref.call);
  if (names.includes('') && comesFrom(unit, call.callee, results)) return true;
  return callee?.kind === 'member' && typeof callee.property === 'string' && names.includes(callee.property) && comesFrom(unit, callee.object, results);
}

/** A key deleted after a look at who holds it: `if (owners[key] === owner) pipeline.del(key)`, in a class that is there for locking. */
export function deletesWhatIsOwned(program: Program, ref: CallRef, primitive: Primitive): boolean {
  if (primitive.row !== undefined || inFunction(ref.unit, primitive.ref.call.function, ref.call.function)) return false;
  const deletes = callees(program, ref).some((callee) => callee.is === 'operation' && callee.library === primitive.library && /^(del|unlink)$/i.test(callee.name));
  return deletes && isNear(ref, primitive) && enclosing(ref.unit, ref.call).some(({ region, block }) => region.kind === 'branch' && block === region.then && namesOwner(ref.unit, region.test));
}

function namesOwner(unit: FileUnit, id: ValueId): boolean {
  const test = unit.facts.values[id];
  return test?.kind === 'binary' && /^===?$/.test(test.operator) && [test.left, test.right].some((side) => /owner|token|holder|lock_?(id|value)/i.test(spokenName(unit, side)));
}

function spokenName(unit: FileUnit, id: ValueId): string {
  const value = unit.facts.values[id];
  if (value?.kind === 'member') return typeof value.property === 'string' ? value.property : '';
  if (value?.kind === 'parameter') return unit.facts.functions[value.function]?.parameters[value.index]?.name ?? '';
  return unit.facts.bindings.find((binding) => binding.writes.some((write) => write.value === id))?.name ?? '';
}

// ------------------------------------------------------------------------------------------------ sessions

/** A connection of the lock's own that is closed, `client.end()`; back in its pool it keeps the lock, unless it is thrown away. */
function endsSession(program: Program, { unit, call }: CallRef, primitive: Primitive): boolean {
  const held = primitive.on?.creation?.call;
  const callee = unit.facts.values[call.callee];
  if (primitive.facts.scope !== 'session' || held === undefined || callee?.kind !== 'member') return false;
  const closes = callee.property === 'end' || callee.property === 'destroy' || callee.property === 'close' || (callee.property === 'release' && call.arguments.length > 0);
  return closes && optionsOf(program.evaluate({ unit, id: callee.object })).some((one) => one.is === 'library' && one.creation?.call === held);
}

// ------------------------------------------------------------------------------------------------ keys

const keyMembers = new Set(['keys', 'key', 'acquire', 'release']);

/** The key itself, or those in a list or in options: `[key]`, `{ keys: [key] }`, `{ key, acquire: session }`. */
function keysIn(unit: FileUnit, id: ValueId): readonly ValueId[] {
  const value = unit.facts.values[id];
  if (value?.kind === 'array') return value.elements.map((element) => element.value);
  if (value?.kind !== 'object') return [id];
  return value.members.flatMap((member) => (member.kind === 'property' && keyMembers.has(member.key) ? keysIn(unit, member.value) : []));
}

export function namesResource(ref: CallRef, primitive: Primitive): boolean {
  const { resource } = primitive;
  if (resource?.unit !== ref.unit) return false;
  const taken = keysIn(ref.unit, resource.id);
  const isSame = isNear(ref, primitive) && meansLock(ref, primitive) ? sameKey : sameWithin(ref, primitive);
  return ref.call.arguments.some(({ value }) => keysIn(ref.unit, value).some((key) => taken.some((one) => isSame(ref.unit, key, one))));
}

const inFunction = (unit: FileUnit, a: number, b: number) => rootOf(unit, a) === rootOf(unit, b);

function rootOf(unit: FileUnit, id: number): number {
  for (let at = id; ;) {
    const parent = unit.facts.functions[at]?.parent;
    if (parent === undefined || parent === 0) return at;
    at = parent;
  }
}

/** In one function, or in a class or functions that are there for locking: a cache deletes keys, too. */
function isNear(ref: CallRef, primitive: Primitive): boolean {
  const { unit, call } = ref;
  const taken = primitive.ref.call.function;
  if (inFunction(unit, taken, call.function)) return true;
  return [unit.facts.classes[classAround(unit, taken) ?? -1]?.name, unit.facts.functions[rootOf(unit, taken)]?.name].some((name) => name !== undefined && isForLocking(name));
}

/** Functions of a module each have a key of their own: `remove(name)` of a channel is not that of a lock. */
function meansLock({ unit, call }: CallRef, { ref: taken }: Primitive): boolean {
  const isOneClass = classAround(unit, call.function) !== undefined || inFunction(unit, taken.call.function, call.function);
  return isOneClass || functionsAround(unit, call.function).some(isForLocking);
}

function functionsAround({ facts: { functions } }: FileUnit, id: number): readonly string[] {
  const names = [];
  for (let at = functions[id]; at !== undefined; at = at.parent === undefined ? undefined : functions[at.parent]) names.push(at.name ?? '');
  return names;
}

/** Elsewhere in the file only the very same expression means the same key. */
function sameWithin(ref: CallRef, primitive: Primitive): typeof sameKey {
  const isOneClass = classAround(ref.unit, ref.call.function) === classAround(ref.unit, primitive.ref.call.function);
  return (unit, a, b) => isOneClass && /lock|mutex|lease/i.test(nameOf(unit, b)) && writtenAlike(unit, a, b);
}

function nameOf(unit: FileUnit, id: ValueId): string {
  const value = unit.facts.values[id];
  return value?.kind === 'member' && typeof value.property === 'string' ? value.property : value?.kind === 'constant' ? String(value.value) : '';
}
