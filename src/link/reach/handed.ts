/** Functions that a call is given by name, and that it runs before it is done: `withRetry(readStock)`. */
import { argumentRef } from '../calls/arguments.ts';
import type { Callee } from '../calls/callee.ts';
import { once, type Program } from '../program/program.ts';
import { optionsOf, type CallRef, type FunctionValue } from '../values/abstract.ts';
import { callsRunNow } from './run-now.ts';

/** Those that are written into the call are read with the function around it. */
export function handedByName(program: Program, ref: CallRef, callee: Callee): readonly FunctionValue[] {
  return ranPositions(program, callee).flatMap((position) => {
    const given = argumentRef(ref, position);
    if (given === undefined || given === 'spread') return [];
    return optionsOf(program.evaluate(given)).filter((one) => one.is === 'function' && !isWrittenInto(ref, one)) as readonly FunctionValue[];
  });
}

function isWrittenInto({ unit, call }: CallRef, fn: FunctionValue): boolean {
  const span = fn.unit === unit ? unit.facts.functions[fn.function]?.span : undefined;
  return span !== undefined && span[0] >= call.span[0] && span[1] <= call.span[1];
}

const running: ReadonlySet<string> = new Set(['transaction', 'lock-section', 'bound', 'limit', 'retry', 'runs']);

function ranPositions(program: Program, callee: Callee): readonly number[] {
  if (callee.is === 'function') return parametersRun(program, callee.fn);
  if (callee.is !== 'operation' || !running.has(callee.operation.is)) return [];
  const { operation } = callee;
  const runs = 'runs' in operation ? operation.runs : operation.is === 'bound' ? operation.bounds : undefined;
  return typeof runs === 'number' ? [runs] : [];
}

/** Parameters that the function itself calls. */
function parametersRun(program: Program, { unit, function: id }: FunctionValue): readonly number[] {
  const facts = unit.facts.functions[id];
  if (facts === undefined || facts.parameters.length === 0) return [];
  return once<readonly number[]>(program, 'parameters run', facts, [], () => {
    const found = callsRunNow(unit, id).flatMap(({ callee }) => optionsOf(program.evaluate({ unit, id: callee })).flatMap((one) => (one.is === 'parameter' && one.unit === unit && one.function === id && one.path.length === 0 ? [one.index] : [])));
    return [...new Set(found)];
  });
}
