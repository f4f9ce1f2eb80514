/** How long the platform that runs a file's functions lets them run. */
import { deployedFrom, type DeployedFunction } from '../entries/deployed-functions.ts';
import type { Entry } from '../entries/entries.ts';
import { routePlaces } from '../entries/route-files.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { AnswerBound } from '../program-facts.ts';

/** Of an entry that a file exports: nobody registers it by a call. */
export function hostBound(program: Program, unit: FileUnit, { what, call }: Pick<Entry, 'what' | 'call'>): AnswerBound | undefined {
  if (call !== undefined) return undefined;
  return routeSegment(program, unit) ?? longest(deployedFrom(program, unit.path).filter(({ exported }) => exported === what));
}

/**
 * `export const maxDuration = 60` of a route of Next.js, and `export const config = { maxDuration: 60 }` of one in `pages`:
 * seconds, https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config.
 */
function routeSegment(program: Program, unit: FileUnit): AnswerBound | undefined {
  const said = unit.facts.exports.find((one) => one.kind === 'value' && (one.name === 'maxDuration' || one.name === 'config'));
  if (said?.kind !== 'value' || routePlaces(program, unit.path).length === 0) return undefined;
  const whole = program.evaluate({ unit, id: said.value });
  const value = said.name === 'config' ? program.property(whole, 'maxDuration') : whole;
  if (value.is !== 'constant' || typeof value.value !== 'number' || value.value <= 0) return undefined;
  return { ms: value.value * 1000, what: 'maxDuration', location: locate(unit, unit.facts.values[said.value]?.span ?? [0, 0]) };
}

/** One handler may be deployed several times; where one of them is not known, none is. */
function longest(functions: readonly DeployedFunction[]): AnswerBound | undefined {
  const [first, ...others] = [...functions].sort((a, b) => (b.seconds ?? Infinity) - (a.seconds ?? Infinity));
  if (first?.seconds === undefined || others.some(({ seconds }) => seconds === undefined)) return undefined;
  return { ms: first.seconds * 1000, what: `the timeout of ${first.name}`, location: first.location };
}
