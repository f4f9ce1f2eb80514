/** What an own function does with a lock for its callers: they are judged instead. */
import type { CallEvent, FunctionId, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { frameOfCall } from '../calls/result.ts';
import { callsWithin } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef, FunctionValue, ParameterValue, Ref } from '../values/abstract.ts';
import { primitiveAt, type Primitive } from './primitive.ts';
import { releases, resultsOf } from './release.ts';

export interface Role {
  /** 'runs' brings its section as this parameter; 'takes' leaves the lock to its caller. */
  readonly kind: 'runs' | 'takes';
  readonly section?: Pick<ParameterValue, 'index' | 'path'>;
  /** The call in its body that takes the lock. */
  readonly call: CallEvent;
  readonly unit: FileUnit;
  /** What stands behind that call, when it is a call of a project function. */
  readonly inner?: Role | undefined;
}

export function roleOf(program: Program, unit: FileUnit, id: FunctionId): Role | undefined {
  const facts = unit.facts.functions[id];
  if (facts === undefined || facts.kind === 'module') return undefined;
  return once(program, 'lock role', facts, undefined, () => {
    for (const call of callsWithin(unit, id)) {
      const role = roleAt(program, { unit, call }, id);
      if (role !== undefined) return role;
    }
    return undefined;
  });
}

function roleAt(program: Program, ref: CallRef, id: FunctionId): Role | undefined {
  const found = acquisitionAt(program, ref);
  if (found === undefined) return undefined;
  const { unit, call } = ref;
  const { inner } = found;
  if (found.runs !== undefined) {
    const section = sectionParameter(program, unit, id, found.runs);
    return section && { kind: 'runs', section, call, unit, inner };
  }
  const given = releaseCalls(program, ref, found);
  if (given.length === 0) return leavesIt(ref, found, id) ? { kind: 'takes', call, unit, inner } : undefined;
  const section = runParameters(program, unit, id, callsAfter(unit, call, id));
  return section && { kind: 'runs', section, call, unit, inner };
}

export interface Acquisition {
  readonly primitive: Primitive;
  /** The section, where a function is handed over. */
  readonly runs?: Ref | undefined;
  /** The role of the project function that is called, when it is not the primitive itself. */
  readonly inner?: Role | undefined;
  readonly fn?: FunctionValue | undefined;
}

/** A lock that this call takes: by itself, or through project functions that leave section or release to it. */
export function acquisitionAt(program: Program, ref: CallRef): Acquisition | undefined {
  const primitive = primitiveAt(program, ref);
  if (primitive !== undefined) return { primitive, runs: primitive.runs };
  for (const callee of callees(program, ref)) {
    if (callee.is !== 'function') continue;
    const inner = roleOf(program, callee.fn.unit, callee.fn.function);
    const reached = inner && descend(program, ref, callee.fn, inner);
    if (inner === undefined || reached === undefined) continue;
    return { primitive: reached, inner, fn: callee.fn, runs: inner.section && argumentAt(ref, inner.section) };
  }
  return undefined;
}

/** The primitive behind a call of a function with a role, in the frame of that call. */
function descend(program: Program, from: CallRef, fn: FunctionValue, role: Role): Primitive | undefined {
  const frame = frameOfCall(fn, from);
  if (frame === undefined) return undefined;
  const ref: CallRef = { unit: role.unit, call: role.call, frame };
  if (role.inner === undefined) return primitiveAt(program, ref) ?? elsewhereIn(program, role, frame);
  const inner = callees(program, ref).find((callee) => callee.is === 'function');
  return inner?.is === 'function' ? descend(program, ref, inner.fn, role.inner) : undefined;
}

/** Another call of the same function that takes the lock in this frame. */
function elsewhereIn(program: Program, role: Role, frame: NonNullable<CallRef['frame']>): Primitive | undefined {
  for (const call of callsWithin(role.unit, frame.function)) {
    const found = primitiveAt(program, { unit: role.unit, call, frame });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The argument at a parameter; through an object literal where the parameter is taken apart. */
function argumentAt(ref: CallRef, { index, path }: Pick<ParameterValue, 'index' | 'path'>): Ref | undefined {
  let id: ValueId | undefined = ref.call.arguments[index]?.value;
  for (const step of path) {
    const value: FileUnit['facts']['values'][number] | undefined = id === undefined ? undefined : ref.unit.facts.values[id];
    const member = value?.kind === 'object' ? value.members.find((one) => one.kind === 'property' && one.key === step) : undefined;
    id = member?.kind === 'property' ? member.value : undefined;
  }
  return id === undefined ? undefined : { unit: ref.unit, id, frame: ref.frame };
}

// ------------------------------------------------------------------------------------------------ sections that callers bring

function sectionParameter(program: Program, unit: FileUnit, id: FunctionId, runs: Ref): Role['section'] {
  const value = program.evaluate(runs);
  if (value.is === 'parameter') return value.unit === unit && value.function === id ? value : undefined;
  return value.is === 'function' && value.unit === unit ? runParameters(program, unit, id, callsWithin(unit, value.function)) : undefined;
}

/** The parameter of the function that these calls run. */
function runParameters(program: Program, unit: FileUnit, id: FunctionId, calls: readonly CallEvent[]): Role['section'] {
  for (const call of calls) {
    for (const callee of callees(program, { unit, call })) {
      if (callee.is === 'parameter' && callee.value.unit === unit && callee.value.function === id) return callee.value;
    }
  }
  return undefined;
}

export function callsAfter(unit: FileUnit, call: CallEvent, within: FunctionId = call.function): readonly CallEvent[] {
  return callsWithin(unit, within).filter((one) => one.span[0] >= call.span[1]);
}

// ------------------------------------------------------------------------------------------------ releases

/** Calls in the same function that give the lock back. */
export function releaseCalls(program: Program, ref: CallRef, acquisition: Acquisition): readonly CallEvent[] {
  const { unit, call } = ref;
  const calls = callsWithin(unit, call.function);
  if (acquisition.inner === undefined) return calls.filter((one) => releases(program, one, acquisition.primitive));
  return calls.filter((one) => one !== call && releasesThrough(program, unit, one, call, acquisition));
}

const releasing = /^(un_?lock|release|free|dispose|give)/i;

/** `lock.release(key)` of the class that took it, `release(lock)`, or calling what was given. */
function releasesThrough(program: Program, unit: FileUnit, one: CallEvent, taken: CallEvent, { primitive, fn }: Acquisition): boolean {
  const results = resultsOf(unit, taken);
  if (results.has(one.callee)) return true;
  const given = one.arguments.some(({ value }) => results.has(value) || isVariableOf(unit, value, results));
  return callees(program, { unit, call: one }).some((callee) => {
    if (callee.is === 'operation') return callee.operation.is === 'unlock' && callee.library === primitive.library;
    return callee.is === 'function' && (given || isOfOneClass(callee.fn, fn)) && releasing.test(nameOf(callee.fn));
  });
}

function nameOf(fn: FunctionValue): string {
  return fn.unit.facts.functions[fn.function]?.name ?? '';
}

function isOfOneClass(one: FunctionValue, other: FunctionValue | undefined): boolean {
  const owner = one.unit.facts.functions[one.function]?.class;
  return owner !== undefined && one.unit === other?.unit && owner === other.unit.facts.functions[other.function]?.class;
}

function isVariableOf(unit: FileUnit, id: ValueId, results: ReadonlySet<ValueId>): boolean {
  const value = unit.facts.values[id];
  if (value?.kind === 'merge') return value.values.some((one) => results.has(one));
  return value?.kind === 'variable' && (unit.facts.bindings[value.binding]?.writes.some((write) => results.has(write.value)) ?? false);
}

/** What was taken, or whether it was, is what the function gives; or its class keeps it. */
function leavesIt({ unit, call }: CallRef, { primitive }: Acquisition, id: FunctionId): boolean {
  if (primitive.facts.scope === 'transaction') return false;
  if (primitive.script === true) return unit.facts.functions[id]?.class !== undefined;
  return call.function === id && (returnsIt(unit, call) || unit.facts.functions[id]?.class !== undefined);
}

function returnsIt(unit: FileUnit, call: CallEvent): boolean {
  const results = resultsOf(unit, call);
  const facts = unit.facts.functions[call.function];
  return call.used === 'returned' || (facts?.body.some((node) => node.kind === 'return' && node.value !== undefined && leadsTo(unit, node.value, results, 0)) ?? false);
}

function leadsTo(unit: FileUnit, id: ValueId, results: ReadonlySet<ValueId>, depth: number): boolean {
  if (results.has(id)) return true;
  const value = unit.facts.values[id];
  if (value === undefined || depth > 6) return false;
  switch (value.kind) {
    case 'binary':
      return leadsTo(unit, value.left, results, depth + 1) || leadsTo(unit, value.right, results, depth + 1);
    case 'unary':
      return leadsTo(unit, value.operand, results, depth + 1);
    case 'choice':
      return value.options.some((one) => leadsTo(unit, one, results, depth + 1));
    case 'result':
      return unit.facts.calls[value.call]?.arguments.some((argument) => leadsTo(unit, argument.value, results, depth + 1)) ?? false;
    default:
      return false;
  }
}
