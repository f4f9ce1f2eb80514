import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../bench/accuracy/options.ts';

describe('the options of the accuracy command', () => {
  it('score every label of every repository unless told otherwise', () => {
    expect(readOptions(['--corpus', 'dir'])).toEqual({
      corpus: 'dir',
      sarif: undefined,
      out: undefined,
      repositories: [],
      rule: undefined,
      confidence: 'medium',
      list: false,
      sample: 0,
      seed: '0',
      disputed: false,
      json: false,
      gate: false,
    });
  });

  it('may name several repositories', () => {
    expect(readOptions(['--corpus', 'd', '--repo', 'a', '--repo', 'b']).repositories).toEqual(['a', 'b']);
  });

  it.each([
    [[], 'give either --corpus DIR or --sarif DIR'],
    [['--sarif', 'a', '--corpus', 'b'], 'give either --corpus DIR or --sarif DIR'],
    [['--sarif', 'a', '--confidence', 'low'], '--confidence is high or medium'],
    [['--sarif', 'a', '--sample', 'many'], '--sample is a whole number'],
    [['--sarif', 'a', '--lists'], "Unknown option '--lists'"],
  ])('refuse %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
