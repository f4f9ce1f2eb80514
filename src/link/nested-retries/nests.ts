/** Retries that run other retries. */
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { Related, RetryLayer, RetryNest } from '../program-facts.ts';
import type { Outgoing } from '../reach/outgoing.ts';
import { pathOf } from '../reach/path-words.ts';
import { codeLayersIn } from './code-layers.ts';
import { layerKey, type CodeLayer } from './layer.ts';
import { libraryLayer } from './library-layer.ts';
import { layersOnTheWay, startsOf } from './on-the-way.ts';

/** A queue gives a job again after a while: only many attempts in each round are worth a word. */
const manyOfQueue = 10;

export function nestsOf(program: Program, unit: FileUnit): readonly RetryNest[] {
  return nestsByFile(program, program.files === undefined ? unit : 'program').get(unit.path) ?? [];
}

/** In a closed world of all files: who is the outermost, another file may say. */
function nestsByFile(program: Program, key: FileUnit | 'program'): ReadonlyMap<string, readonly RetryNest[]> {
  return once<ReadonlyMap<string, readonly RetryNest[]>>(program, 'nests', key, new Map(), () => {
    const units = key === 'program' ? (program.files ?? []).map((path) => program.unit(path)).filter((one) => one !== undefined) : [key];
    const found = units.flatMap((unit) => codeLayersIn(program, unit).map((layer) => candidatesFor(program, layer))).filter(([first]) => first !== undefined);
    const within = new Set(found.flatMap((candidates) => candidates.flatMap(({ layers }) => layers.slice(1).map(layerKey))));
    const nests = new Map<string, Nest>();
    for (const candidates of found) {
      const [best] = candidates;
      const [outermost] = best?.layers ?? [];
      if (best !== undefined && outermost !== undefined && !within.has(layerKey(outermost)) && !nests.has(layerKey(outermost))) nests.set(layerKey(outermost), best);
    }
    const byFile = new Map<string, RetryNest[]>();
    for (const site of [...nests.values()].flatMap((nest) => sitesOfNest(program, nest))) byFile.set(site.location.path, [...(byFile.get(site.location.path) ?? []), site]);
    return byFile;
  });
}

interface Nest {
  /** The outermost first. */
  readonly layers: readonly RetryLayer[];
  readonly outgoing: Outgoing;
}

// ------------------------------------------------------------------------------------------------ the layers on each way

/** The ways from a retry to a remote call that lead through another, the one with the most attempts first. */
function candidatesFor(program: Program, seed: CodeLayer): readonly Nest[] {
  const found = startsOf(program, seed).map((outgoing) => ({ outgoing, inner: innerLayers(program, seed, outgoing) })).filter(({ inner }) => inner.length > 0);
  const outermost = found.length === 0 ? undefined : described(program, seed);
  if (outermost === undefined) return [];
  return found
    .map(({ outgoing, inner }): Nest => ({ outgoing, layers: distinct([outermost, ...inner]) }))
    .filter(({ layers }) => layers.length > 1 && (outermost.by !== 'queue' || isMuch(layers)))
    .sort((a, b) => weight(b.layers) - weight(a.layers));
}

function isMuch(layers: readonly RetryLayer[]): boolean {
  return layers.slice(1).some(({ by }) => by === 'code') && weight(layers) >= manyOfQueue;
}

function weight(layers: readonly RetryLayer[]): number {
  return layers.reduce((product, { attempts }) => product * (attempts ?? 1), 1);
}

function distinct(layers: readonly RetryLayer[]): readonly RetryLayer[] {
  const places = new Set<string>();
  return layers.filter((layer) => !places.has(layerKey(layer)) && places.add(layerKey(layer)));
}

function innerLayers(program: Program, seed: CodeLayer, outgoing: Outgoing): readonly RetryLayer[] {
  const found = layersOnTheWay(program, seed, outgoing);
  const { ref, callee } = outgoing;
  if (found === undefined || (found.length === 0 && !hasLibrary(callee))) return [];
  return [...found.map((layer) => described(program, layer)), libraryLayer(program, ref, callee)].filter((layer) => layer !== undefined);
}

/** One layer stands on many ways. */
function described(program: Program, layer: CodeLayer): RetryLayer | undefined {
  return once<RetryLayer | undefined>(program, 'layer described', layer, undefined, () => layer.describe());
}

function hasLibrary({ library, on }: Outgoing['callee']): boolean {
  return library.retries !== undefined || on !== undefined;
}

// ------------------------------------------------------------------------------------------------ as sites

function sitesOfNest(program: Program, { layers, outgoing }: Nest): readonly RetryNest[] {
  const [outermost, ...inner] = layers;
  if (outermost === undefined) return [];
  const { unit, call } = outgoing.ref;
  const what = { location: locate(unit, call.span), callee: calleeName(unit, call), library: libraryRef(program, outgoing.callee.library, unit.path) };
  const places = new Set(inner.map(layerKey));
  const steps = pathOf(outgoing).filter(({ location: { path, start } }) => !places.has(`${path}:${String(start.offset)}`));
  const reported: RetryNest = { location: outermost.location, role: 'outermost', layers, call: what, related: [...inner.map(noteOf), ...steps] };
  const within = inner.filter(({ by }) => by === 'code').map((layer): RetryNest => ({ location: layer.location, role: 'inner', layers, call: what, related: [noteOf(outermost)] }));
  return [reported, ...within];
}

function noteOf({ location, what, by, attempts, library }: RetryLayer): Related {
  const who = by === 'default' ? `${library ?? 'the library'} retries by itself` : by === 'option' ? `${library ?? 'the library'} is told to retry` : `${what} retries`;
  return { location, message: attempts === undefined ? `${who}, how often is not known` : `${who}: ${String(attempts)} attempts` };
}

