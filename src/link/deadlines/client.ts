/** Deadlines that a client carries for all its calls. */
import type { ClientOperation, DeadlineFacts, LibraryFacts, Operation } from '../../catalog/schema.ts';
import { argument } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { operationsIn } from '../calls/search.ts';
import { creationOptions, optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type Abstract, type CallRef, type LibraryValue } from '../values/abstract.ts';
import { optionsOutcome } from './rows.ts';
import { absentOutcome, strongest, type Outcome } from './outcome.ts';

/** A client whose construction was seen. */
export interface Client {
  readonly value: LibraryValue;
  readonly creation: CallRef;
  readonly operation: ClientOperation;
  readonly facts: DeadlineFacts | undefined;
}

/** The client that a value belongs to: itself, or what it was made from (`pool` of `pool.connect()`). */
export function clientOf(program: Program, value: LibraryValue | undefined): Client | undefined {
  for (let at = value, turns = 0; at !== undefined && turns < 12; turns++) {
    const made = at.creation === undefined ? undefined : operationOf(callees(program, at.creation), at.library);
    if (at.creation !== undefined && made?.operation.is === 'client') {
      return { value: at, creation: at.creation, operation: made.operation, facts: deadlineFacts(at.library, made.operation) };
    }
    at = made?.on ?? at.from;
  }
  return undefined;
}

function operationOf(found: readonly Callee[], library: LibraryFacts): { operation: Operation; on: LibraryValue | undefined } | undefined {
  const callee = found.find((one) => one.is === 'operation' && one.library === library);
  return callee?.is === 'operation' ? { operation: callee.operation, on: callee.on } : undefined;
}

export function deadlineFacts(library: LibraryFacts, operation: Operation): DeadlineFacts | undefined {
  const name = 'deadline' in operation ? operation.deadline : undefined;
  return name === undefined ? undefined : library.deadlines?.[name];
}

/** What the construction, and whatever is set on the client afterwards, says. */
export function clientOutcome(program: Program, client: Client): Outcome {
  const { facts, creation, value } = client;
  if (facts === undefined) return absentOutcome;
  const options = creationOptions(program, creation);
  const packageName = value.library.packages[0];
  const written = optionsOutcome(program, facts, { place: 'client', options, call: creation, packageName });
  const outcomes = [written, ...setLater(program, creation.unit, value, facts, creation), ...urlOutcome(program, client)];
  const outcome = strongest(outcomes);
  return outcome.kind === 'absent' ? inherited(program, client) : outcome;
}

/** `got.extend(…)` of another client: what that one was made with holds too. */
function inherited(program: Program, client: Client): Outcome {
  const made = operationOf(callees(program, client.creation), client.value.library);
  const parent = made?.on === undefined || made.on.creation === client.creation ? undefined : clientOf(program, made.on);
  return parent === undefined ? absentOutcome : clientOutcome(program, parent);
}

/** `client.defaults.timeout = n`, `client.setTimeout(n)`, `client.interceptors.request.use(f)`, in the file that has the client. */
export function setLater(program: Program, unit: FileUnit, value: LibraryValue, facts: DeadlineFacts, call: CallRef): readonly Outcome[] {
  return [...writesOutcome(program, unit, value, facts, call), ...settersOutcome(program, unit, value, facts, call)];
}

function writesOutcome(program: Program, unit: FileUnit, value: LibraryValue, facts: DeadlineFacts, call: CallRef): readonly Outcome[] {
  const found: Outcome[] = [];
  for (const { write, option } of value.library.kinds[value.kind]?.ambient ?? []) {
    const steps = write.split('.');
    const last = steps.at(-1);
    for (const [object, writes] of unit.index.memberWrites) {
      for (const one of writes) {
        if (one.property !== last || one.event.value === undefined || !leadsFrom(program, unit, object, steps.slice(0, -1), value)) continue;
        const held = program.evaluate({ unit, id: one.event.value });
        found.push(optionsOutcome(program, onlyOption(facts, option), { place: 'client', options: wrapped(option, held), call, packageName: value.library.packages[0] }));
      }
    }
  }
  return found;
}

/** Whether `object` is the value followed by these members. */
function leadsFrom(program: Program, unit: FileUnit, object: number, steps: readonly string[], value: LibraryValue): boolean {
  const at = unit.facts.values[object];
  const step = steps.at(-1);
  if (step !== undefined) return at?.kind === 'member' && at.property === step && leadsFrom(program, unit, at.object, steps.slice(0, -1), value);
  return optionsOf(program.evaluate({ unit, id: object })).some((one) => one.is === 'library' && one.library === value.library && one.kind === value.kind && one.creation?.call === value.creation?.call);
}

function settersOutcome(program: Program, unit: FileUnit, value: LibraryValue, facts: DeadlineFacts, call: CallRef): readonly Outcome[] {
  return operationsIn(program, unit, 'setter')
    .filter(({ callee }) => callee.library === value.library && sameClient(callee.on, value))
    .map(({ call: setter, callee }) => {
      const given = argument(program, { unit, call: setter }, callee.operation.argument) ?? { is: 'undefined' };
      if (callee.operation.transforms === true) return interceptorOutcome(program, given, facts, call, value);
      const { option } = callee.operation;
      return optionsOutcome(program, onlyOption(facts, option), { place: 'client', options: wrapped(option, given), call, packageName: value.library.packages[0] });
    });
}

function sameClient(on: LibraryValue | undefined, value: LibraryValue): boolean {
  for (let at = on, turns = 0; at !== undefined && turns < 8; at = at.from, turns++) {
    if (at.creation?.call === value.creation?.call) return true;
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
  const set = outcomes.find((one) => one.kind === 'set');
  return set ?? absentOutcome;
}

function onlyOption(facts: DeadlineFacts, option: string): DeadlineFacts {
  return { ...facts, options: facts.options.filter(({ path }) => path === option).map((row) => ({ ...row, at: 'both' })) };
}

/** An options object that holds the value at the path, made up for a value that is set by other means. */
function wrapped(path: string, value: Abstract): Abstract {
  return path === '' ? value : { is: 'single', path, value };
}

/** A connection URL may carry a timeout where the library reads its query. */
function urlOutcome(program: Program, client: Client): readonly Outcome[] {
  const { url } = client.operation;
  if (url?.carriesOptions !== true) return [];
  const value = url.argument !== undefined ? argument(program, client.creation, url.argument) : optionAt(program, creationOptions(program, client.creation), url.option ?? '');
  const open = value !== undefined && optionsOf(value).some(({ is }) => is === 'environment' || is === 'unknown' || is === 'parameter' || is === 'template' || is === 'external' || is === 'computed');
  return open ? [{ kind: 'unknown', reason: 'the connection URL may carry a timeout' }] : [];
}
