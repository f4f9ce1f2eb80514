/** Whether a value was made from what the section has read: written back late, it undoes what came in between. */
import type { FunctionId, ValueId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { returnsOf } from '../../calls/result.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { CallRef, Frame, Ref } from '../../values/abstract.ts';
import { frameOf } from '../../values/typed.ts';

export interface Origin {
  /** The call reads the store in question. */
  readonly isRead: (ref: CallRef) => boolean;
  /** Values asked for so far, so that a loop ends. */
  readonly seen: Set<ValueId>;
}

const deepest = 14;

export function comesFromRead(program: Program, ref: Ref, origin: Origin, depth = 0): boolean {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > deepest) return false;
  const into = (id: ValueId) => comesFromRead(program, { ...ref, id }, origin, depth + 1);
  switch (value.kind) {
    case 'result':
      return fromCall(program, ref, value.call, origin, depth);
    case 'parameter':
      return fromParameter(program, ref, value.function, value.index, origin, depth);
    case 'merge':
      return once(ref, origin, () => value.values.some(into));
    case 'variable':
      return once(ref, origin, () => ref.unit.facts.bindings[value.binding]?.writes.some((write) => into(write.value)) ?? false);
    case 'object':
      return value.members.some((member) => member.kind !== 'accessor' && into(member.value));
    case 'array':
      return value.elements.some((element) => into(element.value));
    default:
      return partsOf(value).some(into);
  }
}

/** The values that another is made of. */
function partsOf(value: FileUnit['facts']['values'][number]): readonly ValueId[] {
  switch (value.kind) {
    case 'awaited':
      return [value.value];
    case 'member':
      return [value.object];
    case 'binary':
      return [value.left, value.right];
    case 'unary':
      return [value.operand];
    case 'template':
      return value.parts;
    case 'choice':
      return value.options;
    case 'default':
      return [value.value, value.fallback];
    case 'rest':
    case 'element':
      return [value.of];
    default:
      return [];
  }
}

function once({ unit, id, frame }: Ref, origin: Origin, answer: () => boolean): boolean {
  if (frame === undefined && origin.seen.has(id)) return false;
  if (frame === undefined) origin.seen.add(id);
  return unit.facts.values[id] !== undefined && answer();
}

function fromCall(program: Program, ref: Ref, id: number, origin: Origin, depth: number): boolean {
  const call = ref.unit.facts.calls[id];
  if (call === undefined) return false;
  const at: CallRef = { unit: ref.unit, call, frame: ref.frame };
  if (origin.isRead(at)) return true;
  const into = (value: ValueId) => comesFromRead(program, { ...ref, id: value }, origin, depth + 1);
  const callee = ref.unit.facts.values[call.callee];
  if (callee?.kind === 'member' && into(callee.object)) return true;
  if (call.arguments.some(({ value }) => into(value))) return true;
  return callees(program, at).some((found) => {
    const facts = found.is === 'function' ? found.fn.unit.facts.functions[found.fn.function] : undefined;
    const frame = found.is === 'function' ? program.frame(found.fn, at) : undefined;
    if (found.is !== 'function' || facts === undefined || frame === undefined) return false;
    return returnsOf(program, facts).some(({ value }) => value !== undefined && comesFromRead(program, { unit: found.fn.unit, id: value, frame }, origin, depth + 1));
  });
}

function fromParameter(program: Program, ref: Ref, fn: FunctionId, index: number, origin: Origin, depth: number): boolean {
  const given = argumentFor(ref.frame, ref.unit, fn, index);
  if (given !== undefined) return comesFromRead(program, given, origin, depth + 1);
  // `.then((row) => …)`, `rows.map((row) => …)`: what the method is called on.
  const passed = ref.unit.index.passedTo.get(fn);
  const callee = passed && ref.unit.facts.values[passed.call.callee];
  return callee?.kind === 'member' && comesFromRead(program, { ...ref, id: callee.object }, origin, depth + 1);
}

function argumentFor(frame: Frame | undefined, unit: FileUnit, fn: FunctionId, index: number): Ref | undefined {
  const given = frameOf(frame, unit, fn)?.arguments[index];
  return given === undefined || given.spread ? undefined : given.ref;
}
