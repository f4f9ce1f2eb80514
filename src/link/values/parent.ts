/** `this`, `super`, and what a class takes over from its parent. */
import type { ClassFacts, Value } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { unknown, type Abstract, type CallRef, type Frame, type InstanceValue, type Ref } from './abstract.ts';
import { typedValue } from './typed.ts';

type Of<K extends Value['kind']> = Extract<Value, { kind: K }>;

export function thisValue(program: Program, ref: Ref, value: Of<'this'> | Of<'super'>): Abstract {
  if (value.class === undefined) return unknown('this depends on the caller');
  if (value.kind === 'this' && value.static === true) return { is: 'class', unit: ref.unit, class: value.class };
  const self = receiverOf(program, ref.frame, ref.unit, value.class) ?? ({ is: 'instance', unit: ref.unit, class: value.class } as const);
  if (value.kind === 'this') return self;
  const facts = ref.unit.facts.classes[value.class];
  return (facts && parentInstance(program, { is: 'instance', unit: ref.unit, class: value.class }, facts)) ?? unknown('super is not in sight');
}

/** The receiver of the call, when it is an instance of the class or of one of its subclasses. */
function receiverOf(program: Program, frame: Frame | undefined, unit: FileUnit, id: number): Abstract | undefined {
  for (let at = frame; at !== undefined; at = at.parent) {
    if (at.receiver?.is === 'instance' && inherits(program, at.receiver, unit, id, 0)) return at.receiver;
  }
  return undefined;
}

function inherits(program: Program, instance: InstanceValue, unit: FileUnit, id: number, depth: number): boolean {
  if (instance.unit === unit && instance.class === id) return true;
  const parent = instance.unit.facts.classes[instance.class]?.extends;
  if (parent === undefined || depth > 20) return false;
  const value = program.evaluate({ unit: instance.unit, id: parent });
  return value.is === 'class' && inherits(program, { is: 'instance', unit: value.unit, class: value.class }, unit, id, depth + 1);
}

/** The instance as its superclass sees it: a project class, or a library's class with the arguments of `super(…)`. */
export function parentInstance(program: Program, instance: InstanceValue, facts: ClassFacts): Abstract | undefined {
  if (facts.extends === undefined) return undefined;
  const parent = program.evaluate({ unit: instance.unit, id: facts.extends });
  if (parent.is === 'class') return { is: 'instance', unit: parent.unit, class: parent.class, creation: superCall(instance.unit, facts) ?? instance.creation };
  if (parent.is === 'library' || parent.is === 'external') {
    const value = typedValue(program, instance.unit, { references: [facts.extends], arguments: facts.extendsArguments, members: [], array: false, text: '' });
    return value?.is === 'library' ? { ...value, injected: false, creation: superCall(instance.unit, facts) ?? instance.creation } : value;
  }
  return undefined;
}

function superCall(unit: FileUnit, facts: ClassFacts): CallRef | undefined {
  const call = unit.facts.calls.find((one) => one.function === facts.constructor_ && unit.facts.values[one.callee]?.kind === 'super');
  return call && { unit, call };
}

