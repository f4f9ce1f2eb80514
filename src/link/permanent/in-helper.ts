/** A helper that tries again whatever it is given, whatever the error: its callers are where requests come from. */
import type { FunctionId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { callersOf } from '../reach/callers.ts';
import type { Outgoing } from '../reach/outgoing.ts';
import { callbackAt, helpersOf } from '../retries/helpers/helper.ts';
import type { FunctionValue } from '../values/abstract.ts';
import { reachedBy, triedAgain } from './reached.ts';

/** More callers than this tell no more. */
const most = 40;

/** What callers make a helper try again where every error of it goes round; the helper is the function around the retry. */
export function reachedByCallers(program: Program, unit: FileUnit, id: FunctionId): readonly Outgoing[] {
  const fn = helperAround(program, unit, id);
  if (fn === undefined) return [];
  const helpers = helpersOf(program, fn);
  for (const ref of callersOf(program, fn).slice(0, most)) {
    for (const given of helpers.flatMap((helper) => callbackAt(program, ref, helper))) {
      const reached = given.is === 'function' ? reachedBy(program, given) : [];
      if (given.is === 'function' && reached.length > 0 && everyError(given, reached)) return reached;
    }
  }
  return [];
}

function helperAround(program: Program, unit: FileUnit, id: FunctionId): FunctionValue | undefined {
  for (let at: FunctionId | undefined = id; at !== undefined; at = unit.facts.functions[at]?.parent) {
    const fn = { is: 'function', unit, function: at } as const;
    if (helpersOf(program, fn).length > 0) return fn;
  }
  return undefined;
}

function everyError({ unit, function: id }: FunctionValue, reached: readonly Outgoing[]): boolean {
  return triedAgain({ unit, function: id, span: unit.facts.functions[id]?.span ?? [0, 0] }, reached).kind === 'all';
}
