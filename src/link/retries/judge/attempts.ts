/** How often it is tried: bounded by what each failing turn must pass to go round. */
import type { LoopRegion } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import { atomsOf } from '../flow/atoms.ts';
import { testsOf, type Path } from '../flow/path.ts';
import { boundOf, type Bound } from '../turns/bound.ts';
import type { Turn } from '../turns/turn.ts';

export interface Attempts {
  readonly attempts: RetryConstruct['attempts'];
  readonly by: Bound['by'] | undefined;
  /** Only the end of the process, or of the connection, ends it. */
  readonly shutdown: boolean;
}

export function attemptsOf(program: Program, turn: Turn, unit: FileUnit, failing: readonly Path[], region?: LoopRegion): Attempts {
  const head = region === undefined ? [] : headBounds(program, turn, unit, region);
  const perPath = failing.map((path) => [...head, ...pathBounds(program, turn, unit, path)]);
  const shutdown = perPath.some((bounds) => bounds.some(({ by }) => by === 'shutdown'));
  const effective = perPath.map((bounds) => bounds.filter(({ by }) => by !== 'shutdown'));
  const unbounded = effective.filter((bounds) => bounds.length === 0);
  if (unbounded.length > 0) return { attempts: { kind: 'endless' }, by: undefined, shutdown };
  const known = effective.map((bounds) => bounds.find(({ by }) => by !== 'unknown'));
  if (known.includes(undefined)) {
    return { attempts: { kind: 'unknown', reason: effective.flat().find((bound) => bound.by === 'unknown')?.reason ?? 'the limit is out of sight' }, by: 'unknown', shutdown };
  }
  return { attempts: finite(effective), by: known[0]?.by, shutdown };
}

function finite(effective: readonly (readonly Bound[])[]): RetryConstruct['attempts'] {
  const counts = effective.map((bounds) => bounds.flatMap((bound) => (bound.by === 'count' && bound.count !== undefined ? [bound.count] : [])));
  const by = effective[0]?.find((bound) => bound.by !== 'unknown')?.by;
  const kind = by === 'time' || by === 'signal' ? by : 'count';
  if (counts.some((list) => list.length === 0)) return { kind: 'finite', by: kind };
  return { kind: 'finite', by: kind, count: Math.max(...counts.map((list) => Math.min(...list))) };
}

function headBounds(program: Program, turn: Turn, unit: FileUnit, region: LoopRegion): readonly Bound[] {
  if (region.over !== undefined) return listBound(program, unit, region.over, region.form);
  if (region.test === undefined) return [];
  return atomsOf(unit.facts, region.test, true)
    .map((atom) => boundOf(program, { unit, id: atom.value }, atom.truth, turn))
    .filter((bound) => bound !== undefined);
}

function listBound(program: Program, unit: FileUnit, over: number, form: LoopRegion['form']): readonly Bound[] {
  if (form === 'for-await') return [{ by: 'unknown', reason: 'the stream decides how often' }];
  const list = program.evaluate({ unit, id: over });
  const array = list.is === 'array' ? list.ref.unit.facts.values[list.ref.id] : undefined;
  return [array?.kind === 'array' && !array.elements.some(({ spread }) => spread) ? { by: 'count', count: array.elements.length } : { by: 'count' }];
}

function pathBounds(program: Program, turn: Turn, unit: FileUnit, path: Path): readonly Bound[] {
  return testsOf(path)
    .map(({ value, truth }) => boundOf(program, { unit, id: value }, truth, turn))
    .filter((bound) => bound !== undefined);
}
