import { describe, expect, it } from 'vitest';
import { beside, forEach, most, noTime, plus, repeated, unboundedTime, unknownTime, waitedBetween, within, type Time } from '../../../src/link/latency/time.ts';
import { at } from '../../support/facts.ts';

const seconds = (n: number): Time => ({ ms: n * 1000, end: 'known', requests: 1, formula: `${String(n)} s` });
const retry = { location: at(1), what: 'this loop' };

describe('times', () => {
  it('add up one after the other, and the longest counts side by side', () => {
    expect(plus(seconds(2), seconds(3))).toMatchObject({ ms: 5000, formula: '2 s + 3 s' });
    expect(most(seconds(2), seconds(3))).toMatchObject({ ms: 3000, formula: '3 s' });
    expect(plus(noTime, seconds(3))).toEqual(seconds(3));
  });

  it('are counted where they are the same', () => {
    expect([1, 2, 3].reduce((sum) => plus(sum, seconds(5)), seconds(2))).toMatchObject({ ms: 17_000, formula: '2 s + 3 × 5 s' });
    expect(plus(plus(seconds(5), unknownTime('?')), seconds(5)).formula).toBe('2 × 5 s + ?');
    expect(plus(plus(seconds(15), seconds(5)), seconds(5)).formula).toBe('15 s + 2 × 5 s');
  });

  it('come with the requests that are made meanwhile', () => {
    expect(plus(seconds(2), seconds(3)).requests).toBe(2);
    expect(most(seconds(2), plus(seconds(1), seconds(1))).requests).toBe(2);
    expect(beside(seconds(2), seconds(3))).toMatchObject({ ms: 3000, requests: 2 });
    expect(repeated(plus(seconds(1), seconds(2)), { ...retry, attempts: 3, delays: { growth: 'same', first: 0 } }).requests).toBe(6);
    expect(forEach(seconds(1))).toMatchObject({ requests: 1, more: true });
    expect(plus(unknownTime('?'), seconds(1))).toMatchObject({ requests: 1, more: true, formula: '1 s + ?' });
    expect(plus(plus(seconds(1), unknownTime('?')), unknownTime('?')).formula).toBe('1 s + ?');
  });

  it('are capped by a deadline around them, and by nothing else', () => {
    expect(within(seconds(9), 5000)).toMatchObject({ ms: 5000, end: 'known', formula: '5 s' });
    expect(within(seconds(2), 5000)).toMatchObject({ ms: 2000, formula: '2 s' });
    expect(within(unboundedTime('no deadline'), 5000)).toMatchObject({ ms: 5000, end: 'known' });
    expect(plus(seconds(2), unboundedTime('no deadline'))).toMatchObject({ end: 'unbounded', because: 'no deadline' });
    expect(plus(unknownTime('?'), unboundedTime('no deadline')).end).toBe('unbounded');
  });

  it('are multiplied by attempts, with the delays between them', () => {
    expect(repeated(seconds(5), { ...retry, attempts: 3, delays: { growth: 'exponential', first: 200, factor: 2 } })).toMatchObject({ ms: 15_600, end: 'known', formula: '3 × 5 s + 600 ms' });
    expect(repeated(plus(seconds(1), seconds(2)), { ...retry, attempts: 2, delays: { growth: 'same', first: 0 } }).formula).toBe('2 × (1 s + 2 s)');
    expect(repeated(seconds(5), { ...retry, attempts: undefined, delays: { growth: 'same', first: 0 } })).toMatchObject({ end: 'unknown' });
    expect(repeated(seconds(5), { ...retry, attempts: 3, delays: { growth: 'other' } })).toMatchObject({ ms: 15_000, end: 'unknown', formula: '3 × 5 s + delays' });
  });

  it('of a collection are known as often as there are elements', () => {
    expect(forEach(seconds(2))).toMatchObject({ end: 'unknown', formula: 'n × 2 s' });
    expect(forEach(noTime)).toEqual(noTime);
  });
});

describe('delays between attempts', () => {
  it.each([
    ['the same each time', { growth: 'same', first: 500 }, 1500],
    ['linear', { growth: 'linear', first: 100 }, 600],
    ['doubling', { growth: 'exponential', first: 100 }, 700],
    ['by another factor', { growth: 'exponential', first: 100, factor: 3 }, 1300],
    ['up to a cap', { growth: 'exponential', first: 100, cap: 150 }, 400],
    ['at most the cap, where the first is not known', { growth: 'exponential', cap: 1000 }, 3000],
    ['not known', { growth: 'exponential' }, undefined],
  ] as const)('%s', (_name, delays, sum) => {
    expect(waitedBetween(4, delays)).toBe(sum);
  });
});
