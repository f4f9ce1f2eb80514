import { describe, expect, it } from 'vitest';
import { nestsOf } from '../../../src/link/nested-retries/nests.ts';
import type { RetryNest } from '../../../src/link/program-facts.ts';
import { programOf } from '../../support/program.ts';

const retry = `
  import { setTimeout as sleep } from 'node:timers/promises';
  export async function withRetry<T>(work: () => Promise<T>, attempts: number): Promise<T> {
    for (let n = 1; ; n++) {
      try { return await work(); } catch (error) { if (n >= attempts) throw error; await sleep(Math.random() * 2 ** n); }
    }
  }
`;

const remote = `export const read = (id: string) => fetch('https://stock.acme.dev/' + id, { signal: AbortSignal.timeout(1000) });`;

function nestsIn(text: string, others: Readonly<Record<string, string>> = {}): readonly RetryNest[] {
  const program = programOf({ 'retry.ts': retry, 'remote.ts': remote, ...others, 'service.ts': `import { withRetry } from './retry'; import { read } from './remote'; ${text}` });
  const unit = program.unit('service.ts');
  if (unit === undefined) throw new Error('no such file');
  return nestsOf(program, unit).filter(({ role }) => role === 'outermost');
}

const factors = (nests: readonly RetryNest[]) => nests.map(({ layers }) => layers.map(({ attempts }) => attempts));

describe('a retry inside a retry', () => {
  it.each([
    ['in one expression', `export const f = (id: string) => withRetry(() => withRetry(() => read(id), 3), 4);`],
    ['in a function that is called', `const inner = (id: string) => withRetry(() => read(id), 3); export const f = (id: string) => withRetry(() => inner(id), 4);`],
    ['in a function that is handed over by name', `const inner = () => withRetry(() => read('a'), 3); export const f = () => withRetry(inner, 4);`],
    ['in a callback for each element', `export const f = (ids: string[]) => withRetry(() => Promise.all(ids.map((id) => withRetry(() => read(id), 3))), 4);`],
    ['in a function with a loop of its own', `async function inner(id: string) { for (let n = 1; ; n++) { try { return await read(id); } catch (error) { if (n === 3) throw error; await new Promise((done) => setTimeout(done, Math.random() * 2 ** n)); } } }
      export async function f(id: string) { for (let n = 1; ; n++) { try { return await inner(id); } catch (error) { if (n === 4) throw error; } } }`],
    ['in a method', `class Stock { read(id: string) { return withRetry(() => read(id), 3); } } const stock = new Stock(); export const f = (id: string) => withRetry(() => stock.read(id), 4);`],
  ])('%s', (_name, text) => {
    expect(factors(nestsIn(text))).toEqual([[4, 3]]);
  });

  it('is one nest of three, told at the outermost', () => {
    const nests = nestsIn(`const a = (id: string) => withRetry(() => read(id), 2); const b = (id: string) => withRetry(() => a(id), 3); export const c = (id: string) => withRetry(() => b(id), 4);`);
    expect(factors(nests)).toEqual([[4, 3, 2]]);
    expect(nests[0]?.related.map(({ message }) => message).slice(0, 2)).toEqual(['withRetry retries: 3 attempts', 'withRetry retries: 2 attempts']);
  });

  it('leaves the factor open that is not known', () => {
    expect(factors(nestsIn(`export const f = (id: string, most: number) => withRetry(() => withRetry(() => read(id), 3), most);`))).toEqual([[undefined, 3]]);
  });
});

describe('no nest', () => {
  it.each([
    ['one after the other', `export async function f(id: string) { await withRetry(() => read(id), 3); await withRetry(() => read(id), 4); }`],
    ['a failure that is answered inside', `async function inner(id: string) { try { return await withRetry(() => read(id), 3); } catch { return undefined; } } export const f = (id: string) => withRetry(() => inner(id), 4);`],
    ['a failure that is answered in a chain', `export const f = (id: string) => withRetry(() => withRetry(() => read(id), 3).catch(() => undefined), 4);`],
    ['work that nobody waits for', `export const f = (id: string) => withRetry(async () => { void withRetry(() => read(id), 3); }, 4);`],
    ['failures that are only counted', `export const f = (ids: string[]) => withRetry(async () => { await Promise.allSettled(ids.map((id) => withRetry(() => read(id), 3))); }, 4);`],
    ['a loop that tries once', `export const f = (id: string) => withRetry(() => withRetry(() => read(id), 1), 4);`],
    ['a function that calls itself in two places', `export async function f(id: string, n = 1): Promise<unknown> {
      try { const answer = await read(id); if (!answer.ok) { if (n < 3) return f(id, n + 1); throw new Error('refused'); } return answer; } catch (error) { if (n >= 3) throw error; return f(id, n + 1); } }`],
    ['nothing remote', `export const f = (id: string) => withRetry(() => withRetry(async () => id, 3), 4);`],
  ])('%s', (_name, text) => {
    expect(nestsIn(text)).toEqual([]);
  });

  it('passes a failure on that is wrapped in another error', () => {
    const text = `async function inner(id: string) { try { return await withRetry(() => read(id), 3); } catch (cause) { throw new Error('stock', { cause }); } } export const f = (id: string) => withRetry(() => inner(id), 4);`;
    expect(factors(nestsIn(text))).toEqual([[4, 3]]);
  });
});
