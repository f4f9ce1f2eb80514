/** What libraries try again by themselves: for the review, and where it repeats a write. */
import { callsTo } from '../calls/search.ts';
import { usesOf } from '../deadlines/uses.ts';
import { optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { ImplicitRetry, Location, RetryConstruct } from '../program-facts.ts';
import { optionsOf, type CallRef } from '../values/abstract.ts';
import { describe } from './options/describe.ts';
import { attemptsAsked, delayAsked } from './options/facts-judged.ts';
import { askingOption, callSpan } from './options/place.ts';
import { askedOf, unaskedSites, type OptionSite } from './options/site.ts';

/** At the client's construction, or at the call where there is none. */
export function unaskedRetries(program: Program, unit: FileUnit): readonly RetryConstruct[] {
  return callsTo(program, unit, 'operation').flatMap((call) => {
    const ref = { unit, call };
    return unaskedAt(program, ref).flatMap((site) => repeatingWrites(program, site));
  });
}

/** What happens at a client or call of which the options say nothing else. */
export function implicitRetry(program: Program, ref: CallRef): ImplicitRetry | undefined {
  const [site] = unaskedAt(program, ref);
  if (site === undefined) return undefined;
  const attempts = attemptsAsked(askedOf(program, site));
  const count = attempts.kind === 'finite' ? attempts.count : attempts.kind === 'endless' ? 'endless' : undefined;
  if (count === undefined || count === 1) return undefined;
  const { delay, jitter } = delayAsked(askedOf(program, site));
  const flat = count !== 'endless' && count - 1 <= (site.facts.delay.flat ?? 0);
  const shape = delay.kind === 'none' || delay.kind === 'constant' ? delay.kind : 'growing';
  return { attempts: count, delay: flat ? 'constant' : shape, jitter: !flat && jitter.kind === 'yes', asked: site.facts.asked };
}

function unaskedAt(program: Program, ref: CallRef): readonly OptionSite[] {
  return unaskedSites(program, ref).filter((site) => isJudgedHere(site) && !isSwitchedOff(program, site) && (site.facts.asked === 'implicit' || askingOption(program, site) === undefined));
}

function isSwitchedOff(program: Program, { facts: { unless }, options }: OptionSite): boolean {
  return unless !== undefined && optionsOf(optionAt(program, options, unless.path)).some((one) => one.is !== 'undefined' && (one.is !== 'constant' || one.value === unless.equals));
}

/** A call on a client whose construction was seen is one of the client's uses. */
function isJudgedHere({ callee: { operation, on } }: OptionSite): boolean {
  return operation.is === 'client' || (operation.is === 'remote-call' && on?.creation === undefined);
}

function repeatingWrites(program: Program, site: OptionSite): readonly RetryConstruct[] {
  const { unit } = site.ref;
  if (site.facts.writes !== undefined) return [];
  const attempts = attemptsAsked(askedOf(program, site));
  if (attempts.kind === 'unknown' || (attempts.kind === 'finite' && (attempts.count ?? 1) <= 1)) return [];
  const construct = describe(program, unit, callSpan(site.ref), site, undefined);
  const told = placesOfOwnOptions(program, site);
  const runs = construct.runs.filter(({ effect, location }) => effect === 'write' && !told.has(placeOf(location)));
  return runs.length === 0 ? [] : [{ ...construct, runs }];
}

/** Uses that say for themselves how often they are tried. */
function placesOfOwnOptions(program: Program, { ref }: OptionSite): ReadonlySet<string> {
  const uses = usesOf(program, ref.unit, ref.call);
  return new Set(uses.filter(({ ref: use }) => unaskedSites(program, use).some((site) => askingOption(program, site) !== undefined)).map(({ ref: use }) => placeOf(locate(use.unit, use.call.span))));
}

const placeOf = ({ path, start }: Location): string => `${path}:${String(start.offset)}`;
