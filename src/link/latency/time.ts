/** Worst-case times and their arithmetic. */
import type { CallEvent } from '../../extract/file-facts.ts';
import type { Location } from '../program-facts.ts';
import type { DelayTimes } from '../retries/judge/delay.ts';

export interface Time {
  /** The worst case in ms, or as much of it as is known. */
  readonly ms: number;
  readonly end: 'known' | 'unknown' | 'unbounded';
  readonly because?: string;
  /** What makes it unbounded. */
  readonly openAt?: Location;
  /** Requests to other systems at most, as far as they are seen. */
  readonly requests: number;
  /** There may be more of them. */
  readonly more?: true;
  /** Callers decide of a part of it. */
  readonly byCaller?: true;
  /** It comes back to itself: what is known of it is one turn. */
  readonly circular?: true | undefined;
  /** `3 × 5 s + 600 ms`; empty where nothing takes time. */
  readonly formula: string;
  /** The one retry or call within whose written times are the longest. */
  readonly longest?: Construct;
  /** The signal that ends it, made before: it caps all attempts together. */
  readonly until?: CallEvent;
}

export interface Construct {
  readonly ms: number;
  readonly formula: string;
  readonly location: Location;
  readonly what: string;
  readonly by: 'retry' | 'call';
  /** The time is written at the call itself, and not for all calls of its client. */
  readonly own: boolean;
}

export const noTime: Time = { ms: 0, end: 'known', requests: 0, formula: '' };

export const unknownTime = (because: string): Time => ({ ms: 0, end: 'unknown', because, requests: 0, more: true, formula: '?' });
export const unboundedTime = (because: string, openAt?: Location): Time => ({ ms: 0, end: 'unbounded', because, requests: 1, formula: '∞', ...(openAt === undefined ? {} : { openAt }) });

/** What a function takes that is being asked for already. */
export const calledAgain: Time = { ...unknownTime('it calls itself'), circular: true, formula: '…' };

/** As seen from within its circle: it would be written into itself for ever. */
export function folded(time: Time): Time {
  return time.circular === true ? { ...time, formula: '…' } : time;
}

/** As seen from without: a time like any other. */
export function unfolded(time: Time): Time {
  if (time.circular !== true) return time;
  return { ...time, circular: undefined };
}

const order = { known: 0, unknown: 1, unbounded: 2 } as const;

function longer(a: Construct | undefined, b: Construct | undefined): Construct | undefined {
  return a === undefined || (b !== undefined && b.ms > a.ms) ? b : a;
}

function joined(a: Time, b: Time): Pick<Time, 'end' | 'because' | 'openAt' | 'more' | 'byCaller' | 'circular' | 'longest' | 'until'> {
  const open = order[b.end] > order[a.end] ? b : a;
  const longest = longer(a.longest, b.longest);
  return { end: open.end, ...(a.more === true || b.more === true ? { more: true } : {}), ...(a.byCaller === true || b.byCaller === true ? { byCaller: true } : {}), ...(a.circular === true || b.circular === true ? { circular: true } : {}), ...(open.because === undefined ? {} : { because: open.because }), ...(open.openAt === undefined ? {} : { openAt: open.openAt }), ...(longest === undefined ? {} : { longest }), ...(a.until !== undefined && a.until === b.until ? { until: a.until } : {}) };
}

/** One after the other. */
export function plus(a: Time, b: Time): Time {
  if (b.formula === '') return a;
  if (a.formula === '') return b;
  // Of what comes back to itself each turn adds as much again: only the greater is certain.
  const add = a.circular === true || b.circular === true ? Math.max : (one: number, other: number) => one + other;
  return { ms: add(a.ms, b.ms), formula: shortened(sum(a.formula, b.formula)), requests: add(a.requests, b.requests), ...joined(a, b) };
}

const open = ['∞', '…', '?'] as const;

/** What has no figure is said once, at the end. */
function sum(...formulas: readonly string[]): string {
  const parts = formulas.map(split);
  const said = open.filter((mark) => parts.some(({ marks }) => marks.includes(mark)));
  const figures = parts.map((part) => part.figures).filter((one) => one !== '').reduce(appended, '');
  return [figures, ...said].filter((part) => part !== '').join(' + ');
}

const oneTerm = /^(?:(\d+) × )?([\d.]+ (?:ms|s|min))$/;
const lastTerm = /^(.* [+] )?(?:(\d+) × )?([\d.]+ (?:ms|s|min))$/;

/** The same time once more is a multiple of it. */
function appended(sum: string, term: string): string {
  if (sum === '') return term;
  const [, more = '1', added] = oneTerm.exec(term) ?? [];
  const [, before = '', times = '1', last] = lastTerm.exec(sum) ?? [];
  return added !== undefined && last === added ? `${before}${String(Number(times) + Number(more))} × ${added}` : `${sum} + ${term}`;
}

function split(formula: string): { readonly figures: string; readonly marks: readonly string[] } {
  const mark = open.find((one) => formula === one || formula.endsWith(` + ${one}`));
  if (mark === undefined) return { figures: formula, marks: [] };
  const { figures, marks } = split(formula.slice(0, -mark.length).replace(/ [+] $/, ''));
  return { figures, marks: [...marks, mark] };
}

/** One of them. */
export function most(a: Time, b: Time): Time {
  return longerOf(a, b, Math.max);
}

/** Side by side. */
export function beside(a: Time, b: Time): Time {
  return longerOf(a, b, (one, other) => one + other);
}

function longerOf(a: Time, b: Time, requests: (a: number, b: number) => number): Time {
  if (b.formula === '') return a;
  if (a.formula === '') return b;
  const longest = order[b.end] > order[a.end] || (b.end === a.end && b.ms > a.ms) ? b : a;
  return { ms: Math.max(a.ms, b.ms), formula: longest.formula, requests: requests(a.requests, b.requests), ...joined(a, b) };
}

/** A deadline around it. */
export function within(time: Time, ms: number): Time {
  if (time.end === 'known' && time.ms <= ms) return time;
  const { longest, requests, more } = time;
  return { ms, end: 'known', requests, ...(more && { more }), formula: inWords(ms), ...(longest === undefined ? {} : { longest: { ...longest, ms: Math.min(longest.ms, ms) } }) };
}

/** For each of a collection, one after the other. */
export function forEach(time: Time): Time {
  if (time.formula === '') return noTime;
  const formula = `n × ${grouped(time.formula)}`;
  return { ...time, formula, ...(time.requests > 0 ? { more: true } : {}), end: time.end === 'known' ? 'unknown' : time.end, because: time.because ?? 'it is done for each of a collection' };
}

export interface Repeated {
  readonly attempts: number | undefined;
  readonly delays: DelayTimes;
  readonly location: Location;
  readonly what: string;
}

/** All attempts of a retry, with what is waited between them. */
export function repeated(time: Time, retry: Repeated): Time {
  const { attempts } = retry;
  if (attempts === undefined) return { ...time, end: time.end === 'unbounded' ? 'unbounded' : 'unknown', because: time.because ?? 'how often it is tried is not known', ...(time.requests > 0 ? { more: true } : {}), formula: `? × ${grouped(time.formula === '' ? '0 ms' : time.formula)}` };
  return time.circular === true ? { ...time, formula: product(attempts, time.formula, 0) } : multiplied(time, attempts, retry);
}

function multiplied(time: Time, attempts: number, { delays, location, what }: Repeated): Time {
  const waited = waitedBetween(attempts, delays);
  const inner = time.longest;
  const longest: Construct = { ms: attempts * (inner?.ms ?? 0) + (waited ?? 0), formula: product(attempts, inner?.formula ?? '', waited), location, what, by: 'retry', own: true };
  const end = time.end === 'known' && waited === undefined ? 'unknown' : time.end;
  const because = time.because ?? (waited === undefined ? 'the delays between the attempts are not known' : undefined);
  const { openAt, requests, more, byCaller } = time;
  return { ms: attempts * time.ms + (waited ?? 0), end, ...(because === undefined ? {} : { because }), ...(openAt === undefined ? {} : { openAt }), requests: attempts * requests, ...(more && { more }), ...(byCaller && { byCaller }), formula: product(attempts, time.formula, waited), longest };
}

function product(attempts: number, formula: string, waited: number | undefined): string {
  const delays = waited === undefined ? ' + delays' : waited === 0 ? '' : ` + ${inWords(waited)}`;
  return formula === '' ? inWords(waited ?? 0) : shortened(`${String(attempts)} × ${grouped(formula)}${delays}`);
}

/** The sum of the delays, each at its longest; undefined where a figure is missing. */
export function waitedBetween(attempts: number, { first, growth, factor, cap }: DelayTimes): number | undefined {
  const between = Math.max(0, attempts - 1);
  if (first === undefined || growth === 'other') return cap === undefined ? undefined : between * cap;
  let sum = 0;
  for (let n = 0; n < Math.min(between, 1000); n += 1) {
    const delay = growth === 'same' ? first : growth === 'linear' ? first * (n + 1) : first * (factor ?? 2) ** n;
    sum += Math.min(delay, cap ?? Infinity);
  }
  return sum;
}

// ------------------------------------------------------------------------------------------------ words

function grouped(formula: string): string {
  return / [+] /.test(formula) ? `(${formula})` : formula;
}

/** Longer ones say nothing more. */
const longestFormula = 120;

function shortened(formula: string): string {
  return formula.length <= longestFormula ? formula : `${formula.slice(0, longestFormula - 2)} …`;
}

export function inWords(ms: number): string {
  if (ms < 1000) return `${String(Math.round(ms))} ms`;
  return ms < 120_000 ? `${String(Math.round(ms / 100) / 10)} s` : `${String(Math.round(ms / 6000) / 10)} min`;
}
