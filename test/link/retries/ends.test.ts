import { describe, expect, test } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import type { RetryConstruct } from '../../../src/link/program-facts.ts';
import { callNet, nestedFinally, nestedTries, optionalWaits, switchInTry } from '../../support/generated.ts';
import { programOf } from '../../support/program.ts';

const retriesIn = (text: string): readonly RetryConstruct[] => sitesOf(programOf({ 'a.js': text }), 'a.js').retries;

/** Ways are not counted from outside: without a bound each of these outlasts any patience. */
describe('the ways through a function are bounded', () => {
  test.each<[string, string]>([
    ['many waits, each under its own condition', optionalWaits(60)],
    ['tries in tries', nestedTries(60)],
    ['finally in finally', nestedFinally(60)],
    ['methods that all call each other', callNet(16)],
    ['a long switch', switchInTry(300)],
  ])('%s', (_, text) => {
    expect(() => retriesIn(text)).not.toThrow();
  });
});

test('what is known of a retry with few ways is known with many', () => {
  for (const count of [3, 60]) {
    const [retry] = retriesIn(optionalWaits(count));
    expect(retry).toMatchObject({ form: 'loop', attempts: { kind: 'finite', count: 5 }, runs: [{ callee: 'fetch' }] });
  }
});
