/** A loop with the ways through it. */
import type { FunctionId, LoopRegion, ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { walk } from '../../tree/walk.ts';
import { atomsOf } from '../flow/atoms.ts';
import { isRefuted } from '../flow/assume.ts';
import { meaningOf } from '../flow/meaning.ts';
import { distinct, start, type Path } from '../flow/path.ts';
import { PathWalk } from '../flow/walk-paths.ts';
import { isLastTurn } from '../judge/attempts.ts';
import { failureOf } from '../tried/failure-test.ts';
import type { Turn } from '../turns/turn.ts';

export interface Loop {
  readonly unit: FileUnit;
  readonly function: FunctionId;
  readonly region: LoopRegion;
  readonly turn: Turn;
}

export interface LoopPaths {
  /** Ways that go round after a failure. */
  readonly failing: readonly Path[];
  /** Ways that go round without one. */
  readonly clean: readonly Path[];
  /** Whether a way leaves without a failure. */
  readonly leaves: boolean;
}

export function loopsIn(unit: FileUnit): readonly Loop[] {
  const loops: Loop[] = [];
  for (const fn of unit.facts.functions) {
    walk(fn.body, (node) => {
      if (node.kind === 'loop' && mayRetry(node)) loops.push({ unit, function: fn.id, region: node, turn: turnOf(unit, node) });
    });
  }
  return loops;
}

/** Nothing is tried in a loop that neither waits for anything nor catches. */
function mayRetry(region: LoopRegion): boolean {
  let found = false;
  walk([region], (node) => {
    if (node.kind === 'await' || node.kind === 'yield' || (node.kind === 'try' && node.catch !== undefined)) found = true;
  });
  return found;
}

export function turnOf(unit: FileUnit, region: LoopRegion): Turn {
  return { unit, body: [turnStart(unit, region), region.span[1]], ...(region.form === 'do' ? {} : { headEnd: region.headSpan[1] }), parameters: new Map() };
}

/** In a `for`, what stands before the test is done once. */
function turnStart(unit: FileUnit, region: LoopRegion): number {
  if (region.form !== 'for') return region.span[0];
  const test = region.test === undefined ? undefined : spanStart(unit, region.test);
  const spans = [...region.head, ...region.update].flatMap((node) => ('span' in node ? [node.span[0]] : []));
  return Math.min(region.headSpan[1], test ?? region.headSpan[1], ...spans);
}

/** A name in a test has no place of its own; the loop's keyword is before its declaration. */
function spanStart(unit: FileUnit, id: ValueId): number | undefined {
  const value = unit.facts.values[id];
  return value === undefined || value.kind === 'merge' || value.kind === 'variable' ? undefined : value.span[0];
}

export function pathsOf(program: Program, loop: Loop): LoopPaths {
  const { unit, region } = loop;
  const scope = { program, unit, function: loop.function, body: loop.turn.body ?? region.span };
  const meaning = meaningOf(scope);
  const walked = new PathWalk(meaning);
  const passes = (path: Path) => (region.test === undefined ? path : meaning.assume(path, region.test, true));
  const entered = region.form === 'do' ? [start] : walked.block(region.head, [start]).map(passes).filter((path) => path !== undefined);
  const body = walked.block(region.body, entered);
  const ended = [...body, ...walked.take('continue', [undefined, region.label])];
  const updated = walked.block(region.update, region.form === 'do' ? walked.block(region.head, ended) : ended);
  const again = updated.map(passes).filter((path) => path !== undefined).filter((path) => !isLastTurn(program, loop.turn, { unit }, path, region));
  const back = distinct(again.map((path) => (isRefuted(scope, path) ? { ...path, failure: undefined } : path)));
  const stopped = updated.filter((path) => passes(path) === undefined);
  const exits = [...walked.jumps.map(({ path }) => path), ...walked.returns.map(({ path }) => path), ...stopped];
  return {
    failing: back.filter(({ failure }) => failure !== undefined),
    clean: back.filter(({ failure }) => failure === undefined),
    leaves: exits.some(({ failure }) => failure === undefined) || endsOnSuccess(program, loop),
  };
}

/** `while (!response.ok)`: what makes it go round is a failure, so that a success ends it. */
function endsOnSuccess(program: Program, { unit, region }: Loop): boolean {
  return region.test !== undefined && atomsOf(unit.facts, region.test, true).some((atom) => failureOf(program, unit, atom.value, atom.truth)?.says === 'failed');
}
