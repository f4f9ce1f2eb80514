/** Own functions that leave the deadline of a remote call to their callers: those are judged instead. */
import type { CallEvent, FunctionFacts, FunctionId } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { frameOfCall } from '../calls/frames.ts';
import { isReached } from '../calls/reached.ts';
import { callsTo, callsWithin } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef, FunctionValue, ParameterValue } from '../values/abstract.ts';
import { callOutcome, type RemoteCallee } from './call.ts';
import { asClient, clientOutcome, type Client } from './client.ts';
import { absentOutcome, type Outcome } from './outcome.ts';
import { adoptsClient } from './uses.ts';

export type OperationCallee = Extract<Callee, { is: 'operation' }>;

/** A remote call that a function makes with what its caller gives. */
export interface Forwarded {
  /** The call in the function's own body that leads to it; the remote call itself where nothing lies between. */
  readonly call: CallEvent;
  readonly unit: FileUnit;
  /** What stands behind that call, when it is a call of a project function. */
  readonly inner?: Forwarded;
}

/** Remote calls of this function (and of what it calls) whose deadline its own parameters decide. */
export function forwardedBy(program: Program, unit: FileUnit, id: FunctionId): readonly Forwarded[] {
  const facts = unit.facts.functions[id];
  if (facts === undefined || facts.parameters.length === 0) return [];
  return once(program, 'forwarded', facts, [], () => callsWithin(unit, id).flatMap((call) => forwardedAt(program, { unit, call }, id)));
}

function forwardedAt(program: Program, ref: CallRef, id: FunctionId): readonly Forwarded[] {
  const found: Forwarded[] = [];
  for (const callee of operationFirst(callees(program, ref))) {
    if (callee.is === 'operation' && decidedBy(directOutcome(program, ref, callee), ref.unit, id)) found.push({ call: ref.call, unit: ref.unit });
    if (callee.is === 'parameter' && belongsTo(callee.value, ref.unit, id)) found.push({ call: ref.call, unit: ref.unit });
    if (callee.is !== 'function') continue;
    for (const inner of forwardedBy(program, callee.fn.unit, callee.fn.function)) {
      const outcome = outcomeAt(program, ref, callee.fn, inner);
      if (outcome !== undefined && decidedBy(outcome.outcome, ref.unit, id)) found.push({ call: ref.call, unit: ref.unit, inner });
    }
  }
  return found.slice(0, 8);
}

/** Of `given ?? fetch` the library's function is looked at. */
function operationFirst(found: readonly Callee[]): readonly Callee[] {
  const operations = found.filter((one) => one.is === 'operation');
  if (operations.length > 0) return operations.slice(0, 1);
  return found.length === 1 ? found : found.filter((one) => one.is === 'function').slice(0, 1);
}

/** The deadline of a remote call, or of a client made here. */
function directOutcome(program: Program, ref: CallRef, callee: OperationCallee): Outcome {
  if (isRemote(callee)) return callOutcome(program, ref, callee);
  if (callee.operation.is === 'client' && adoptsClient(program, ref, callee.operation.adopts)) return { kind: 'unknown', reason: 'the connection that it is given decides' };
  const client = madeHere(ref, callee);
  return client?.facts === undefined ? absentOutcome : clientOutcome(program, client);
}

export function madeHere(ref: CallRef, { operation, library, on }: OperationCallee): Client | undefined {
  if (operation.is !== 'client' && operation.is !== 'value') return undefined;
  return asClient({ is: 'library', library, kind: operation.returns, creation: ref, from: on, injected: false }, ref, operation);
}

/** Some caller in the project settles what this call leaves to its callers; or each of them gives something that is not known. */
export function callersSettle(program: Program, made: CallRef, value: ParameterValue): boolean {
  const facts = value.unit.facts.functions[value.function];
  const callers = facts === undefined ? undefined : callersOf(program, program.files ?? [made.unit.path]).get(facts);
  const left = (callers ?? []).map(({ from, fn }) => ({
    kind: outcomeAt(program, from, fn, { call: made.call, unit: made.unit })?.outcome.kind,
    given: from.call.arguments.length > value.index,
  }));
  const settles = left.some(({ kind }) => kind !== undefined && kind !== 'parameter' && kind !== 'unknown');
  return settles || (left.length > 0 && left.every(({ kind, given }) => given && kind === 'unknown'));
}

/** Whether anybody in the project calls the function that the parameter is of: without, it is for users of the project. */
export function isCalledHere(program: Program, from: FileUnit, { unit, function: id }: ParameterValue): boolean {
  const facts = unit.facts.functions[id];
  return facts !== undefined && callersOf(program, program.files ?? [from.path]).has(facts);
}

interface Caller {
  readonly from: CallRef;
  readonly fn: FunctionValue;
}

function callersOf(program: Program, files: readonly string[]): ReadonlyMap<FunctionFacts, readonly Caller[]> {
  const key = program.files === undefined ? files.join() : 'program';
  return once(program, 'callers', key, new Map<FunctionFacts, Caller[]>(), () => {
    const found = new Map<FunctionFacts, Caller[]>();
    for (const unit of files.map((path) => program.unit(path)).filter((one) => one !== undefined)) {
      for (const call of callsTo(program, unit, 'function')) recordCaller(program, { unit, call }, found);
    }
    return found;
  });
}

function recordCaller(program: Program, from: CallRef, found: Map<FunctionFacts, Caller[]>): void {
  for (const callee of callees(program, from)) {
    const facts = callee.is === 'function' ? callee.fn.unit.facts.functions[callee.fn.function] : undefined;
    if (callee.is !== 'function' || facts === undefined) continue;
    const list = found.get(facts);
    if (list) list.push({ from, fn: callee.fn });
    else found.set(facts, [{ from, fn: callee.fn }]);
  }
}

export function isRemote(callee: Callee): callee is RemoteCallee {
  return callee.is === 'operation' && callee.operation.is === 'remote-call';
}

function decidedBy(outcome: Outcome, unit: FileUnit, id: FunctionId): boolean {
  return outcome.kind === 'parameter' && belongsTo(outcome.value, unit, id);
}

function belongsTo(value: ParameterValue, unit: FileUnit, id: FunctionId): boolean {
  return value.unit === unit && value.function === id;
}

/** The deadline of a forwarded call, as this caller leaves it. */
export function outcomeAt(program: Program, from: CallRef, fn: FunctionValue, forwarded: Forwarded): { readonly outcome: Outcome; readonly ref: CallRef; readonly callee: OperationCallee } | undefined {
  const frame = frameOfCall(fn, from);
  if (frame === undefined) return undefined;
  const ref: CallRef = { unit: forwarded.unit, call: forwarded.call, frame };
  if (!isReached(program, ref)) return undefined;
  for (const callee of operationFirst(callees(program, ref))) {
    if (forwarded.inner !== undefined && callee.is === 'function') return outcomeAt(program, ref, callee.fn, forwarded.inner);
    if (forwarded.inner === undefined && callee.is === 'operation') return { outcome: directOutcome(program, ref, callee), ref, callee };
  }
  return undefined;
}
