/** The worst case of each remote call of a file: its own time, with the retries around it that take longest. */
import { boundAround } from '../deadlines/bounded.ts';
import type { RemoteCallee } from '../deadlines/call.ts';
import { callees } from '../calls/callee.ts';
import { callsTo } from '../calls/search.ts';
import { chainsTo } from '../nested-retries/on-the-way.ts';
import type { CodeLayer } from '../nested-retries/layer.ts';
import { libraryLayer } from '../nested-retries/library-layer.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { RemoteLatency } from '../program-facts.ts';
import type { CallRef } from '../values/abstract.ts';
import { layerTime } from './call.ts';
import { remoteTime } from './remote.ts';
import { most, within, type Time } from './time.ts';

export function remoteLatenciesOf(program: Program, unit: FileUnit): readonly RemoteLatency[] {
  return callsTo(program, unit, 'operation').flatMap((call) => {
    const ref: CallRef = { unit, call };
    const callee = callees(program, ref).find((one): one is RemoteCallee => one.is === 'operation' && one.operation.is === 'remote-call');
    return callee === undefined ? [] : [latencyOf(program, ref, callee)];
  });
}

function latencyOf(program: Program, ref: CallRef, callee: RemoteCallee): RemoteLatency {
  const chains = chainsTo(program, ref.unit).get(ref.call) ?? [];
  const alone = bounded(program, ref, remoteTime(program, ref, callee));
  const { ms, end, because, formula } = chains.map((layers) => layers.filter(isWaitedFor).reduceRight((time, layer) => layerTime(layer, time), alone)).reduce(most, alone);
  const own = libraryLayer(program, ref, callee)?.attempts ?? 1;
  const requests = chains.map((layers) => requestsOf(layers, own)).reduce(larger, own);
  return { location: locate(ref.unit, ref.call.span), library: callee.library.id, ms, end, formula, ...(because === undefined ? {} : { because }), ...(requests === undefined ? {} : { requests }) };
}

/** Nobody waits for a queue to give a job out again. */
function isWaitedFor(layer: CodeLayer): boolean {
  return layer.describe()?.by !== 'queue';
}

/** A race around the call itself. */
function bounded(program: Program, { unit, call }: CallRef, time: Time): Time {
  const bound = boundAround(program, unit, call);
  return bound?.kind === 'set' && bound.ms !== undefined ? within(time, bound.ms) : time;
}

function requestsOf(layers: readonly CodeLayer[], own: number): number | undefined {
  return layers.reduce<number | undefined>((product, layer) => {
    const attempts = layer.describe()?.attempts;
    return product === undefined || attempts === undefined ? undefined : product * attempts;
  }, own);
}

function larger(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b);
}
