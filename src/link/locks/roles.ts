/** Who takes a lock, and what an own function does with it for its callers: they are judged instead. */
import type { CallEvent, FunctionId, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { frameOfCall } from '../calls/frames.ts';
import { callsRun, callsWithin } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef, FunctionValue, ParameterValue, Ref } from '../values/abstract.ts';
import { callsAfter, leavesIt } from './leaves.ts';
import { primitiveAt, type Primitive } from './primitive.ts';
import { releaseCalls } from './given-back.ts';

export interface Role {
  /** 'runs' brings its section as this parameter; 'takes' leaves the lock to its caller. */
  readonly kind: 'runs' | 'takes';
  readonly section?: Pick<ParameterValue, 'function' | 'index' | 'path'>;
  /** The call in its body that takes the lock. */
  readonly call: CallEvent;
  readonly unit: FileUnit;
  /** What stands behind that call, when it takes the lock through another function. */
  readonly inner?: Acquisition | undefined;
}

export interface Acquisition {
  readonly primitive: Primitive;
  /** The section, where a function is handed over. */
  readonly runs?: Ref | undefined;
  /** The function that takes it, when it is not the primitive itself; `written`: it is written into the call. */
  readonly through?: { readonly fn: FunctionValue; readonly role: Role; readonly written: boolean } | undefined;
}

export function roleOf(program: Program, unit: FileUnit, id: FunctionId): Role | undefined {
  const facts = unit.facts.functions[id];
  if (facts === undefined || facts.kind === 'module') return undefined;
  return once(program, 'lock role', facts, undefined, () => {
    for (const call of callsRun(unit, id)) {
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
  const inner = found.through && found;
  if (found.runs !== undefined) {
    const section = sectionParameter(program, unit, id, found.runs);
    return section && { kind: 'runs', section, call, unit, inner };
  }
  const isKept = found.primitive.facts.scope === 'transaction' ? !bringsSection(program, unit, id, call) : releaseCalls(program, ref, found).length === 0;
  if (isKept) return leavesIt(program, ref, found.primitive, id) ? { kind: 'takes', call, unit, inner } : undefined;
  const section = runParameter(program, unit, id, callsAfter(unit, call, id));
  return section && { kind: 'runs', section, call, unit, inner };
}

/** A lock that this call takes: by itself, or through functions that leave section or release to it. */
export function acquisitionAt(program: Program, ref: CallRef): Acquisition | undefined {
  const primitive = primitiveAt(program, ref);
  if (primitive !== undefined) return { primitive, runs: primitive.runs };
  for (const callee of callees(program, ref)) {
    if (callee.is !== 'function') continue;
    const role = roleOf(program, callee.fn.unit, callee.fn.function);
    const frame = role && frameOfCall(callee.fn, ref);
    const reached = role && frame && descend(program, { unit: role.unit, call: role.call, frame }, role);
    if (role === undefined || reached === undefined) continue;
    return { primitive: reached, through: { fn: callee.fn, role, written: false }, runs: role.section && argumentAt(ref, role.section) };
  }
  return throughCallback(program, ref);
}

/** `keys.map((key) => take(key))`, `withSpan('take', () => take(key))`: the function that is handed over leaves the lock to the caller. */
function throughCallback(program: Program, ref: CallRef): Acquisition | undefined {
  for (const { value } of ref.call.arguments) {
    const written = ref.unit.facts.values[value];
    if (written?.kind !== 'function') continue;
    const role = roleOf(program, ref.unit, written.function);
    const reached = role?.kind === 'takes' ? descend(program, { unit: role.unit, call: role.call, frame: ref.frame }, role) : undefined;
    if (role === undefined || reached === undefined) continue;
    return { primitive: reached, through: { fn: { is: 'function', unit: ref.unit, function: written.function, frame: ref.frame }, role, written: true } };
  }
  return undefined;
}

/** The primitive behind the call of a function with a role, in the frame of that call. */
function descend(program: Program, ref: CallRef, role: Role): Primitive | undefined {
  const { inner } = role;
  if (inner?.through === undefined) return primitiveAt(program, ref) ?? elsewhereIn(program, role, ref);
  const { through } = inner;
  if (through.written) return descend(program, { unit: through.role.unit, call: through.role.call, frame: ref.frame }, through.role);
  const callee = callees(program, ref).find((one) => one.is === 'function');
  const frame = callee?.is === 'function' ? frameOfCall(callee.fn, ref) : undefined;
  return frame === undefined ? undefined : descend(program, { unit: through.role.unit, call: through.role.call, frame }, through.role);
}

/** Another call of the same function that takes the lock in this frame. */
function elsewhereIn(program: Program, role: Role, { frame }: CallRef): Primitive | undefined {
  for (const call of callsWithin(role.unit, role.call.function)) {
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

const working = /^(fn|func|function|cb|callback|work|job|task|run|runs|handler|execute|exec|operation|action|routine|section|body|process|\w+(Fn|Func|Callback))$/i;

/** `work()`, or that member of options; not `options.logger.info()`, nor `res.send()`. */
function isWork(unit: FileUnit, { function: fn, index, path }: ParameterValue): boolean {
  const [member, ...more] = path;
  const isTakenApart = unit.facts.functions[fn]?.parameters[index]?.name === undefined;
  return more.length === 0 && (member === undefined || isTakenApart || working.test(member));
}

function bringsSection(program: Program, unit: FileUnit, id: FunctionId, call: CallEvent): boolean {
  return runParameter(program, unit, id, callsAfter(unit, call, id)) !== undefined;
}

function sectionParameter(program: Program, unit: FileUnit, id: FunctionId, runs: Ref): Role['section'] {
  const value = program.evaluate(runs);
  if (value.is === 'parameter') return value.unit === unit && value.function === id ? value : undefined;
  return value.is === 'function' && value.unit === unit ? runParameter(program, unit, id, callsWithin(unit, value.function)) : undefined;
}

/** The parameter of the function that these calls run. */
function runParameter(program: Program, unit: FileUnit, id: FunctionId, calls: readonly CallEvent[]): Role['section'] {
  for (const call of calls) {
    for (const callee of callees(program, { unit, call })) {
      if (callee.is === 'parameter' && callee.value.unit === unit && callee.value.function === id && isWork(unit, callee.value)) return callee.value;
    }
  }
  return undefined;
}
