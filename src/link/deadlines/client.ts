/** Deadlines that a client carries for all its calls. */
import type { ClientOperation, DeadlineFacts, LibraryFacts, Operation, ValueOperation } from '../../catalog/schema.ts';
import { argument, openOptions } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { creationOptions, optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import { optionsOf, type CallRef, type LibraryValue } from '../values/abstract.ts';
import { setLater } from './ambient.ts';
import { derivedDeadline, isKept } from './derived.ts';
import { optionsOutcome } from './rows.ts';
import { absentOutcome, strongest, type Outcome } from './outcome.ts';

/** A client whose construction was seen. */
export interface Client {
  readonly value: LibraryValue;
  readonly creation: CallRef;
  readonly operation: ClientOperation | ValueOperation;
  readonly facts: DeadlineFacts | undefined;
  /** What was made from it since with options of its own, the last first: `client.extend({ timeout })`. */
  readonly overlays?: readonly Overlay[];
}

interface Overlay {
  readonly creation: CallRef;
  readonly operation: ValueOperation;
}

/** The client that a value belongs to: itself, or what it was made from (`pool` of `pool.connect()`). */
export function clientOf(program: Program, value: LibraryValue | undefined): Client | undefined {
  const overlays: Overlay[] = [];
  for (let at = value, turns = 0; at !== undefined && turns < 12; turns++) {
    const { creation } = at;
    const made = creation === undefined ? undefined : operationOf(callees(program, creation), at.library);
    if (creation !== undefined && made !== undefined) {
      const client = asClient(at, creation, made.operation);
      if (client !== undefined) return { ...client, overlays };
      if (made.operation.is === 'value' && made.operation.inherits === true) overlays.push({ creation, operation: made.operation });
    }
    at = made?.on ?? at.from;
  }
  return undefined;
}

/** A client that this very call makes, or takes from a library's function together with options: `got.extend(…)`. */
export function asClient(value: LibraryValue, creation: CallRef, operation: Operation): Client | undefined {
  if (operation.is === 'client') return { value, creation, operation, facts: deadlineFacts(value.library, operation) };
  if (operation.is !== 'value' || !isKept(creation)) return undefined;
  const facts = derivedDeadline(value.library, operation);
  return facts && { value, creation, operation, facts };
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
  const overlaid = overlayOutcome(program, client);
  if (overlaid.kind !== 'absent') return overlaid;
  const options = creationOptions(program, creation);
  const packageName = value.library.packages[0];
  const written = optionsOutcome(program, facts, { place: 'client', options, call: creation, packageName });
  const outcomes = [written, ...setLater(program, value, facts, creation), ...urlOutcome(program, client)];
  const outcome = strongest(outcomes);
  if (outcome.kind !== 'absent') return outcome;
  return isGivenNothing(program, client) ? { kind: 'unknown', reason: 'its options are left to whoever uses this code' } : inherited(program, client, facts);
}

/** A member stands where the options belong, and nothing here ever fills it: it is there for users of the code. */
function isGivenNothing(program: Program, { creation, operation }: Client): boolean {
  const { options: positions = 'any' } = operation;
  return creation.frame === undefined && creation.call.arguments.some(({ value: id }, index) => {
    if (positions !== 'any' && !positions.includes(index)) return false;
    return creation.unit.facts.values[id]?.kind === 'member' && program.evaluate({ unit: creation.unit, id }).is === 'undefined';
  });
}

/** Options of what was made from the client: the last ones that say anything hold. */
export function overlayOutcome(program: Program, { facts, value, overlays = [] }: Client): Outcome {
  if (facts === undefined) return absentOutcome;
  for (const { creation, operation } of overlays) {
    if (operation.options === undefined) continue;
    const options = openOptions(program, creation, operation.options);
    const outcome = optionsOutcome(program, facts, { place: 'client', options, call: creation, packageName: value.library.packages[0] });
    if (outcome.kind !== 'absent') return outcome;
  }
  return absentOutcome;
}

/** What it was made from: another client, or the library itself with defaults for all. */
function inherited(program: Program, client: Client, facts: DeadlineFacts): Outcome {
  const on = operationOf(callees(program, client.creation), client.value.library)?.on;
  if (on === undefined || on.creation === client.creation || resets(client.operation)) return absentOutcome;
  const parent = clientOf(program, on);
  if (parent !== undefined) return clientOutcome(program, parent);
  if (on.creation !== undefined) return absentOutcome;
  const root = rootOf(on);
  return strongest(setLater(program, root, facts, client.creation));
}

/** Makes its own from nothing, where an `extend` keeps what was set. */
function resets(operation: ClientOperation | ValueOperation): boolean {
  return operation.is === 'value' && operation.inherits !== true;
}

function rootOf(value: LibraryValue): LibraryValue {
  return value.from === undefined || value.creation !== undefined ? value : rootOf(value.from);
}

/** A connection URL may carry a timeout where the library reads its query. */
function urlOutcome(program: Program, client: Client): readonly Outcome[] {
  const url = client.operation.is === 'client' ? client.operation.url : undefined;
  if (url?.carriesOptions !== true) return [];
  if (url.argument === undefined && url.option === undefined) return [{ kind: 'unknown', reason: 'the connection URL, which is not in the code, may carry a timeout' }];
  const value = url.argument !== undefined ? argument(program, client.creation, url.argument) : optionAt(program, creationOptions(program, client.creation), url.option ?? '');
  const open = value !== undefined && optionsOf(value).some(({ is }) => is === 'environment' || is === 'unknown' || is === 'parameter' || is === 'template' || is === 'external' || is === 'computed');
  return open ? [{ kind: 'unknown', reason: 'the connection URL may carry a timeout' }] : [];
}
