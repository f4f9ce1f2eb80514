import { describe, expect, it } from 'vitest';
import { ratioSpread, spread } from '../../../bench/speed/spread.ts';

describe('a spread', () => {
  it('is median, least and greatest, whatever the order', () => {
    expect(spread([5, 1, 9, 3, 2])).toEqual({ median: 3, min: 1, max: 9 });
  });

  it('takes the middle between two middle values', () => {
    expect(spread([1, 10, 2, 4])).toEqual({ median: 3, min: 1, max: 10 });
  });

  it('needs a measurement', () => {
    expect(() => spread([])).toThrow('nothing was measured');
  });
});

describe('a ratio', () => {
  it('is that of the medians, with the least and greatest of the rounds', () => {
    expect(ratioSpread([2, 6, 30], [1, 4, 10])).toEqual({ median: 1.5, min: 1.5, max: 3 });
    expect(ratioSpread([3, 8, 4], [1, 2, 4])).toEqual({ median: 2, min: 1, max: 4 });
  });
});
