/** Every place of a file where something is tried again when it fails. */
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { RetryConstruct } from '../program-facts.ts';
import { loopsIn } from './loops/loop.ts';
import { optionRetries } from './options/option-retries.ts';
import { describeLoop, retryLoop } from './loops/recognise-loop.ts';
import { describeRecursion, recursiveRetries } from './recursion/recognise.ts';

export function retriesOf(program: Program, unit: FileUnit): readonly RetryConstruct[] {
  const found: RetryConstruct[] = [];
  for (const loop of loopsIn(unit)) {
    const retry = retryLoop(program, loop);
    if (retry !== undefined) found.push(describeLoop(program, retry));
  }
  for (const retry of recursiveRetries(program, unit)) {
    const construct = describeRecursion(program, retry);
    if (construct !== undefined) found.push(construct);
  }
  found.push(...optionRetries(program, unit));
  return distinctPlaces(found).sort((a, b) => a.location.start.offset - b.location.start.offset);
}

/** Options that are shared by several calls are one place. */
function distinctPlaces(found: readonly RetryConstruct[]): RetryConstruct[] {
  const places = new Map<string, RetryConstruct>();
  for (const one of found) {
    const key = `${one.location.start.offset}-${one.location.end.offset}`;
    if (!places.has(key)) places.set(key, one);
  }
  return [...places.values()];
}
