import { describe, expect, it } from 'vitest';
import { progressTo } from '../../src/cli/progress.ts';

function watch(isTerminal: boolean, times: readonly number[]): Promise<string> {
  let written = '';
  let time = 0;
  const write = (text: string): Promise<void> => {
    written += text;
    return Promise.resolve();
  };
  const { tell, clear } = progressTo({ isTerminal, write }, () => time);
  for (const [index, at] of times.entries()) {
    time = at;
    tell({ step: 'reading', done: index + 1, total: times.length });
  }
  return clear().then(() => written);
}

describe('progress', () => {
  it('is told after a second, not too often, and wiped at the end', async () => {
    expect(await watch(true, [10, 999, 1000, 1050, 1100])).toBe('\r\u001b[Kreading 3/5\r\u001b[Kreading 5/5\r\u001b[K');
  });

  it('is not told for short work, nor where nobody watches', async () => {
    expect(await watch(true, [10, 900])).toBe('');
    expect(await watch(false, [10, 5000])).toBe('');
  });
});
