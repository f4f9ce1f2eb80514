/** The ways from a retry to the remote calls that it makes again, and the retries that they lead through. */
import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { outgoingOf, outgoingOfCall, type Outgoing } from '../reach/outgoing.ts';
import type { CallRef } from '../values/abstract.ts';
import { layersAround } from './around.ts';
import { codeLayersIn } from './code-layers.ts';
import type { CodeLayer } from './layer.ts';

/** Retries of the code around each remote call, the outermost first, for every way that leads to it. */
export function chainsTo(program: Program, unit: FileUnit): ReadonlyMap<CallEvent, readonly (readonly CodeLayer[])[]> {
  const key = program.files === undefined ? unit : 'program';
  return once<ReadonlyMap<CallEvent, readonly (readonly CodeLayer[])[]>>(program, 'nests: chains', key, new Map(), () => {
    const index = new Map<CallEvent, (readonly CodeLayer[])[]>();
    const units = key === 'program' ? (program.files ?? []).map((path) => program.unit(path)).filter((one) => one !== undefined) : [unit];
    for (const seed of units.flatMap((one) => codeLayersIn(program, one))) {
      for (const outgoing of startsOf(program, seed)) {
        const inner = layersOnTheWay(program, seed, outgoing);
        if (inner !== undefined) index.set(outgoing.ref.call, [...(index.get(outgoing.ref.call) ?? []), [seed, ...inner]]);
      }
    }
    return index;
  });
}

export function startsOf(program: Program, { unit, tried, functions }: CodeLayer): readonly Outgoing[] {
  const called = tried.flatMap((call) => [...outgoingOfCall(program, { unit, call }, 'any'), ...writtenInto(unit, call).flatMap((id) => outgoingOf(program, unit, id, 'any'))]);
  const run = functions.flatMap((fn) => outgoingOf(program, fn.unit, fn.function, 'any'));
  return [...called, ...run].filter(({ waited, callee: { operation } }) => waited && operation.is === 'remote-call' && operation.stream !== true && operation.blocking !== true);
}

function writtenInto(unit: FileUnit, call: CallEvent): readonly FunctionId[] {
  return call.arguments.flatMap(({ value }) => {
    const given = unit.facts.values[value];
    return given?.kind === 'function' ? [given.function] : [];
  });
}

/** Undefined: a failure does not come back on that way. */
export function layersOnTheWay(program: Program, seed: CodeLayer, { hops, ref }: Outgoing): readonly CodeLayer[] | undefined {
  const found: CodeLayer[] = [];
  let above: CallRef | undefined;
  for (const call of [...hops, ref]) {
    const { layers, passes } = layersAround(program, call.unit, call.call, above === undefined ? seed : undefined);
    if (!passes) return undefined;
    if (above !== undefined) found.push(...handedLayers(program, above, call));
    found.push(...[...layers].reverse());
    above = call;
  }
  return found;
}

/** Layers that run what they are handed by name: `withRetry(readStock)`. */
function handedLayers(program: Program, { unit, call }: CallRef, next: CallRef): readonly CodeLayer[] {
  return codeLayersIn(program, unit).filter((layer) => layer.call === call && layer.functions.some((fn) => fn.unit === next.unit && isWithin(next.unit, next.call.function, fn.function)));
}

function isWithin(unit: FileUnit, id: FunctionId, outer: FunctionId): boolean {
  for (let at: FunctionId | undefined = id; at !== undefined; at = unit.facts.functions[at]?.parent) if (at === outer) return true;
  return false;
}
