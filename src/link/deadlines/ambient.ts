/** Deadlines that are set on a client after it was made, or on the library for the whole process. */
import type { DeadlineFacts } from '../../catalog/schema.ts';
import { argument } from '../calls/arguments.ts';
import { operationsIn, type FoundCall } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit, MemberWrite } from '../program/unit.ts';
import { optionsOf, type Abstract, type CallRef, type LibraryValue } from '../values/abstract.ts';
import { optionsOutcome } from './rows.ts';
import { absentOutcome, type Outcome } from './outcome.ts';

/** `client.defaults.timeout = n`, `client.setTimeout(n)`, `client.interceptors.request.use(f)`, wherever the program does it. */
export function setLater(program: Program, value: LibraryValue, facts: DeadlineFacts, call: CallRef): readonly Outcome[] {
  return [...writesOutcome(program, value, facts, call), ...settersOutcome(program, value, facts, call)];
}

interface Place {
  readonly unit: FileUnit;
}

/** What is set for the whole process holds in its own package: another package of the repository is another process. */
function reaches(program: Program, { unit }: Place, value: LibraryValue, call: CallRef): boolean {
  return value.creation !== undefined || unit === call.unit || program.binder.packageOf(unit.path) === program.binder.packageOf(call.unit.path);
}

/** A closed world is looked through as a whole, an open one where the client is. */
function unitsFor(program: Program, call: CallRef): { readonly key: object | string; readonly units: () => readonly FileUnit[] } {
  const { files } = program;
  if (files === undefined) return { key: call.unit, units: () => [call.unit] };
  return { key: 'program', units: () => files.map((path) => program.unit(path)).filter((unit) => unit !== undefined) };
}

// ------------------------------------------------------------------------------------------------ writes

interface FoundWrite extends Place {
  readonly object: number;
  readonly write: MemberWrite;
}

function writesOutcome(program: Program, value: LibraryValue, facts: DeadlineFacts, call: CallRef): readonly Outcome[] {
  const found: Outcome[] = [];
  for (const { write, option } of value.library.kinds[value.kind]?.ambient ?? []) {
    const steps = write.split('.');
    for (const one of writesTo(program, call, steps.at(-1) ?? '')) {
      const held = one.write.event.value;
      if (held === undefined || !reaches(program, one, value, call) || !leadsFrom(program, one.unit, one.object, steps.slice(0, -1), value)) continue;
      found.push(optionOutcome(program, facts, option, { value, call, given: program.evaluate({ unit: one.unit, id: held }) }));
    }
  }
  return found;
}

function writesTo(program: Program, call: CallRef, name: string): readonly FoundWrite[] {
  const { key, units } = unitsFor(program, call);
  const index = once(program, 'member writes', key, new Map<string, FoundWrite[]>(), () => {
    const found = new Map<string, FoundWrite[]>();
    for (const unit of units()) for (const [object, writes] of unit.index.memberWrites) for (const write of writes) {
      if (typeof write.property !== 'string') continue;
      const list = found.get(write.property);
      if (list) list.push({ unit, object, write });
      else found.set(write.property, [{ unit, object, write }]);
    }
    return found;
  });
  return index.get(name) ?? [];
}

/** Whether `object` is the value followed by these members. */
function leadsFrom(program: Program, unit: FileUnit, object: number, steps: readonly string[], value: LibraryValue): boolean {
  const at = unit.facts.values[object];
  const step = steps.at(-1);
  if (step !== undefined) return at?.kind === 'member' && at.property === step && leadsFrom(program, unit, at.object, steps.slice(0, -1), value);
  return optionsOf(program.evaluate({ unit, id: object })).some((one) => one.is === 'library' && one.library === value.library && one.kind === value.kind && one.creation?.call === value.creation?.call);
}

// ------------------------------------------------------------------------------------------------ setters

type FoundSetter = FoundCall<'setter'> & Place;

function settersOutcome(program: Program, value: LibraryValue, facts: DeadlineFacts, call: CallRef): readonly Outcome[] {
  return settersOf(program, value, call)
    .filter((one) => reaches(program, one, value, call) && sameClient(one.callee.on, value))
    .map(({ unit, call: setter, callee }) => {
      const given = argument(program, { unit, call: setter }, callee.operation.argument) ?? { is: 'undefined' };
      if (callee.operation.transforms === true) return interceptorOutcome(program, given, facts, call, value);
      return optionOutcome(program, facts, callee.operation.option, { value, call, given });
    });
}

function settersOf(program: Program, { library }: LibraryValue, call: CallRef): readonly FoundSetter[] {
  const { key, units } = unitsFor(program, call);
  const index = once(program, 'setters', key, new Map<string, FoundSetter[]>(), () => {
    const found = new Map<string, FoundSetter[]>();
    for (const unit of units()) for (const one of operationsIn(program, unit, 'setter')) {
      found.set(one.callee.library.id, [...(found.get(one.callee.library.id) ?? []), { ...one, unit }]);
    }
    return found;
  });
  return index.get(library.id) ?? [];
}

function sameClient(on: LibraryValue | undefined, value: LibraryValue): boolean {
  for (let at = on, turns = 0; at !== undefined && turns < 8; at = at.from, turns++) {
    if (at.creation?.call === value.creation?.call) return true;
    if (at.creation !== undefined) return false;
  }
  return false;
}

/** What an interceptor returns, or writes into the config that it is given, holds for each call. */
function interceptorOutcome(program: Program, given: Abstract, facts: DeadlineFacts, call: CallRef, value: LibraryValue): Outcome {
  if (given.is !== 'function') return given.is === 'undefined' ? absentOutcome : { kind: 'unknown', reason: 'an interceptor may set one' };
  const parameter = given.unit.facts.functions[given.function]?.parameters[0]?.value;
  const options: Abstract[] = [program.returns(given, undefined)];
  if (parameter !== undefined && given.unit.index.memberWrites.has(parameter)) options.push({ is: 'object', ref: { unit: given.unit, id: parameter } });
  const outcomes = options.flatMap((one) => ['call', 'client'].map((place) => optionsOutcome(program, facts, { place: place as 'call' | 'client', options: one, call, packageName: value.library.packages[0] })));
  return outcomes.find((one) => one.kind === 'set') ?? absentOutcome;
}

// ------------------------------------------------------------------------------------------------ one option

interface Given {
  readonly value: LibraryValue;
  readonly call: CallRef;
  readonly given: Abstract;
}

/** What it says where the option, or the whole options object, is this value. */
function optionOutcome(program: Program, facts: DeadlineFacts, option: string, { value, call, given }: Given): Outcome {
  const rows = facts.options.filter(({ path }) => path === option || path.startsWith(`${option}.`));
  const options: Abstract = option === '' ? given : { is: 'single', path: option, value: given };
  return optionsOutcome(program, { ...facts, options: rows.map((row) => ({ ...row, at: 'both' })) }, { place: 'client', options, call, packageName: value.library.packages[0] });
}
