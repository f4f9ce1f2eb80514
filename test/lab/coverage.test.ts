import { describe, expect, it } from 'vitest';
import type { Watched } from '../../lab/harness/watchdog.ts';
import { coverageOf, type Tried } from '../../lab/measure/coverage.ts';

const ended: Watched = { outcome: 'rejected', ms: 510, error: 'TimeoutError' };
const pending: Watched = { outcome: 'pending', ms: 3000 };

describe('over HTTP', () => {
  it.each([
    ['nothing', pending, pending, pending],
    ['headers', ended, pending, pending],
    ['idle', ended, ended, pending],
    ['attempt', ended, ended, ended],
    ['other', pending, ended, pending],
    ['other', ended, pending, ended],
  ] as const)('is %s', (coverage, silent, stall, drip) => {
    expect(coverageOf({ silent, stall, drip })).toBe(coverage);
  });
});

it('does not take an error at once for a deadline', () => {
  const misused: Watched = { outcome: 'rejected', ms: 4, error: 'TypeError: get is not a function' };
  expect(coverageOf({ silent: misused, stall: misused, drip: misused })).toBe('other');
});

it('tells no more than an answer from a call that does not read the body', () => {
  const head: Watched = { outcome: 'resolved', ms: 30 };
  expect(coverageOf({ silent: ended, stall: head, drip: head })).toBe('connect');
});

describe('over a connection', () => {
  it.each([
    ['attempt', { silent: pending, mute: ended }],
    ['connect', { silent: ended, mute: pending }],
    ['server', { silent: pending, mute: pending, slow: ended }],
    ['nothing', { silent: pending, mute: pending, slow: pending }],
    ['connect', { silent: ended }],
    ['nothing', { silent: pending }],
  ] as const satisfies readonly (readonly [string, Tried])[])('is %s for %j', (coverage, tried) => {
    expect(coverageOf(tried)).toBe(coverage);
  });
});
