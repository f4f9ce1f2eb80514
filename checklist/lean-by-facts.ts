import { duration } from '../rules/define-rule.ts';
import type { FileSites } from '../src/link/program-facts.ts';
import type { LeanName } from './item.ts';
import type { Lean } from './review.ts';
import type { Reviewed } from './reviewed.ts';

type LeanFunction = (reviewed: Reviewed) => Lean;

/** What the recognised sites suggest where no rule judges. */
export const factLeans = {
  'effective-timeouts': ({ sites }) => {
    const deadlines = sites.flatMap((file) => file.deadlines).map(({ deadline }) => deadline);
    const finite = deadlines.flatMap((one) => ((one.kind === 'set' || one.kind === 'default') && one.ms !== undefined ? [one.ms] : []));
    const none = deadlines.filter(({ kind }) => kind === 'none').length;
    const longest = finite.length > 0 ? [`The longest known deadline is ${duration(Math.max(...finite))}.`] : [];
    return { towards: none > 0 ? 'no' : 'neither', because: none > 0 ? [`${none} of ${deadlines.length} sites have no deadline at all.`, ...longest] : longest };
  },
  'quiet-retries': ({ sites }) => {
    const quiet = retriesOfLibraries(sites).filter(({ retry }) => retry.asked === 'implicit' && !retry.jitter && retry.delay !== 'none');
    return noBecause(unique(quiet.map(({ title }) => `${title} retries by itself, without jitter.`)));
  },
  'retried-errors': ({ sites }) => {
    const all = sites.flatMap((file) => file.retries);
    const blind = all.filter(({ retries }) => retries === 'all').length;
    return blind > 0 ? noBecause([`${blind} of ${all.length} retry constructs run again whatever fails.`]) : { towards: 'neither', because: [] };
  },
  'retry-layers': ({ sites }) => {
    const retrying = new Set(retriesOfLibraries(sites).filter(({ retry }) => retry.attempts !== 1).map(({ id }) => id));
    const layered = sites.flatMap((file) => file.retries).flatMap((construct) => construct.runs.filter(({ library }) => retrying.has(library.id)).map(({ library }) => ({ construct, library })));
    const sentences = layered.map(({ construct: { location, what }, library }) => `${what} (${location.path}:${location.start.line}) runs a call of ${library.title} again, which may retry by itself.`);
    return noBecause(unique(sentences));
  },
  'wall-clock-durations': ({ sites }) => {
    const durations = sites.flatMap((file) => file.clocks).filter(({ clock, harmless }) => clock === 'wall' && harmless === 'duration').length;
    return noBecause(durations > 0 ? [`${plural(durations, 'duration is', 'durations are')} measured with the wall clock.`] : []);
  },
  'hand-made-locks': ({ sites }) => {
    const made = sites.flatMap((file) => file.locks).filter(({ scope, library }) => scope === 'row' || GENERAL_STORES.test(library.id));
    return noBecause(made.map(({ what, location }) => `${what} at ${location.path}:${location.start.line} is made by hand.`));
  },
  'single-store-locks': ({ sites }) => {
    const redis = sites.flatMap((file) => file.locks).filter(({ scope, library }) => scope === 'lease' && REDIS.test(library.id)).length;
    return noBecause(redis > 0 ? [`${plural(redis, 'lock is', 'locks are')} kept in Redis; on how many nodes was not seen.`] : []);
  },
  'policy-places': ({ sites }) => policyPlaces(sites),
} as const satisfies Partial<Record<LeanName, LeanFunction>>;

/** Stores that are no lock service; a lock on them is the repository's own. */
const GENERAL_STORES = /^(ioredis|redis|mongo|pg|mysql|prisma|typeorm|knex|sequelize)/;
const REDIS = /redis|redlock/;

function policyPlaces(sites: readonly FileSites[]): Lean {
  const retries = sites.flatMap((file) => file.retries);
  const loops = retries.filter(({ form }) => form === 'loop' || form === 'recursion' || form === 'timer').length;
  const times = new Set(sites.flatMap((file) => file.deadlines).flatMap(({ deadline }) => (deadline.kind === 'set' && deadline.ms !== undefined ? [deadline.ms] : [])));
  const clients = new Set(sites.flatMap((file) => file.deadlines).filter(({ library }) => HTTP_CLIENTS.test(library.id)).map(({ library }) => library.title));
  const because = [
    loops > 0 ? `${plural(loops, 'retry loop is', 'retry loops are')} written by hand.` : '',
    times.size > 0 ? `${plural(times.size, 'timeout value is', 'distinct timeout values are')} in use: ${[...times].sort((a, b) => a - b).map(duration).join(', ')}.` : '',
    clients.size > 1 ? `${clients.size} HTTP clients are in use: ${[...clients].sort().join(', ')}.` : '',
  ].filter((sentence) => sentence !== '');
  return { towards: loops > 1 || clients.size > 1 ? 'no' : 'neither', because };
}

const HTTP_CLIENTS = /^(fetch|undici|node-fetch|axios|got|ky|superagent|node-http|needle|request)/;

function retriesOfLibraries(sites: readonly FileSites[]) {
  return sites.flatMap((file) => file.deadlines).flatMap(({ retry, library: { id, title } }) => (retry ? [{ id, title, retry }] : []));
}

function noBecause(because: readonly string[]): Lean {
  return { towards: because.length > 0 ? 'no' : 'neither', because };
}

function unique(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}

function plural(n: number, one: string, several: string): string {
  return `${n} ${n === 1 ? one : several}`;
}
