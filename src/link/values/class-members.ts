/** What a member of an instance, or of a class itself, is. */
import type { ClassFacts, FieldFacts, MethodFacts } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { choose, unknown, type Abstract, type CallRef, type Frame, type FunctionValue, type InstanceValue, type ParameterValue } from './abstract.ts';
import { constructionsOf } from './constructions.ts';
import { implementations } from './implementations.ts';
import { withDefault } from './operators.ts';
import { lineage, parentInstance } from './parent.ts';
import { typedValue } from './typed.ts';

/** The nearest member of the name, from the instance's own class upwards. */
export function instanceMember(program: Program, instance: InstanceValue, name: string): Abstract {
  if (name === 'constructor') return { is: 'class', unit: instance.unit, class: instance.class };
  let opaque: Abstract | undefined;
  let above: Abstract | undefined;
  for (const [at, facts] of lineage(program, instance)) {
    const field = facts.fields.find((one) => one.name === name && !one.static);
    const held = field === undefined ? undefined : fieldValue(program, at, facts, field);
    if (held !== undefined && held.is !== 'unknown') return held;
    opaque ??= held;
    const method = facts.methods.find((one) => one.name === name && !one.static);
    if (method !== undefined) return methodValue(program, instance, at, method);
    above = parentInstance(program, at, facts);
  }
  const inherited = above === undefined || above.is === 'instance' ? undefined : program.property(above, name);
  if (inherited !== undefined && inherited.is !== 'unknown') return inherited;
  return opaque ?? unknown(`${instance.unit.facts.classes[instance.class]?.name ?? 'the class'} has no ${name} in sight`);
}

/** A method without a body, seen from a class that nobody can make an instance of: one of those that its subclasses have. */
function methodValue(program: Program, instance: InstanceValue, at: InstanceValue, { name, function: id, kind }: MethodFacts): Abstract {
  const own = instance.unit.facts.classes[instance.class];
  if (own?.abstract === true && at.unit.facts.functions[id]?.body.length === 0) {
    return choose(implementations(program, instance.unit, own.value).map((one) => program.property(one, name)));
  }
  const method = { is: 'function', unit: at.unit, function: id, receiver: instance } as const;
  return kind === 'getter' ? program.returns(method, undefined) : method;
}

/** What was assigned to it; where that is not to be seen, what its type says. */
function fieldValue(program: Program, instance: InstanceValue, facts: ClassFacts, field: FieldFacts): Abstract {
  const constructorFrame = frameOfConstruction(program, instance, facts);
  const assigned = field.writes.map(({ value, function: id }) => program.evaluate({ unit: instance.unit, id: value, frame: id === facts.constructor_ ? constructorFrame : undefined }));
  if (field.initialiser !== undefined) assigned.push(program.evaluate({ unit: instance.unit, id: field.initialiser, frame: constructorFrame }));
  if (field.parameter !== undefined) assigned.push(constructorParameter(program, instance, facts, field.parameter, constructorFrame));
  const known = instance.creation === undefined ? assigned.map((value) => asConstructed(program, instance, value)) : assigned;
  const useful = known.filter((option) => option.is !== 'undefined' && !(option.is === 'constant' && option.value === null));
  const value = useful.length > 0 ? choose(useful) : undefined;
  if (value !== undefined && !isOpaque(value) && value.is !== 'parameter') return value;
  return (field.type && typedValue(program, instance.unit, field.type)) ?? value ?? assigned[0] ?? unknown(`${field.name} is never set here`);
}

/** An instance that the program makes itself: what its constructions hand over; only a closed world knows them all. */
function asConstructed(program: Program, instance: InstanceValue, value: Abstract): Abstract {
  if (value.is !== 'parameter' || value.unit !== instance.unit || value.function !== instance.unit.facts.classes[instance.class]?.constructor_) return value;
  const creations = constructionsOf(program, instance.unit, instance.class);
  if (creations.length === 0) return value;
  const fn = { is: 'function', unit: instance.unit, function: value.function } as const;
  return choose(creations.map((creation) => throughPath(program, creation, fn, value)));
}

function throughPath(program: Program, creation: CallRef, fn: FunctionValue, value: ParameterValue): Abstract {
  const parameter = value.unit.facts.functions[value.function]?.parameters[value.index]?.value;
  const frame = program.frame(fn, creation);
  if (parameter === undefined || frame === undefined) return value;
  return value.path.reduce((at, name) => program.property(at, name), program.evaluate({ unit: value.unit, id: parameter, frame }));
}

function isOpaque(value: Abstract): boolean {
  return value.is === 'unknown' || value.is === 'external';
}

function constructorParameter(program: Program, instance: InstanceValue, facts: ClassFacts, index: number, frame: Frame | undefined): Abstract {
  const parameter = instance.unit.facts.functions[facts.constructor_ ?? -1]?.parameters[index];
  if (parameter === undefined) return unknown('no such parameter');
  const value = program.evaluate({ unit: instance.unit, id: parameter.value, frame });
  const { initialiser } = parameter;
  if (initialiser === undefined) return value;
  return withDefault(instance.creation === undefined ? asConstructed(program, instance, value) : value, () => program.evaluate({ unit: instance.unit, id: initialiser, frame }));
}

function frameOfConstruction(program: Program, instance: InstanceValue, facts: ClassFacts): Frame | undefined {
  if (instance.creation === undefined || facts.constructor_ === undefined) return undefined;
  return program.frame({ is: 'function', unit: instance.unit, function: facts.constructor_, receiver: instance }, instance.creation);
}

export function staticMember(program: Program, value: Extract<Abstract, { is: 'class' }>, name: string): Abstract {
  const facts = value.unit.facts.classes[value.class];
  const field = facts?.fields.find((one) => one.name === name && one.static);
  if (field !== undefined) return staticField(program, value, field);
  const method = facts?.methods.find((one) => one.name === name && one.static);
  if (method !== undefined) {
    const fn = { is: 'function', unit: value.unit, function: method.function, receiver: value } as const;
    return method.kind === 'getter' ? program.returns(fn, undefined) : fn;
  }
  return facts?.extends === undefined ? unknown(`no static ${name}`) : program.property(program.evaluate({ unit: value.unit, id: facts.extends }), name);
}

function staticField(program: Program, value: Extract<Abstract, { is: 'class' }>, field: FieldFacts): Abstract {
  const assigned = [...field.writes.map((write) => write.value), ...(field.initialiser === undefined ? [] : [field.initialiser])];
  if (assigned.length > 0) return choose(assigned.map((id) => program.evaluate({ unit: value.unit, id })));
  return (field.type && typedValue(program, value.unit, field.type)) ?? unknown(`${field.name} is never set here`);
}
