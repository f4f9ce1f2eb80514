/** A helper that tries again whatever it is given, whatever the error: its callers are where requests come from. */
import type { FunctionFacts, FunctionId } from '../../extract/file-facts.ts';
import { callsWithin } from '../calls/search.ts';
import { passesFailure } from '../nested-retries/passes-failure.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { callersOf } from '../reach/callers.ts';
import type { Outgoing } from '../reach/outgoing.ts';
import { callbackAt, helpersOf } from '../retries/helpers/helper.ts';
import { optionsOf, type CallRef, type FunctionValue } from '../values/abstract.ts';
import { reachedBy, toldApart, triedAgain, type Around } from './reached.ts';

/** More callers than this tell no more. */
const most = 40;

/** What callers make a helper try again where every error of it goes round, through helpers that hand on to it too; the helper is the function around the retry. */
export function reachedByCallers(program: Program, unit: FileUnit, id: FunctionId, seen = new Set<FunctionFacts>()): readonly Outgoing[] {
  const fn = helperAround(program, unit, id);
  const facts = fn?.unit.facts.functions[fn.function];
  if (fn === undefined || facts === undefined || seen.has(facts)) return [];
  seen.add(facts);
  const helpers = helpersOf(program, fn);
  for (const ref of callersOf(program, fn).slice(0, most)) {
    for (const given of helpers.flatMap((helper) => callbackAt(program, ref, helper))) {
      const reached = reachedThrough(program, ref, given, seen);
      if (reached.length > 0) return reached;
    }
  }
  return [];
}

type Given = ReturnType<typeof callbackAt>[number];

/** What a caller hands over reaches, or what its own callers hand it to hand on. */
function reachedThrough(program: Program, { unit, call }: CallRef, given: Given, seen: Set<FunctionFacts>): readonly Outgoing[] {
  if (given.is === 'parameter') return reachedByCallers(program, unit, call.function, seen);
  if (given.is !== 'function') return [];
  const reached = reachedBy(program, given);
  if (reached.length > 0) return everyError(given, reached) ? reached : [];
  return runsParameter(program, given) && toldApart(placeOf(given)) === undefined ? reachedByCallers(program, unit, call.function, seen) : [];
}

/** `() => work()`, from where what fails comes out. */
function runsParameter(program: Program, { unit, function: id }: FunctionValue): boolean {
  const runs = callsWithin(unit, id).filter((call) => optionsOf(program.evaluate({ unit, id: call.callee })).some(({ is }) => is === 'parameter'));
  return runs.length > 0 && runs.every((call) => passesFailure(program, { unit, call }));
}

function helperAround(program: Program, unit: FileUnit, id: FunctionId): FunctionValue | undefined {
  for (let at: FunctionId | undefined = id; at !== undefined; at = unit.facts.functions[at]?.parent) {
    const fn = { is: 'function', unit, function: at } as const;
    if (helpersOf(program, fn).length > 0) return fn;
  }
  return undefined;
}

function everyError(given: FunctionValue, reached: readonly Outgoing[]): boolean {
  return triedAgain(placeOf(given), reached).kind === 'all';
}

function placeOf({ unit, function: id }: FunctionValue): Around {
  return { unit, function: id, span: unit.facts.functions[id]?.span ?? [0, 0] };
}
