/** What is waited between attempts, over all ways that go round: judged by the way without the property. */
import type { ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import { locate, type FileUnit } from '../../program/unit.ts';
import type { Delay, Location, RetryConstruct } from '../../program-facts.ts';
import type { Path } from '../flow/path.ts';
import type { Turn } from '../turns/turn.ts';
import { shapeOf } from '../waits/shape-of.ts';
import { constantShape, eitherShape, sumOf, unknownShape, type Shape } from '../waits/shape.ts';
import { waitsOf } from '../waits/wait.ts';

export interface Judged {
  readonly delay: Delay;
  readonly jitter: RetryConstruct['jitter'];
}

interface Way {
  readonly delay: Delay;
  readonly random: boolean;
  readonly at: Location | undefined;
}

export function delayOf(program: Program, turn: Turn, unit: FileUnit, failing: readonly Path[]): Judged {
  const ways = failing.map((path) => wayOf(program, turn, unit, path));
  return { delay: worstDelay(ways), jitter: jitterOf(ways) };
}

function wayOf(program: Program, turn: Turn, unit: FileUnit, path: Path): Way {
  const [first] = path.waits;
  const at = first === undefined ? undefined : locate(unit, unit.facts.values[first]?.span ?? [0, 0]);
  if (first === undefined) return { delay: path.opaque.length > 0 ? { kind: 'unknown', reason: 'what is done after the failure may wait' } : { kind: 'none' }, random: false, at };
  const shape = path.waits.map((id) => shapeOfWait(program, turn, unit, id)).reduce((a, b) => sumOf(a, b));
  return { delay: delayFrom(shape), random: shape.random, at };
}

function shapeOfWait(program: Program, turn: Turn, unit: FileUnit, id: ValueId): Shape {
  return eitherShape(waitsOf(program, { unit, id }).map(({ duration, unit: scale }) => {
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

function worstDelay(ways: readonly Way[]): Delay {
  const [worst] = [...ways].sort((a, b) => rank[a.delay.kind] - rank[b.delay.kind]);
  if (worst === undefined) return { kind: 'unknown', reason: 'no way goes round' };
  const branch = worst.delay.kind === 'constant' && worst.at !== undefined && ways.some(({ delay }) => delay.kind === 'growing') ? worst.at : undefined;
  return branch === undefined || worst.delay.kind !== 'constant' ? worst.delay : { ...worst.delay, branch };
}

function jitterOf(ways: readonly Way[]): RetryConstruct['jitter'] {
  const waiting = ways.filter(({ delay }) => delay.kind !== 'none' && delay.kind !== 'server-directed');
  const without = waiting.find(({ delay, random }) => !random && delay.kind !== 'unknown');
  if (without !== undefined) return { kind: 'no', ...(without.at === undefined ? {} : { at: without.at }) };
  const open = waiting.find(({ random }) => !random);
  if (open?.delay.kind === 'unknown') return open.delay;
  const [drawn] = waiting;
  if (drawn === undefined) return ways.some(({ delay }) => delay.kind === 'server-directed') ? { kind: 'unknown', reason: 'the server says when' } : { kind: 'no' };
  return { kind: 'yes', ...(drawn.at === undefined ? {} : { at: drawn.at }) };
}
