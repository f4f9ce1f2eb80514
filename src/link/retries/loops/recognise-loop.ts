/** A loop is a retry if a failed turn is followed by another that tries the same. */
import type { CallEvent } from '../../../extract/file-facts.ts';
import { once, type Program } from '../../program/program.ts';
import { locate, type FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import { attemptsOf, countsInHead } from '../judge/attempts.ts';
import { delayOf } from '../judge/delay.ts';
import { lifetimeOf } from '../judge/lifetime.ts';
import { errorsRetried, isPutRight, purposeOf } from '../judge/purpose.ts';
import type { Path } from '../flow/path.ts';
import { effectsOf } from '../effects/effects.ts';
import { triedCalls } from '../tried/tried-calls.ts';
import { loopsIn, pathsOf, type Loop, type LoopPaths } from './loop.ts';
import { connects, isPollName } from '../judge/names.ts';
import { sameness } from './same-operation.ts';

export interface RetryLoop {
  readonly loop: Loop;
  readonly paths: LoopPaths;
  readonly tried: readonly CallEvent[];
}

export function retryLoopsIn(program: Program, unit: FileUnit): readonly RetryLoop[] {
  return once<readonly RetryLoop[]>(program, 'retries: loops', unit, [], () => loopsIn(unit).map((loop) => retryLoop(program, loop)).filter((retry) => retry !== undefined));
}

function retryLoop(program: Program, loop: Loop): RetryLoop | undefined {
  const paths = withoutRepairs(program, loop, pathsOf(program, loop));
  if (paths.failing.length === 0) return undefined;
  const tried = triedCalls(program, loop.unit, paths.failing);
  return tried.length > 0 && isRetry(program, loop, paths, tried) ? { loop, paths, tried } : undefined;
}

function withoutRepairs(program: Program, loop: Loop, paths: LoopPaths): LoopPaths {
  return { ...paths, failing: paths.failing.filter((path) => !isPutRight(program, loop.unit, path)) };
}

function isRetry(program: Program, loop: Loop, paths: LoopPaths, tried: readonly CallEvent[]): boolean {
  const same = sameness(program, loop, tried);
  if (same === 'differs' || isPollName(loop.unit, loop.function)) return false;
  if (paths.clean.length === 0) return true;
  if (same === 'counter' || loop.region.over !== undefined || (waitsEitherWay(paths) && !countsInHead(program, loop.turn, loop, loop.region))) return false;
  if (paths.leaves && attemptsOf(program, loop.turn, loop, paths.failing, loop.region).by === 'count') return true;
  // A worker's main loop goes round either way; one that connects keeps something alive.
  return tried.some((call) => connects(loop.unit, call));
}

/** `do { await sleep(1000); … } while (current === mine)`: it asks again in any case, and a failure that it bears is left out. Attempts that are counted in the head are another matter. */
function waitsEitherWay({ failing, clean }: LoopPaths): boolean {
  const [first] = failing[0]?.waits ?? [];
  return first !== undefined && [...failing, ...clean].every(({ waits }) => waits[0] === first);
}

export function describeLoop(program: Program, { loop, paths, tried }: RetryLoop): RetryConstruct {
  const { unit, region, turn } = loop;
  const { attempts, shutdown } = attemptsOf(program, turn, loop, paths.failing, region);
  const { delay, jitter } = delayOf(program, turn, loop, paths.failing);
  const purpose = purposeOf(program, unit, tried, paths.failing);
  const effects = effectsOf(program, unit, tried, region.span);
  return {
    location: locate(unit, region.headSpan),
    form: 'loop',
    what: 'this loop',
    attempts,
    delay,
    jitter,
    purpose,
    lifetime: lifetimeOf(unit, loop.function, { purpose, shutdown, leaves: paths.leaves }),
    retries: errorsRetried(program, unit, paths.failing),
    ...effects,
    related: relatedTo(unit, tried),
  };
}

function relatedTo(unit: Loop['unit'], tried: readonly CallEvent[]): RetryConstruct['related'] {
  return tried.slice(0, 3).map((call) => ({ location: locate(unit, call.span), message: 'tried again here' }));
}

export type { Path };
