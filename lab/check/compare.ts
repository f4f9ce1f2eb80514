import type { AnswerFacts, Coverage, DeadlineFacts, DeadlineOption, HookFacts, IdempotencyFacts, LockFacts, RetryFacts } from '../../src/catalog/index.ts';
import type { AbsentShows, AnswerShows, DefaultShows, HookShows, IdempotencyShows, LockShows, Measurement, OptionShows, RetryMeasured, RetryShows } from '../harness/result.ts';
import type { Shown } from '../measure/coverage.ts';
import type { Fact } from './facts.ts';

/** Where a measurement contradicts what the catalog states; empty when it bears it out. */
export function compare(fact: Fact, found: Measurement): string[] {
  // A fact and its measurement carry the same kind, which the compiler cannot see of a pair.
  if (fact.kind !== found.kind) return [`the catalog states a ${fact.kind}, the lab measured a ${found.kind}`];
  switch (found.kind) {
    case 'default': return fact.kind === 'default' ? ofDefault(fact.states, found.shows, longest(found)) : [];
    case 'option': return fact.kind === 'option' ? ofOption(fact.states, found.shows, fact.byDefault) : [];
    case 'retry': return fact.kind === 'retry' ? ofRetry(fact.states, found.shows, found.measured) : [];
    case 'lock': return fact.kind === 'lock' ? ofLock(fact.states, found.shows) : [];
    case 'hooks': return fact.kind === 'hooks' ? ofHooks(fact.states, found.shows) : [];
    case 'answer': return fact.kind === 'answer' ? ofAnswer(fact.states, found.shows) : [];
    case 'idempotency': return fact.kind === 'idempotency' ? ofIdempotency(fact.states, found.shows) : [];
    case 'absent': return ofAbsent(found.shows);
  }
}

function longest({ measured }: Extract<Measurement, { kind: 'default' }>): number {
  return Math.max(measured.silent?.ms ?? 0, measured.mute?.ms ?? 0);
}

type Default = DeadlineFacts['byDefault'];

function ofDefault(states: Default, shows: DefaultShows, watchedMs: number): string[] {
  return states.kind === 'none' ? ofNone(shows) : ofFinite(states, shows, watchedMs);
}

function ofNone({ ends, readsMs = 0 }: DefaultShows): string[] {
  if (ends) return ['the catalog states no limit by default, but the call ended'];
  return readsMs === 0 ? [] : [`the catalog states no limit by default, the library tells ${readsMs} ms`];
}

function ofFinite(states: Extract<Default, { kind: 'finite' }>, shows: DefaultShows, watchedMs: number): string[] {
  if (shows.readsMs !== undefined && shows.readsMs !== states.ms) return [`the catalog states ${states.ms} ms, the library tells ${shows.readsMs} ms`];
  if (shows.ends && watchedMs < states.ms * 0.8) return [`the catalog states ${states.ms} ms, but it ended after ${watchedMs} ms`];
  if (!shows.ends && states.coverage !== 'connect' && watchedMs > states.ms * 1.5 + 1000) return [`the catalog states ${states.ms} ms, but it was pending after ${watchedMs} ms`];
  return [];
}

/** What each coverage looks like in the trials. A real server that falls silent tells connect from the rest, and no more. */
const SHOWN_AS: Readonly<Record<Coverage, readonly Shown[]>> = {
  connect: ['nothing', 'connect'],
  headers: ['headers', 'connect'],
  idle: ['idle', 'attempt', 'connect'],
  attempt: ['attempt', 'connect'],
  call: ['attempt', 'connect'],
};

function ofOption(states: DeadlineOption, shows: OptionShows, byDefault: Default): string[] {
  const expected = expectedOf(states);
  if (!expected.includes(shows.coverage)) return [`the catalog states '${stateOf(states)}', the lab shows '${shows.coverage}'`];
  return states.ineffective === undefined ? ofOff(states, shows, byDefault) : [];
}

function expectedOf({ ineffective, enforcedBy, coverage }: DeadlineOption): readonly Shown[] {
  if (ineffective !== undefined) return ['nothing'];
  return enforcedBy === 'server' ? ['server'] : SHOWN_AS[coverage];
}

function stateOf({ ineffective, enforcedBy, coverage }: DeadlineOption): string {
  if (ineffective !== undefined) return 'no effect';
  return enforcedBy ?? coverage;
}

function ofOff(states: DeadlineOption, { off = [], notOff = [] }: OptionShows, byDefault: Default): string[] {
  const stated = (states.off ?? []).map(String);
  const atOnce = states.zero === 'at-once' && !notOff.includes('0') ? ['the catalog says that 0 ends a call at once, the lab did not see it'] : [];
  const wrongOff = notOff.filter((value) => stated.includes(value)).map((value) => `the catalog says that ${value} switches it off, but the call ended`);
  // Where there is a default, a value without effect leaves that in force, and nothing ends while the lab watches either.
  const ambiguous = byDefault.kind === 'finite' || states.coverage === 'connect';
  const missing = ambiguous ? [] : off.filter((value) => !stated.includes(value)).map((value) => `${value} switches it off, which the catalog does not say`);
  return [...atOnce, ...wrongOff, ...missing];
}

function ofRetry(states: RetryFacts, shows: RetryShows, measured: RetryMeasured): string[] {
  const { byDefault, counts, endless } = { ...states.attempts, endless: states.attempts.byDefault === 'endless' };
  const expected = endless ? 'endless' : Number(byDefault) + (counts === 'retries' ? 1 : 0);
  return [
    ...differs('attempts in all', expected, shows.attempts),
    ...differs('what the number counts', counts, shows.counts),
    ...differs('growth', states.delay.byDefault, shows.growth === 'untold' ? undefined : shows.growth),
    ...(states.jitter.byDefault === 'unknown' ? [] : differs('jitter', states.jitter.byDefault, shows.jitter)),
    ...(shows.jitterOption === false && states.jitter.path !== undefined ? [`${states.jitter.path} gives no jitter`] : []),
    ...ofBase(states, shows, measured),
    ...differs('writes are sent again', states.methods === undefined || states.methods.byDefault.includes('POST'), shows.writes),
  ];
}

function ofBase({ delay }: RetryFacts, shows: RetryShows, { firstMs }: RetryMeasured): string[] {
  if (delay.baseMs === undefined || firstMs === undefined || shows.jitter === true || shows.growth === 'none') return [];
  return Math.abs(firstMs - delay.baseMs) <= 60 + delay.baseMs * 0.25 ? [] : [`the catalog states a first delay of ${delay.baseMs} ms, the lab measured ${firstMs} ms`];
}

function ofLock(states: LockFacts, shows: LockShows): string[] {
  return [
    ...differs('exclusive', true, shows.exclusive),
    ...(states.scope === 'lease' ? differs('extends itself', states.extends, shows.extends) : []),
    ...differs('the owner is checked', states.ownerChecked, shows.ownerChecked),
    ...differs('fencing token', states.fencingToken, shows.fencingToken),
  ];
}

function ofHooks({ runs }: HookFacts, { waited }: HookShows): string[] {
  return [
    ...runs.filter((name) => !waited.includes(name)).map((name) => `the catalog states that ${name} is waited for, the lab does not show it`),
    ...waited.filter((name) => !runs.includes(name)).map((name) => `${name} is waited for, which the catalog does not say`),
  ];
}

function ofAnswer({ then, off = [] }: AnswerFacts, shows: AnswerShows): string[] {
  return [
    ...(shows.then === then ? [] : [`the catalog states that it ${then}, the lab shows ${shows.then ?? 'no end'}`]),
    ...[undefined, ...off].map(String).filter((value) => !shows.off.includes(value)).map((value) => `the catalog states no limit with ${value}, the lab does not show it`),
  ];
}

function ofAbsent({ repeats }: AbsentShows): string[] {
  return repeats === false ? [] : ['the catalog states that it repeats nothing by itself, the lab does not show that'];
}

function ofIdempotency(states: IdempotencyFacts, shows: IdempotencyShows): string[] {
  return [
    ...differs('a key unasked', states.automatic, shows.automatic),
    ...(shows.option === false && states.options.length > 0 ? ['the option sends no key'] : []),
  ];
}

/** Nothing where the lab could not tell. */
function differs(what: string, stated: string | number | boolean, shown: string | number | boolean | undefined): string[] {
  return shown === undefined || shown === stated ? [] : [`${what}: the catalog states ${stated}, the lab shows ${shown}`];
}
