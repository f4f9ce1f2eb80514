/** Connections that a function makes and gives, and that all of its callers use once and close. */
import type { Program } from '../program/program.ts';
import { locate } from '../program/unit.ts';
import type { ShortLivedGuard } from '../program-facts.ts';
import { callersOf } from '../reach/callers.ts';
import type { CallRef } from '../values/abstract.ts';
import { fateOf } from './fate.ts';
import { isGiven } from './given.ts';
import { whoRuns } from './who-runs.ts';

/** Where that is so, who does it; undefined: a caller keeps it, or may. */
export function droppedByCallers(program: Program, ref: CallRef): ShortLivedGuard['related'] | undefined {
  const isImported = program.files === undefined && ref.unit.facts.exports.length > 0;
  const callers = isImported || isGiven(ref) ? [] : callersOf(program, { is: 'function', unit: ref.unit, function: ref.call.function });
  const entries = callers.flatMap((caller) => {
    const fate = fateOf(program, caller, 'connections');
    const runs = fate.kind === 'used' && fate.closed === true ? whoRuns(program, caller) : undefined;
    return runs?.kind === 'entry' ? [{ caller, runs }] : [];
  });
  if (entries.length === 0 || entries.length < callers.length) return undefined;
  return entries.flatMap(({ caller, runs }) => [
    { location: locate(caller.unit, caller.call.span), message: 'used and closed here' },
    { location: runs.location, message: `${runs.what} leads here` },
  ]);
}
