/** Worst-case times and their arithmetic. */
import type { CallEvent } from '../../extract/file-facts.ts';
import type { Location } from '../program-facts.ts';
import type { DelayTimes } from '../retries/judge/delay.ts';

export interface Time {
  /** The worst case in ms, or as much of it as is known. */
  readonly ms: number;
  readonly end: 'known' | 'unknown' | 'unbounded';
  readonly because?: string;
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

export const noTime: Time = { ms: 0, end: 'known', formula: '' };

export const unknownTime = (because: string): Time => ({ ms: 0, end: 'unknown', because, formula: '?' });
export const unboundedTime = (because: string): Time => ({ ms: 0, end: 'unbounded', because, formula: '∞' });

const order = { known: 0, unknown: 1, unbounded: 2 } as const;

function longer(a: Construct | undefined, b: Construct | undefined): Construct | undefined {
  return a === undefined || (b !== undefined && b.ms > a.ms) ? b : a;
}

function joined(a: Time, b: Time): Pick<Time, 'end' | 'because' | 'longest' | 'until'> {
  const open = order[b.end] > order[a.end] ? b : a;
  const longest = longer(a.longest, b.longest);
  return { end: open.end, ...(open.because === undefined ? {} : { because: open.because }), ...(longest === undefined ? {} : { longest }), ...(a.until !== undefined && a.until === b.until ? { until: a.until } : {}) };
}

/** One after the other. */
export function plus(a: Time, b: Time): Time {
  if (b.formula === '') return a;
  if (a.formula === '') return b;
  return { ms: a.ms + b.ms, formula: shortened(`${a.formula} + ${b.formula}`), ...joined(a, b) };
}

/** Side by side, or one of them. */
export function most(a: Time, b: Time): Time {
  if (b.formula === '') return a;
  if (a.formula === '') return b;
  const longest = order[b.end] > order[a.end] || (b.end === a.end && b.ms > a.ms) ? b : a;
  return { ms: Math.max(a.ms, b.ms), formula: longest.formula, ...joined(a, b) };
}

/** A deadline around it. */
export function within(time: Time, ms: number): Time {
  if (time.end === 'known' && time.ms <= ms) return time;
  const { longest } = time;
  return { ms, end: 'known', formula: inWords(ms), ...(longest === undefined ? {} : { longest: { ...longest, ms: Math.min(longest.ms, ms) } }) };
}

/** For each of a collection, one after the other. */
export function forEach(time: Time): Time {
  if (time.formula === '') return noTime;
  const formula = `n × ${grouped(time.formula)}`;
  return { ...time, formula, end: time.end === 'known' ? 'unknown' : time.end, because: time.because ?? 'it is done for each of a collection' };
}

export interface Repeated {
  readonly attempts: number | undefined;
  readonly delays: DelayTimes;
  readonly location: Location;
  readonly what: string;
}

/** All attempts of a retry, with what is waited between them. */
export function repeated(time: Time, { attempts, delays, location, what }: Repeated): Time {
  if (attempts === undefined) return { ...time, end: time.end === 'unbounded' ? 'unbounded' : 'unknown', because: time.because ?? 'how often it is tried is not known', formula: `? × ${grouped(time.formula === '' ? '0 ms' : time.formula)}` };
  const waited = waitedBetween(attempts, delays);
  const inner = time.longest;
  const longest: Construct = { ms: attempts * (inner?.ms ?? 0) + (waited ?? 0), formula: product(attempts, inner?.formula ?? '', waited), location, what, by: 'retry', own: true };
  const end = time.end === 'known' && waited === undefined ? 'unknown' : time.end;
  const because = time.because ?? (waited === undefined ? 'the delays between the attempts are not known' : undefined);
  return { ms: attempts * time.ms + (waited ?? 0), end, ...(because === undefined ? {} : { because }), formula: product(attempts, time.formula, waited), longest };
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
