import type { FunctionFacts } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { callsTo } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef, FunctionValue } from '../values/abstract.ts';

/** The calls of a function, over the program as far as it is seen: in an open world those of its own file. */
export function callersOf(program: Program, { unit, function: id }: FunctionValue): readonly CallRef[] {
  const facts = unit.facts.functions[id];
  return facts === undefined ? [] : (callerIndex(program, unit).get(facts) ?? []);
}

function callerIndex(program: Program, unit: FileUnit): ReadonlyMap<FunctionFacts, readonly CallRef[]> {
  const table = program.memo<ReadonlyMap<FunctionFacts, readonly CallRef[]>>('callers');
  const key = program.files === undefined ? unit : 'program';
  const known = table.get(key);
  if (known !== undefined) return known;
  const index = new Map<FunctionFacts, CallRef[]>();
  const units = program.files === undefined ? [unit] : program.files.map((path) => program.unit(path)).filter((one) => one !== undefined);
  for (const one of units) for (const call of callsTo(program, one, 'function')) record(program, { unit: one, call }, index);
  table.set(key, index);
  return index;
}

function record(program: Program, ref: CallRef, index: Map<FunctionFacts, CallRef[]>): void {
  for (const callee of callees(program, ref)) {
    const facts = callee.is === 'function' ? callee.fn.unit.facts.functions[callee.fn.function] : undefined;
    if (facts === undefined) continue;
    const known = index.get(facts);
    if (known === undefined) index.set(facts, [ref]);
    else known.push(ref);
  }
}
