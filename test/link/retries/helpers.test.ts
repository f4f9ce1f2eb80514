import { describe, expect, it } from 'vitest';
import { retriedParameters } from '../../../src/link/retries/index.ts';
import { programOf } from '../../support/program.ts';
import { retryIn } from './support.ts';

const retry = `
  import { setTimeout as sleep } from 'node:timers/promises';
  export async function retry<T>(label: string, task: () => Promise<T>, attempts = 3, factor = 2): Promise<T> {
    for (let n = 1; ; n++) {
      try { return await task(); } catch (e) { if (n >= attempts) throw e; await sleep(100 * factor ** n); }
    }
  }`;

const functionNamed = (text: string, name: string) => {
  const program = programOf({ 'a.ts': text });
  const unit = program.unit('a.ts');
  const fn = unit?.facts.functions.find((one) => one.name === name);
  if (unit === undefined || fn === undefined) throw new Error(`no ${name}`);
  return retriedParameters(program, { is: 'function', unit, function: fn.id });
};

describe('the parameters that an own function retries', () => {
  it.each([
    ['in a loop', retry, 'retry', [1]],
    ['by calling itself', `export const retry = (task: () => Promise<void>, left = 3): Promise<void> => task().catch((e) => (left > 0 ? retry(task, left - 1) : Promise.reject(e)));`, 'retry', [0]],
    ['by a library', `import pRetry from 'p-retry';\nexport const safely = (name: string, task: () => Promise<void>) => pRetry(() => task(), { retries: 2 });`, 'safely', [1]],
    ['by another helper', `${retry}\nexport const safely = (task: () => Promise<void>) => retry('x', task);`, 'safely', [0]],
    ['not at all', `export const once = async (task: () => Promise<void>) => { try { await task(); } catch { return; } };`, 'once', []],
  ])('%s', (_name, text, name, parameters) => {
    expect(functionNamed(text, name)).toEqual(parameters);
  });
});

describe('a caller of an own helper', () => {
  const others = { 'retry.ts': retry };
  const caller = (given: string) => `import { retry } from './retry';\nexport const save = (body: string) => retry('save', () => fetch('https://a.dev', { method: 'POST', body: JSON.stringify({ body }) })${given});`;

  it('answers for what it makes the helper run', () => {
    expect(retryIn(caller(''), others)).toMatchObject({ form: 'helper', attempts: { count: 3 }, delay: { kind: 'growing' }, runs: [{ callee: 'fetch', effect: 'write', key: 'none' }], runsKnown: true });
  });

  it('leaves to the body what is wrong there', () => {
    expect(retryIn(caller(''), others).jitter.kind).toBe('unknown');
  });

  it('answers for what it sets itself', () => {
    expect(retryIn(caller(', Infinity, 1'), others)).toMatchObject({ attempts: { kind: 'endless' }, delay: { kind: 'constant' } });
  });
});
