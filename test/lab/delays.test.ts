import { describe, expect, it } from 'vitest';
import { firstOf, growthOf, hasJitter } from '../../lab/measure/delays.ts';

const times = (run: readonly number[], runs = 5): readonly number[][] => Array.from({ length: runs }, () => [...run]);

describe('growth', () => {
  it.each([
    ['none', [3, 1, 2]],
    ['none', [77, 8, 9, 7]],
    ['constant', [200, 205, 202]],
    ['growing', [100, 200, 400]],
    // The cap is reached at once, and holds from there.
    ['growing', [500, 2000, 2000]],
    ['growing', [100, 110, 121]],
    ['growing', [10, 20, 40, 80]],
    ['constant', [100, 108]],
    ['untold', [1000]],
    ['none', [3]],
  ])('is %s for %j', (growth, run) => {
    expect(growthOf(times(run))).toBe(growth);
  });

  it('is told from the means, whatever one run drew', () => {
    expect(growthOf([[90, 300], [160, 120], [110, 390]])).toBe('growing');
  });

  it('is untold where nothing was sent again', () => {
    expect(growthOf([[], []])).toBe('untold');
    expect(hasJitter([[], []])).toBeUndefined();
  });
});

describe('jitter', () => {
  it('is absent where the runs are alike, give or take what timers do', () => {
    expect(hasJitter([[1001, 2003, 4001], [1003, 2001, 4004], [1001, 2012, 4002]])).toBe(false);
  });

  it('is there where attempts differ, be it by a tenth', () => {
    expect(hasJitter([[1079, 2148], [1098, 2128], [1048, 2043], [1067, 2051]])).toBe(true);
  });

  it('is there where the first delays are a minimum that hides it', () => {
    expect(hasJitter([[500, 500, 500, 1100, 1900], [500, 500, 500, 1700, 1100], [500, 500, 500, 1300, 1500]])).toBe(true);
  });

  it('is not a single pause of the machine', () => {
    expect(hasJitter([[1001, 2001, 4001], [1001, 2090, 4001], [1001, 2001, 4001]])).toBe(false);
  });
});

it('takes the first delay on average, over runs of different length', () => {
  expect(firstOf([[100, 200, 300], [110]])).toBe(105);
  expect(firstOf([[], [100]])).toBeUndefined();
});
