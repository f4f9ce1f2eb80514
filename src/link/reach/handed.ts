/** Functions that a call is given by name, and that it runs before it is done: `withRetry(readStock)`. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { argumentRef } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { once, type Program } from '../program/program.ts';
import { optionsOf, type Abstract, type CallRef, type FunctionValue } from '../values/abstract.ts';
import { callsRunNow } from './run-now.ts';

/** Those that are written into the call are read with the function around it; members of an object are not. */
export function handedByName(program: Program, ref: CallRef, callee: Callee): readonly FunctionValue[] {
  return ranBy(program, callee).flatMap((run) => optionsOf(givenAs(program, ref, run)).filter((one) => one.is === 'function' && (run.path.length > 0 || !isWrittenInto(ref, one))) as readonly FunctionValue[]);
}

export interface HandedOperation {
  /** The call within the function that it is handed to. */
  readonly ref: CallRef;
  readonly callee: Extract<Callee, { is: 'operation' }>;
}

/** Functions of libraries that an own function is given and runs: `sendSigned(fetch, body)`, `sendSigned({ fetch, body })`. */
export function handedOperations(program: Program, ref: CallRef, callee: Callee): readonly HandedOperation[] {
  if (callee.is !== 'function') return [];
  const { fn } = callee;
  return parametersRun(program, fn).flatMap((run) => {
    if (!optionsOf(givenAs(program, ref, run)).some(({ is }) => is === 'operation' || is === 'library')) return [];
    const seen = { unit: fn.unit, call: run.call, frame: program.frame(fn, ref) };
    return callees(program, seen).flatMap((one) => (one.is === 'operation' ? [{ ref: { unit: fn.unit, call: run.call }, callee: one }] : []));
  });
}

const nothing: Abstract = { is: 'undefined' };

function givenAs(program: Program, ref: CallRef, { index, path }: Pick<Run, 'index' | 'path'>): Abstract {
  const given = argumentRef(ref, index);
  return given === undefined || given === 'spread' ? nothing : path.reduce((value, name) => program.property(value, name), program.evaluate(given));
}

function isWrittenInto({ unit, call }: CallRef, fn: FunctionValue): boolean {
  const span = fn.unit === unit ? unit.facts.functions[fn.function]?.span : undefined;
  return span !== undefined && span[0] >= call.span[0] && span[1] <= call.span[1];
}

const running: ReadonlySet<string> = new Set(['transaction', 'lock-section', 'bound', 'limit', 'retry', 'runs']);

function ranBy(program: Program, callee: Callee): readonly Pick<Run, 'index' | 'path'>[] {
  if (callee.is === 'function') return distinctRuns(parametersRun(program, callee.fn));
  if (callee.is !== 'operation' || !running.has(callee.operation.is)) return [];
  const { operation } = callee;
  const runs = 'runs' in operation ? operation.runs : operation.is === 'bound' ? operation.bounds : undefined;
  return typeof runs === 'number' ? [{ index: runs, path: [] }] : [];
}

interface Run {
  readonly call: CallEvent;
  /** The parameter, and the members that lead to what is called. */
  readonly index: number;
  readonly path: readonly string[];
}

/** Parameters, and members of them, that the function itself calls. */
function parametersRun(program: Program, { unit, function: id }: FunctionValue): readonly Run[] {
  const facts = unit.facts.functions[id];
  if (facts === undefined || facts.parameters.length === 0) return [];
  return once<readonly Run[]>(program, 'parameters run', facts, [], () =>
    callsRunNow(unit, id).flatMap((call) => optionsOf(program.evaluate({ unit, id: call.callee })).flatMap((one) => (one.is === 'parameter' && one.unit === unit && one.function === id && one.path.length <= deepest ? [{ call, index: one.index, path: one.path }] : []))),
  );
}

/** `{ fetch }`, and not a method of a client that is handed in. */
const deepest = 1;

function distinctRuns(runs: readonly Run[]): readonly Run[] {
  return runs.filter((one, at) => runs.findIndex(({ index, path }) => index === one.index && path.join('.') === one.path.join('.')) === at);
}
