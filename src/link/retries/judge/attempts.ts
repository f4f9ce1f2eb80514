/** How often it is tried: bounded by what each failing turn must pass to go round. */
import type { BindingId, LoopRegion, ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import type { Ref } from '../../values/abstract.ts';
import { callees } from '../../calls/callee.ts';
import { throwsIn } from '../tried/throws.ts';
import { changeOf } from '../turns/carried.ts';
import { atomsOf } from '../flow/atoms.ts';
import { testsOf, type Path } from '../flow/path.ts';
import { boundOf, firstTurnBound, type Bound } from '../turns/bound.ts';
import type { Turn } from '../turns/turn.ts';
import { partsOf } from '../../values/heights.ts';

/** Where the code stands, seen from one call chain. */
export type Place = Pick<Ref, 'unit' | 'frame'>;

export interface Attempts {
  readonly attempts: RetryConstruct['attempts'];
  readonly by: Bound['by'] | undefined;
  /** Only the end of the process, or of the connection, ends it. */
  readonly shutdown: boolean;
}

export function attemptsOf(program: Program, turn: Turn, at: Place, failing: readonly Path[], region?: LoopRegion): Attempts {
  const head = region === undefined ? [] : headBounds(program, turn, at, region);
  const perPath = failing.map((path) => {
    const bounds = [...head, ...pathBounds(program, turn, at, path)];
    const within = bounds.length > 0 ? undefined : decidedWithin(program, turn, at, path);
    return within === undefined ? bounds : [within];
  });
  const shutdown = perPath.some((bounds) => bounds.some(({ by }) => by === 'shutdown'));
  const effective = perPath.map((bounds) => bounds.filter(({ by }) => by !== 'shutdown'));
  const unbounded = effective.filter((bounds) => bounds.length === 0);
  if (unbounded.length > 0 && shutdown) return { attempts: { kind: 'finite', by: 'signal' }, by: 'shutdown', shutdown };
  if (unbounded.length > 0) return { attempts: { kind: 'endless' }, by: undefined, shutdown };
  const known = effective.map((bounds) => bounds.find(({ by }) => by === 'count') ?? bounds.find(({ by }) => by !== 'unknown'));
  if (known.includes(undefined)) {
    return { attempts: { kind: 'unknown', reason: effective.flat().find((bound) => bound.by === 'unknown')?.reason ?? 'the limit is out of sight' }, by: 'unknown', shutdown };
  }
  return { attempts: finite(effective, known[0]?.by), by: known.every((bound) => bound?.by === 'count') ? 'count' : known[0]?.by, shutdown };
}

/** `await pause(error, attempt)`, which throws at last: it is given the attempt and may decide by it. */
function decidedWithin(program: Program, turn: Turn, { unit, frame }: Place, path: Path): Bound | undefined {
  for (const id of [...path.waits, ...path.opaque]) {
    const value = unit.facts.values[id];
    const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
    const counts = call?.arguments.some((argument) => changeOf(program, { unit, id: argument.value, frame }, turn) !== undefined) === true;
    if (call !== undefined && counts && callees(program, { unit, call, frame }).some((callee) => callee.is === 'function' && throwsIn(callee.fn))) {
      return { by: 'unknown', reason: 'a function that is given the attempt may end it' };
    }
  }
  return undefined;
}

function finite(effective: readonly (readonly Bound[])[], by: Bound['by'] | undefined): RetryConstruct['attempts'] {
  const counts = effective.map((bounds) => bounds.flatMap((bound) => (bound.by === 'count' && bound.count !== undefined ? [bound.count] : [])));
  const kind = by === 'time' || by === 'signal' ? by : 'count';
  if (counts.some((list) => list.length === 0)) return { kind: 'finite', by: kind };
  return { kind: 'finite', by: kind, count: Math.max(...counts.map((list) => Math.min(...list))) };
}

/** The counter has come to its limit on this way, where the loop's own head ends it too. */
export function isLastTurn(program: Program, turn: Turn, at: Place, path: Path, region: LoopRegion): boolean {
  const head = headBounds(program, turn, at, region).find(({ by }) => by === 'count');
  if (head?.by !== 'count') return false;
  const counters = region.test === undefined ? [] : variablesIn(at.unit, region.test, 0);
  return testsOf(path).some(({ value, truth }) => {
    const tested = variablesIn(at.unit, value, 0);
    if (counters.length > 0 && tested.length > 0 && !tested.some((one) => counters.includes(one))) return false;
    const reached = boundOf(program, { ...at, id: value }, !truth, turn);
    return reached?.by === 'count' && (head.count ?? 0) <= (reached.count ?? Infinity);
  });
}

/** Another that grows from turn to turn is the delay. */
function variablesIn(unit: FileUnit, id: ValueId, depth: number): readonly BindingId[] {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return [];
  if (value.kind === 'merge' || value.kind === 'variable') return [value.binding];
  return value.kind === 'binary' || value.kind === 'unary' || value.kind === 'choice' ? partsOf(value, unit.facts.calls).flatMap((part) => variablesIn(unit, part, depth + 1)) : [];
}

/** `attempts < most` in the head: as often as that it goes round, whatever comes of a turn. */
export function countsInHead(program: Program, turn: Turn, at: Place, region: LoopRegion): boolean {
  return region.over === undefined && headBounds(program, turn, at, region).some(({ by }) => by === 'count');
}

function headBounds(program: Program, turn: Turn, at: Place, region: LoopRegion): readonly Bound[] {
  if (region.over !== undefined) return listBound(program, at, region.over, region.form);
  if (region.test === undefined) return [];
  return atomsOf(at.unit.facts, region.test, true)
    .map((atom) => boundOf(program, { ...at, id: atom.value }, atom.truth, turn))
    .filter((bound) => bound !== undefined);
}

function listBound(program: Program, at: Place, over: number, form: LoopRegion['form']): readonly Bound[] {
  if (form === 'for-await') return [{ by: 'unknown', reason: 'the stream decides how often' }];
  const list = program.evaluate({ ...at, id: over });
  const array = list.is === 'array' ? list.ref.unit.facts.values[list.ref.id] : undefined;
  return [array?.kind === 'array' && !array.elements.some(({ spread }) => spread) ? { by: 'count', count: array.elements.length } : { by: 'count' }];
}

function pathBounds(program: Program, turn: Turn, at: Place, path: Path): readonly Bound[] {
  return testsOf(path)
    .map(({ value, truth }) => boundOf(program, { ...at, id: value }, truth, turn) ?? firstTurnBound(program, { ...at, id: value }, truth, turn) ?? flagBound(at.unit, value, truth, path))
    .filter((bound) => bound !== undefined);
}

/** `if (retried) throw error; retried = true`: the next turn does not pass. */
function flagBound(unit: FileUnit, id: ValueId, truth: boolean, path: Path): Bound | undefined {
  const value = unit.facts.values[id];
  if (value?.kind !== 'merge' && value?.kind !== 'variable') return undefined;
  const flag = path.flags.get(value.binding);
  return flag !== undefined && flag !== truth ? { by: 'count', count: 2 } : undefined;
}
