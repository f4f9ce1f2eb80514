/** The retries of a file that stand around one of its calls. */
import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { FunctionValue } from '../values/abstract.ts';
import { codeLayersIn } from './code-layers.ts';
import type { CodeLayer } from './layer.ts';
import { passesFailure } from './passes-failure.ts';

export interface Around {
  /** Innermost first. */
  readonly layers: readonly CodeLayer[];
  /** A failure of the call comes to the outermost of them, or, where it was not met, out of the function. */
  readonly passes: boolean;
}

/** Up to the layer `until`, which is left out, or out of the function that the file calls by name. */
export function layersAround(program: Program, unit: FileUnit, call: CallEvent, until: CodeLayer | undefined): Around {
  const layers: CodeLayer[] = [];
  let passes = true;
  for (let at = call, turns = 0; turns < 40; turns += 1) {
    const trying = tryingOf(program, unit).get(at) ?? [];
    const stop = until === undefined ? -1 : trying.indexOf(until);
    const inner = stop < 0 ? trying : trying.slice(0, stop);
    layers.push(...inner);
    // What the loop itself catches is what it tries again.
    if (stop < 0) passes &&= passesFailure(program, { unit, call: at });
    else if (inner.at(-1)?.region !== undefined) passes &&= passesFailure(program, { unit, call: at }, inner.at(-1)?.region?.span);
    if (stop >= 0) break;
    const passing = passingOf(program, unit, at.function);
    const running = runningOf(program, unit, at.function, passing);
    if (until !== undefined && running.includes(until)) break;
    layers.push(...running);
    if (passing === undefined) break;
    at = passing;
  }
  return { layers, passes };
}

/** The one call that a function is handed to, or that calls it where it is written. */
function passingOf(program: Program, unit: FileUnit, id: FunctionId): CallEvent | undefined {
  const [only, ...more] = usesOf(program, unit).get(id) ?? [];
  return more.length === 0 && only !== undefined && !isCalledByName(unit, only, id) ? only : undefined;
}

/** A way leads into it by that very call. */
function isCalledByName(unit: FileUnit, { callee, span }: CallEvent, id: FunctionId): boolean {
  const called = unit.facts.values[callee];
  return called?.kind === 'function' && called.function === id && (called.span[0] < span[0] || called.span[1] > span[1]);
}

/** Calls that are given a function of this file, or call it, by the function. */
function usesOf(program: Program, unit: FileUnit): ReadonlyMap<FunctionId, readonly CallEvent[]> {
  return once<ReadonlyMap<FunctionId, readonly CallEvent[]>>(program, 'nests: uses', unit, new Map(), () => {
    const index = new Map<FunctionId, CallEvent[]>();
    for (const call of unit.facts.calls) {
      for (const id of [call.callee, ...call.arguments.map(({ value }) => value)]) {
        const used = unit.facts.values[id];
        if (used?.kind === 'function') index.set(used.function, [...(index.get(used.function) ?? []), call]);
      }
    }
    return index;
  });
}

/** Loops around each call that they try, innermost first. */
function tryingOf(program: Program, unit: FileUnit): ReadonlyMap<CallEvent, readonly CodeLayer[]> {
  return once<ReadonlyMap<CallEvent, readonly CodeLayer[]>>(program, 'nests: trying', unit, new Map(), () => {
    const index = new Map<CallEvent, CodeLayer[]>();
    const sized = [...codeLayersIn(program, unit)].sort((a, b) => sizeOf(a) - sizeOf(b));
    for (const layer of sized) for (const call of layer.tried) index.set(call, [...(index.get(call) ?? []), layer]);
    return index;
  });
}

function sizeOf({ region }: CodeLayer): number {
  return region === undefined ? Infinity : region.span[1] - region.span[0];
}

/** Layers that run this very function; of those that several calls hand it to, the one that it is written into. */
function runningOf(program: Program, unit: FileUnit, id: FunctionId, passing: CallEvent | undefined): readonly CodeLayer[] {
  return codeLayersIn(program, unit).filter(({ functions, call }) => (passing === undefined ? call === undefined : call === passing) && functions.some((fn) => isIt(unit, id, fn)));
}

function isIt(unit: FileUnit, id: FunctionId, fn: FunctionValue): boolean {
  return fn.unit === unit && fn.function === id;
}
