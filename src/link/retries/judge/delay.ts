/** What is waited between attempts, over all ways that go round: judged by the way without the property. */
import type { ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import { locate } from '../../program/unit.ts';
import type { Delay, Location, RetryConstruct } from '../../program-facts.ts';
import type { Ref } from '../../values/abstract.ts';
import type { Path } from '../flow/path.ts';
import type { Place } from './attempts.ts';
import type { Turn } from '../turns/turn.ts';
import { shapeOf } from '../waits/shape-of.ts';
import { constantShape, eitherShape, sumOf, topOf, unknownShape, type Shape } from '../waits/shape.ts';
import { waitsOf } from '../waits/wait.ts';
import { waitingAsTold } from './told-not-to-wait.ts';

export interface Judged {
  readonly delay: Delay;
  readonly jitter: RetryConstruct['jitter'];
}

interface Way {
  readonly delay: Delay;
  readonly random: boolean;
  /** Why it cannot be told whether it is random. */
  readonly opaque: string | undefined;
  readonly at: Location | undefined;
}

const unseen = 'what is done after the failure may wait';

/** `timer` is the time after which the code is called again. */
export function delayOf(program: Program, turn: Turn, at: Place, failing: readonly Path[], timer?: Timer): Judged {
  const ways = waitingAsTold(at, failing).map((path) => (timer === undefined ? wayOf(program, turn, at, path) : timedWay(program, turn, at, path, timer)));
  return { delay: worstDelay(ways), jitter: jitterOf(ways) };
}

function wayOf(program: Program, turn: Turn, place: Place, path: Path): Way {
  const [first] = path.waits;
  const at = first === undefined ? undefined : locate(place.unit, place.unit.facts.values[first]?.span ?? [0, 0]);
  if (first === undefined) return path.opaque.length > 0 ? { delay: { kind: 'unknown', reason: unseen }, random: false, opaque: unseen, at } : { delay: { kind: 'none' }, random: false, opaque: undefined, at };
  const shape = path.waits.map((id) => shapeOfWait(program, turn, place, id)).reduce((a, b) => sumOf(a, b));
  return { delay: delayFrom(shape), random: shape.random, opaque: shape.opaque, at };
}

export interface Timer {
  readonly duration: Ref | undefined;
  readonly at: Location;
}

/** What is waited between two attempts, in ms, with what is drawn at its most. */
export interface DelayTimes {
  readonly first?: number;
  readonly growth: Shape['growth'];
  readonly factor?: number;
  readonly cap?: number;
}

/** Of several ways round the one that begins with the longest delay. */
export function delayTimesOf(program: Program, turn: Turn, place: Place, failing: readonly Path[], timer?: Timer): DelayTimes {
  const own = timer?.duration === undefined ? constantShape(0) : shapeOf(program, timer.duration, turn);
  const all = failing.map((path) => timesOfShape(path.waits.map((id) => shapeOfWait(program, turn, place, id)).reduce((a, b) => sumOf(a, b), own)));
  return all.reduce((a, b) => ((b.first ?? Infinity) > (a.first ?? Infinity) ? b : a), all[0] ?? { growth: 'same', first: 0 });
}

export function timesOfShape(shape: Shape): DelayTimes {
  const first = shape.server ? undefined : topOf(shape);
  return { growth: shape.growth, ...(first === undefined ? {} : { first }), ...(shape.factor === undefined ? {} : { factor: shape.factor }), ...(shape.cap === undefined ? {} : { cap: shape.cap }) };
}

function timedWay(program: Program, turn: Turn, place: Place, path: Path, { duration, at }: Timer): Way {
  const own = duration === undefined ? constantShape(0) : shapeOf(program, duration, turn);
  const shape = path.waits.map((id) => shapeOfWait(program, turn, place, id)).reduce((a, b) => sumOf(a, b), own);
  return { delay: delayFrom(shape), random: shape.random, opaque: shape.opaque, at };
}

function shapeOfWait(program: Program, turn: Turn, place: Place, id: ValueId): Shape {
  return eitherShape(waitsOf(program, { ...place, id }).map(({ duration, unit: scale }) => {
    const shape = duration === undefined ? unknownShape('the delay is not known here') : shapeOf(program, duration, turn);
    return scale === 's' ? sumOf(shape, constantShape(1000), (a, b) => a * b) : shape;
  }));
}

export function delayFrom(shape: Shape): Delay {
  if (shape.server) return { kind: 'server-directed' };
  if (shape.growth !== 'same') return { kind: 'growing', shape: shape.growth, ...(shape.cap === undefined ? {} : { capMs: shape.cap }) };
  if (shape.unknown !== undefined) return { kind: 'unknown', reason: shape.unknown };
  if (shape.first === 0 && !shape.random) return { kind: 'none' };
  return { kind: 'constant', ...(shape.first === undefined || shape.random ? {} : { ms: shape.first }) };
}

const rank: Record<Delay['kind'], number> = { none: 0, constant: 1, unknown: 2, growing: 3, 'server-directed': 4 };

/** A short random delay beside one that grows is a branch of its own: what it is for is known to be over soon. */
function worstDelay(ways: readonly Way[]): Delay {
  const grows = ways.some(({ delay }) => delay.kind === 'growing');
  const counted = grows ? ways.filter(({ delay, random }) => delay.kind !== 'constant' || !random) : ways;
  const [worst] = [...counted].sort((a, b) => rank[a.delay.kind] - rank[b.delay.kind]);
  if (worst === undefined) return { kind: 'unknown', reason: 'no way goes round' };
  return worst.delay.kind === 'constant' && worst.at !== undefined && grows ? { ...worst.delay, branch: worst.at } : worst.delay;
}

function jitterOf(ways: readonly Way[]): RetryConstruct['jitter'] {
  const waiting = ways.filter(({ delay }) => delay.kind !== 'none' && delay.kind !== 'server-directed');
  const without = waiting.find(({ random, opaque }) => !random && opaque === undefined);
  if (without !== undefined) return { kind: 'no', ...(without.at === undefined || !waiting.some(({ random }) => random) ? {} : { at: without.at }) };
  const open = waiting.find(({ random }) => !random);
  if (open?.opaque !== undefined) return { kind: 'unknown', reason: open.opaque };
  const [drawn] = waiting;
  if (drawn === undefined) return ways.some(({ delay }) => delay.kind === 'server-directed') ? { kind: 'unknown', reason: 'the server says when' } : { kind: 'no' };
  return { kind: 'yes', ...(drawn.at === undefined ? {} : { at: drawn.at }) };
}
