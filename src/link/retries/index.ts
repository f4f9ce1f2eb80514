/** Every place of a file where something is tried again when it fails. */
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { Location, RetryConstruct } from '../program-facts.ts';
import { callersIn } from './helpers/callers.ts';
import { describeLoop, retryLoopsIn } from './loops/recognise-loop.ts';
import { isWaitAtStart } from './judge/start-up.ts';
import { optionRetries } from './options/option-retries.ts';
import { describeRecursion, recursiveRetries } from './recursion/recognise.ts';

export { retriedParameters } from './helpers/helper.ts';
export { implicitRetry, unaskedRetries } from './unasked.ts';

export function retriesOf(program: Program, unit: FileUnit): readonly RetryConstruct[] {
  const found = [
    ...retryLoopsIn(program, unit).map((retry) => describeLoop(program, retry)),
    ...recursiveRetries(program, unit).map((retry) => describeRecursion(program, retry)),
    ...optionRetries(program, unit),
    ...callersIn(program, unit),
  ];
  return distinctPlaces(found.filter((one) => one !== undefined)).map((one): RetryConstruct => (isWaitAtStart(program, unit, one) ? { ...one, lifetime: 'start' } : one)).sort((a, b) => a.location.start.offset - b.location.start.offset);
}

/** Options that are shared by several calls are one place, and run what all of them run. */
function distinctPlaces(found: readonly RetryConstruct[]): RetryConstruct[] {
  const places = new Map<string, RetryConstruct>();
  for (const one of found) {
    const key = `${one.location.start.offset}-${one.location.end.offset}`;
    const known = places.get(key);
    places.set(key, known === undefined ? one : { ...known, runs: [...known.runs, ...one.runs.filter((run) => !known.runs.some(({ location }) => sameSpan(location, run.location)))], runsKnown: known.runsKnown && one.runsKnown });
  }
  return [...places.values()];
}

function sameSpan(one: Location, other: Location): boolean {
  return one.path === other.path && one.start.offset === other.start.offset && one.end.offset === other.end.offset;
}
