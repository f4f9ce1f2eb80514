/** `this`, `super`, and what a class takes over from its parent. */
import type { ClassFacts, Value } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { unknown, type Abstract, type CallRef, type Frame, type InstanceValue, type Ref } from './abstract.ts';
import { instanceOf } from './instances.ts';
import { typedValue } from './typed.ts';

type Of<K extends Value['kind']> = Extract<Value, { kind: K }>;

export function thisValue(program: Program, ref: Ref, value: Of<'this'> | Of<'super'>): Abstract {
  if (value.class === undefined) return unknown('this depends on the caller');
  if (value.kind === 'this' && value.static === true) return { is: 'class', unit: ref.unit, class: value.class };
  const plain = instanceOf(program, ref.unit, value.class);
  if (value.kind === 'this') return receiverOf(program, ref.frame, ref.unit, value.class) ?? plain;
  const facts = ref.unit.facts.classes[value.class];
  return (facts && parentInstance(program, plain, facts)) ?? unknown('super is not in sight');
}

/** The receiver of the call, when it is an instance of the class or of one of its subclasses. */
function receiverOf(program: Program, frame: Frame | undefined, unit: FileUnit, id: number): Abstract | undefined {
  for (let at = frame; at !== undefined; at = at.parent) {
    if (at.receiver?.is === 'instance' && inherits(program, at.receiver, unit, id)) return at.receiver;
  }
  return undefined;
}

function inherits(program: Program, instance: InstanceValue, unit: FileUnit, id: number): boolean {
  for (const [at] of lineage(program, instance)) if (at.unit === unit && at.class === id) return true;
  return false;
}

/** The instance as its own class sees it, then as those do that it inherits from; classes that inherit from themselves end there. */
export function* lineage(program: Program, instance: InstanceValue): Generator<readonly [InstanceValue, ClassFacts]> {
  const seen = new Set<ClassFacts>();
  let at: Abstract | undefined = instance;
  while (at?.is === 'instance') {
    const facts: ClassFacts | undefined = at.unit.facts.classes[at.class];
    if (facts === undefined || seen.has(facts)) return;
    seen.add(facts);
    yield [at, facts];
    at = parentInstance(program, at, facts);
  }
}

/** The instance as its superclass sees it: a project class, or a library's class with the arguments of `super(…)`. */
export function parentInstance(program: Program, instance: InstanceValue, facts: ClassFacts): Abstract | undefined {
  if (facts.extends === undefined) return undefined;
  const parent = program.evaluate({ unit: instance.unit, id: facts.extends });
  if (parent.is === 'class') return instanceOf(program, parent.unit, parent.class, superCall(instance.unit, facts) ?? instance.creation);
  if (parent.is === 'library' || parent.is === 'external') {
    const value = typedValue(program, instance.unit, { references: [facts.extends], arguments: facts.extendsArguments, members: [], array: false, text: '' });
    return value?.is === 'library' ? { ...value, injected: false, creation: superCall(instance.unit, facts) ?? instance.creation } : value;
  }
  return undefined;
}

function superCall(unit: FileUnit, facts: ClassFacts): CallRef | undefined {
  const calls = facts.constructor_ === undefined ? [] : (unit.index.callsOf.get(facts.constructor_) ?? []);
  const call = calls.find((one) => unit.facts.values[one.callee]?.kind === 'super');
  return call && { unit, call };
}
