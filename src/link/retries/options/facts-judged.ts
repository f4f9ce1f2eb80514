/** What a library does with the options that it is given: attempts, delay and jitter, by the catalog. */
import type { RetryFacts } from '../../../catalog/schema.ts';
import { argument } from '../../calls/arguments.ts';
import type { Program } from '../../program/program.ts';
import type { Delay, RetryConstruct, Unknown } from '../../program-facts.ts';
import type { Abstract, FunctionValue, LibraryValue } from '../../values/abstract.ts';
import { delayFrom, timesOfShape, type DelayTimes } from '../judge/delay.ts';
import { endlessNumber } from '../turns/endless.ts';
import { constantShape, sumOf } from '../waits/shape.ts';
import { computedDelay } from './computed-delay.ts';
import { isUnseen, settledOf, writtenAt, type Found, type Written } from './written.ts';

export interface Asked {
  readonly program: Program;
  readonly facts: RetryFacts;
  readonly options: Abstract;
  /** The client's own options, which fill in what is left out. */
  readonly inherited?: { readonly facts: RetryFacts; readonly options: Abstract | undefined } | undefined;
}

const outside: Unknown = { kind: 'unknown', reason: 'the options are given from outside' };

/** What is written at a path, option by option. */
function at(asked: Asked, path: string): Found {
  const found = writtenAt(asked.program, asked.options, path);
  return { written: found.written.flatMap((one) => settledOf(asked.program, one).map((value): Written => ({ ...one, value }))).filter(({ value }) => value.is !== 'undefined'), open: found.open };
}

// ------------------------------------------------------------------------------------------------ attempts

export function attemptsAsked(asked: Asked): RetryConstruct['attempts'] {
  const { attempts, elapsed } = asked.facts;
  let open = false;
  for (const path of attempts.paths) {
    const found = at(asked, path);
    open ||= found.open;
    const values = found.written.filter(({ value }) => !(value.is === 'object' || value.is === 'function' || (value.is === 'constant' && value.value === false)));
    if (values.length > 0) return joinAttempts(values.map((one) => (isDefault(asked, one) ? withoutCount(attemptsFrom(asked, one.value)) : attemptsFrom(asked, one.value))));
  }
  if (elapsed !== undefined && at(asked, elapsed).written.length > 0) return { kind: 'finite', by: 'time' };
  if (stopsByItself(asked)) return { kind: 'finite', by: 'count' };
  const { inherited } = asked;
  if (inherited?.options !== undefined) return attemptsAsked({ program: asked.program, facts: inherited.facts, options: inherited.options });
  if (open) return outside;
  return byItself(asked, attempts.byDefault);
}

function byItself(asked: Asked, byDefault: RetryFacts['attempts']['byDefault']): RetryConstruct['attempts'] {
  if (byDefault === 'bounded') return { kind: 'finite', by: 'count' };
  return byDefault === 'endless' ? { kind: 'endless' } : counted(asked, byDefault);
}

/** `given ?? 3`: what is given is not known, and there is a bound. */
function isDefault({ program }: Asked, { ref, value }: Written): boolean {
  if (ref === undefined || value.is !== 'constant' || ref.unit.facts.values[ref.id]?.kind === 'default') return false;
  const all = program.evaluate(ref);
  return all.is === 'choice' && all.options.some(isUnseen);
}

function withoutCount(attempts: RetryConstruct['attempts']): RetryConstruct['attempts'] {
  return attempts.kind === 'finite' ? { kind: 'finite', by: attempts.by } : attempts;
}

function stopsByItself(asked: Asked): boolean {
  const fn = functionAt(asked);
  return fn !== undefined && computedDelay(asked.program, fn).stops;
}

function attemptsFrom(asked: Asked, value: Abstract): RetryConstruct['attempts'] {
  const endless = asked.facts.attempts.endless ?? [];
  if (endlessNumber(value)) return { kind: 'endless' };
  if (value.is === 'library') return attemptsOfKind(asked, value);
  if (value.is === 'constant') {
    if (endless.some((one) => one === value.value)) return { kind: 'endless' };
    const number = typeof value.value === 'string' ? Number(value.value) : value.value;
    return typeof number === 'number' && !Number.isNaN(number) ? counted(asked, number) : { kind: 'finite', by: 'count' };
  }
  if (value.is === 'environment') return { kind: 'unknown', reason: `it comes from the environment variable ${value.name}` };
  if (value.is === 'unknown') return { kind: 'unknown', reason: value.reason };
  return isUnseen(value) ? { kind: 'unknown', reason: 'the number of attempts is given from outside' } : { kind: 'finite', by: 'count' };
}

/** `Schedule.recurs(3)` */
function attemptsOfKind(asked: Asked, { kind, creation }: LibraryValue): RetryConstruct['attempts'] {
  const means = asked.facts.attempts.kinds?.[kind] ?? { argument: -1 };
  if (means === 'endless') return { kind: 'endless' };
  if (means === 'unknown') return { kind: 'unknown', reason: 'how it ends is not followed here' };
  const number = creation === undefined || means.argument < 0 ? undefined : argument(asked.program, creation, means.argument);
  return number === undefined ? { kind: 'finite', by: 'count' } : attemptsFrom(asked, number);
}

function counted({ facts }: Asked, number: number): RetryConstruct['attempts'] {
  return { kind: 'finite', by: 'count', count: Math.max(1, facts.attempts.counts === 'retries' ? number + 1 : number) };
}

function joinAttempts(all: readonly RetryConstruct['attempts'][]): RetryConstruct['attempts'] {
  const [first] = all;
  const endless = all.find(({ kind }) => kind === 'endless');
  const open = all.find(({ kind }) => kind === 'unknown');
  if (endless !== undefined || open !== undefined || first === undefined) return endless ?? open ?? outside;
  const counts = all.map((one) => (one.kind === 'finite' ? one.count : undefined));
  return counts.includes(undefined) ? { kind: 'finite', by: 'count' } : { kind: 'finite', by: 'count', count: Math.max(...(counts as number[])) };
}

// ------------------------------------------------------------------------------------------------ delay

export interface DelayAsked {
  readonly delay: Delay;
  readonly jitter: RetryConstruct['jitter'];
}

type Random = boolean | 'unknown';

interface Part {
  readonly delay: Delay;
  /** Told by the delay itself; undefined: the library's own jitter is asked. */
  readonly random?: Random;
}

export function delayAsked(asked: Asked): DelayAsked {
  const own = ownDelay(asked);
  if (own === undefined && asked.inherited !== undefined) return inheritedDelay(asked, asked.inherited);
  const open = own === undefined && isOpen(asked);
  const part = own ?? (open ? { delay: outside, random: 'unknown' as const } : defaultDelay(asked));
  return { delay: part.delay, jitter: part.random === undefined ? jitterAsked(asked) : jitterFrom(part.random, part.delay) };
}

function inheritedDelay(asked: Asked, inherited: NonNullable<Asked['inherited']>): DelayAsked {
  if (inherited.options === undefined) return { delay: { kind: 'unknown', reason: 'the queue may have its own defaults' }, jitter: { kind: 'unknown', reason: 'the queue may have its own defaults' } };
  const above = delayAsked({ program: asked.program, facts: inherited.facts, options: inherited.options });
  return { delay: above.delay, jitter: above.jitter.kind === 'no' && above.delay.kind !== 'none' ? { kind: 'unknown', reason: 'it inherits the delay of its queue, which is judged there' } : above.jitter };
}

function jitterFrom(random: Random, delay: Delay): RetryConstruct['jitter'] {
  if (random === 'unknown') return { kind: 'unknown', reason: delay.kind === 'unknown' ? delay.reason : 'the delay is computed out of sight' };
  return { kind: random ? 'yes' : 'no' };
}

function isOpen(asked: Asked): boolean {
  const { shape, computed, constant, base } = asked.facts.delay;
  const paths = [shape?.path, computed, constant, base].filter((path) => path !== undefined);
  return paths.length > 0 && paths.every((path) => at(asked, path).open);
}

const rank: Record<Delay['kind'], number> = { none: 0, constant: 1, unknown: 2, growing: 3, 'server-directed': 4 };

/** What the options say of the delay; undefined: nothing. */
function ownDelay(asked: Asked): Part | undefined {
  const parts = shaped(asked) ?? computedParts(asked) ?? constantParts(asked);
  const [worst] = [...(parts ?? [])].sort((a, b) => rank[a.delay.kind] - rank[b.delay.kind]);
  return worst ?? factored(asked);
}

function shaped(asked: Asked): readonly Part[] | undefined {
  const { shape } = asked.facts.delay;
  if (shape === undefined) return undefined;
  const named = at(asked, shape.path).written.map(({ value }) => nameOf(value)).filter((name) => name !== undefined);
  if (named.length === 0) return undefined;
  return named.map((name): Part => {
    if (shape.growing.includes(name)) return flattened(asked, { kind: 'growing', shape: 'exponential' });
    if (shape.constant.includes(name)) return { delay: { kind: 'constant', ...baseOf(asked) } };
    if (shape.none?.includes(name) === true) return { delay: { kind: 'none' } };
    if (typeof name === 'boolean') return defaultDelay(asked);
    return { delay: { kind: 'unknown', reason: `${name} is a strategy of its own` }, random: 'unknown' };
  });
}

/** A constant, or the kind of a library's value: `new ExponentialBackoff()`, `axiosRetry.exponentialDelay`. */
function nameOf(value: Abstract): string | boolean | undefined {
  if (value.is === 'constant') return typeof value.value === 'string' || typeof value.value === 'boolean' ? value.value : undefined;
  if (value.is === 'library') return value.kind;
  return value.is === 'operation' ? value.name : undefined;
}

function functionAt(asked: Asked): FunctionValue | undefined {
  const { computed } = asked.facts.delay;
  return computed === undefined ? undefined : at(asked, computed).written.map(({ value }) => value).find((value) => value.is === 'function');
}

function computedParts(asked: Asked): readonly Part[] | undefined {
  const { computed, computedFrom } = asked.facts.delay;
  const found = computed === undefined ? [] : at(asked, computed).written.filter(({ value }) => value.is === 'function' || isUnseen(value));
  if (found.length === 0) return undefined;
  return found.map(({ value }): Part => {
    if (value.is !== 'function') return { delay: { kind: 'unknown', reason: 'the delay is computed out of sight' }, random: 'unknown' };
    if (computedFrom !== undefined && readsMember(value, computedFrom)) return defaultDelay(asked);
    const { shape } = computedDelay(asked.program, value);
    return { delay: delayFrom(shape), random: shape.random ? true : shape.opaque !== undefined ? 'unknown' : false };
  });
}

/** Whether the function looks at what the library has computed by itself. */
export function readsMember(fn: FunctionValue, name: string): boolean {
  const { facts } = fn.unit;
  const span = facts.functions[fn.function]?.span ?? [0, 0];
  return facts.values.some((value) => value.kind === 'member' && value.property === name && value.span[0] >= span[0] && value.span[1] <= span[1]);
}

function constantParts(asked: Asked): readonly Part[] | undefined {
  const { constant, unit } = asked.facts.delay;
  const found = constant === undefined ? [] : at(asked, constant).written;
  const parts = found.flatMap(({ value, ref }): readonly Part[] => {
    if (value.is === 'constant' && (typeof value.value === 'number' || value.value === false)) return [{ delay: delayFrom(sumOf(constantShape(Number(value.value)), constantShape(unit === 's' ? 1000 : 1), (a, b) => a * b)) }];
    return ref !== undefined && (value.is === 'computed' || value.is === 'parameter' || value.is === 'environment') ? [{ delay: { kind: 'constant' } }] : [];
  });
  return parts.length > 0 ? parts : undefined;
}

/** A growth factor that is written, and a cap that leaves no room. */
function factored(asked: Asked): Part | undefined {
  const { factor, byDefault } = asked.facts.delay;
  if (byDefault === 'none') return undefined;
  const value = numberAt(asked, factor?.path);
  if (value === 1) return { delay: { kind: 'constant', ...baseOf(asked) } };
  if (value !== undefined && byDefault === 'constant') return flattened(asked, { kind: 'growing', shape: 'exponential' });
  const part = byDefault === 'growing' ? flattened(asked, { kind: 'growing', shape: 'exponential' }) : undefined;
  return part?.delay.kind === 'constant' ? part : undefined;
}

/** A cap at or below the first step makes it constant. */
function flattened(asked: Asked, growing: Delay): Part {
  const { base, baseMs, cap, factor } = asked.facts.delay;
  if (numberAt(asked, factor?.path) === 1) return { delay: { kind: 'constant', ...baseOf(asked) } };
  const first = numberAt(asked, base) ?? (base !== undefined && at(asked, base).written.length > 0 ? undefined : baseMs);
  const most = numberAt(asked, cap);
  return first !== undefined && most !== undefined && most <= first ? { delay: { kind: 'constant', ms: most } } : { delay: growing };
}

function defaultDelay(asked: Asked): Part {
  const { byDefault } = asked.facts.delay;
  if (byDefault === 'growing') return { delay: { kind: 'growing', shape: 'exponential' } };
  return { delay: byDefault === 'constant' ? { kind: 'constant', ...baseOf(asked) } : { kind: 'none' } };
}

function baseOf(asked: Asked): { ms?: number } {
  const { base, baseMs, unit } = asked.facts.delay;
  const written = numberAt(asked, base);
  const ms = written === undefined ? baseMs : written * (unit === 's' ? 1000 : 1);
  return ms === undefined ? {} : { ms };
}

/** The delays in figures, where the options or the library's defaults give them. */
export function delayTimesAsked(asked: Asked): DelayTimes {
  const { delay } = delayAsked(asked);
  const { factor, cap, unit } = asked.facts.delay;
  const most = numberAt(asked, cap);
  if (delay.kind === 'none') return { growth: 'same', first: 0 };
  if (delay.kind === 'constant') return { growth: 'same', ...(delay.ms === undefined ? {} : { first: delay.ms }) };
  const fn = functionAt(asked);
  if (fn !== undefined) return timesOfShape(computedDelay(asked.program, fn).shape);
  if (delay.kind !== 'growing') return { growth: 'other' };
  const { ms } = baseOf(asked);
  const grows = numberAt(asked, factor?.path) ?? factor?.byDefault ?? 2;
  return { growth: 'exponential', factor: grows, ...(ms === undefined ? {} : { first: ms }), ...(most === undefined ? {} : { cap: most * (unit === 's' ? 1000 : 1) }) };
}

function numberAt(asked: Asked, path: string | undefined): number | undefined {
  const [found] = path === undefined ? [] : at(asked, path).written;
  return found?.value.is === 'constant' && typeof found.value.value === 'number' ? found.value.value : undefined;
}

// ------------------------------------------------------------------------------------------------ jitter

function jitterAsked(asked: Asked): RetryConstruct['jitter'] {
  const { jitter } = asked.facts;
  if (jitter.alone !== undefined && at(asked, jitter.alone).written.length > 0) return { kind: 'unknown', reason: 'one job goes round by itself' };
  if (jitter.off !== undefined && at(asked, jitter.off.path).written.some(({ value }) => jitter.off?.values.includes(nameOf(value) ?? '') === true)) return { kind: 'no' };
  const found = jitter.path === undefined ? { written: [], open: false } : at(asked, jitter.path);
  if (found.written.length === 0) return found.open ? outside : jitterByDefault(jitter.byDefault);
  const drawn = found.written.map(({ value }) => isOn(asked, value));
  if (drawn.includes(false)) return { kind: 'no' };
  return drawn.includes(undefined) ? { kind: 'unknown', reason: 'the jitter is set from outside' } : { kind: 'yes' };
}

function jitterByDefault(byDefault: RetryFacts['jitter']['byDefault']): RetryConstruct['jitter'] {
  if (byDefault === 'unknown') return { kind: 'unknown', reason: 'the server makes the delays' };
  return { kind: byDefault ? 'yes' : 'no' };
}

function isOn({ facts }: Asked, value: Abstract): boolean | undefined {
  const { on } = facts.jitter;
  if (on === undefined) return value.is === 'constant' ? Boolean(value.value) && value.value !== 'none' : value.is === 'function' ? true : undefined;
  if (value.is === 'constant') return on.some((one) => one === value.value);
  const name = nameOf(value);
  return name === undefined ? (isUnseen(value) ? undefined : false) : on.includes(name);
}
