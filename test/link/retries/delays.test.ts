import { describe, expect, it } from 'vitest';
import { attempt, loading, retryIn } from './support.ts';

/** A loop that waits so after the failure of turn n, counted from 0. */
const waiting = (wait: string, before = ''): string => loading(`${before} for (let n = 0; n < 5; n++) { try { ${attempt} } catch (error) { ${wait} } }`);

describe('the delay between two attempts', () => {
  it.each([
    ['nothing', '', { kind: 'none' }],
    ['zero', 'await sleep(0);', { kind: 'none' }],
    ['a constant', 'await sleep(500);', { kind: 'constant', ms: 500 }],
    ['a setting', 'await sleep(options.delay);', { kind: 'constant' }],
    ['a factor', 'await sleep(100 * (n + 1));', { kind: 'growing', shape: 'linear' }],
    ['a power', 'await sleep(100 * 2 ** n);', { kind: 'growing', shape: 'exponential' }],
    ['Math.pow', 'await sleep(100 * Math.pow(2, n));', { kind: 'growing', shape: 'exponential' }],
    ['a shift', 'await sleep(100 << n);', { kind: 'growing', shape: 'exponential' }],
    ['a cap', 'await sleep(Math.min(100 * 2 ** n, 5000));', { kind: 'growing', shape: 'exponential', capMs: 5000 }],
    ['a cap below the first step', 'await sleep(Math.min(1000 * 2 ** n, 500));', { kind: 'constant', ms: 500 }],
    ['a base of one', 'await sleep(100 * 1 ** n);', { kind: 'constant', ms: 100 }],
    ['a table', 'await sleep([100, 500, 2000][n]);', { kind: 'growing', shape: 'other' }],
    ['a table of equals', 'await sleep([100, 100][n]);', { kind: 'constant', ms: 100 }],
    ['a timer in a promise', 'await new Promise((resolve) => setTimeout(resolve, 100 * (n + 1)));', { kind: 'growing', shape: 'linear' }],
    ['the first step by itself', 'await sleep(n === 0 ? 50 : n * 1000);', { kind: 'growing', shape: 'linear' }],
    ['a cap that is set by hand', 'let ms = 100 * 2 ** n; if (ms > 5000) ms = 5000; await sleep(ms);', { kind: 'growing', shape: 'exponential' }],
    ['a wait that is handed on', 'await options.unlessStopped(sleep(100 * 2 ** n));', { kind: 'growing', shape: 'exponential' }],
    ['what the server says', 'await sleep(Number(error.response.headers["retry-after"]) * 1000);', { kind: 'server-directed' }],
    ['what the server says, else a step', 'await sleep(error.retryAfter ?? 100 * 2 ** n);', { kind: 'growing', shape: 'exponential' }],
  ])('%s', (_name, wait, delay) => {
    expect(retryIn(waiting(wait)).delay).toEqual(delay);
  });

  it('asked for before the attempt, of a table that begins with none', () => {
    const before = 'const delays = [0, 3000, 6000]; ';
    const text = loading(`${before} for (let n = 0; n < delays.length; n++) { if (delays[n] > 0) { await new Promise((done) => setTimeout(done, delays[n])); } try { ${attempt} } catch (error) { log.warn(error); } }`);
    expect(retryIn(text).delay).toEqual({ kind: 'growing', shape: 'other' });
  });

  it('doubled by hand', () => {
    expect(retryIn(waiting('await sleep(delay); delay *= 2;', 'let delay = 100;')).delay).toEqual({ kind: 'growing', shape: 'exponential' });
  });

  it('through own helpers, in another file too', () => {
    const helpers = `
      export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
      export function backoff(n: number) { if (n > 6) return 60_000; return 100 * 2 ** n + Math.floor(Math.random() * 100); }`;
    const text = waiting('await pause(backoff(n));').replace('import', "import { backoff, pause } from './helpers';\n import");
    expect(retryIn(text, { 'helpers.ts': helpers })).toMatchObject({ delay: { kind: 'growing', shape: 'exponential' }, jitter: { kind: 'yes' } });
  });

  it('by the fields of a policy', () => {
    const text = `
      import { client } from './elsewhere';
      class Backoff { private current = 100; next() { const now = this.current; this.current = Math.min(now * 2, 9000); return now; } }
      const backoff = new Backoff();
      export async function load(id: string) {
        for (let n = 0; n < 5; n++) { try { return await client.load(id); } catch { await new Promise((done) => setTimeout(done, backoff.next())); } }
      }`;
    expect(retryIn(text).delay.kind).toBe('growing');
  });

  it('by an option, as its default has it', () => {
    const text = waiting('await sleep(settings.exponential ? 100 * 2 ** n : 100);', 'const settings = { exponential: true, ...options };');
    expect(retryIn(text).delay).toMatchObject({ kind: 'growing', shape: 'exponential' });
  });

  it('before every attempt but the first', () => {
    const text = loading(`for (let n = 0; n < 5; n++) { if (n > 0) await sleep(100 * 2 ** n); try { ${attempt} } catch { log.warn('again'); } }`);
    expect(retryIn(text).delay.kind).toBe('growing');
  });

  it('but not before the last', () => {
    expect(retryIn(waiting('if (n < 4) await sleep(100 * 2 ** n);')).delay.kind).toBe('growing');
  });

  it('where there is one to wait for', () => {
    expect(retryIn(waiting('if (options.delay > 0) await sleep(options.delay);')).delay.kind).toBe('constant');
  });

  it('is judged by the branch without the property', () => {
    const { delay, jitter } = retryIn(waiting('if (error.status === 429) { await sleep(1000); continue; } await sleep(Math.random() * 100 * 2 ** n);'));
    expect(delay).toMatchObject({ kind: 'constant', ms: 1000, branch: { start: { line: 5 } } });
    expect(jitter).toMatchObject({ kind: 'no', at: { start: { line: 5 } } });
  });

  it.each([
    ['a policy out of sight', 'await sleep(options.delayOf(n));'],
    ['a hook that may wait', 'await options.onFailure(error);'],
    ['what came with the error', 'await sleep(error.pause);'],
  ])('is left open for %s', (_name, wait) => {
    expect(retryIn(waiting(wait)).delay.kind).toBe('unknown');
  });
});

describe('randomness in the delay', () => {
  it.each([
    ['none', 'await sleep(100 * 2 ** n);', 'no'],
    ['added', 'await sleep(100 * 2 ** n + Math.random() * 50);', 'yes'],
    ['a factor', 'await sleep(Math.random() * 100 * 2 ** n);', 'yes'],
    ['somewhere else', 'log.warn(Math.random()); await sleep(100 * 2 ** n);', 'no'],
    ['an option', 'await sleep((options.spread ? Math.random() : 1) * 100 * 2 ** n);', 'unknown'],
    ['out of sight', 'await sleep(options.delayOf(n));', 'unknown'],
  ])('%s', (_name, wait, kind) => {
    expect(retryIn(waiting(wait)).jitter.kind).toBe(kind);
  });
});

describe('a strategy whose options are in sight', () => {
  const strategy = (options: string) => retryIn(`
    class Doubling {
      private readonly jitter: number;
      constructor(private readonly options: { first: number; jitter?: number }) { this.jitter = options.jitter ?? 0; }
      wait(attempt: number) {
        const plain = this.options.first * 2 ** attempt;
        if (this.jitter > 0) { return plain * (1 + this.jitter * Math.random()); }
        return plain;
      }
    }
    const waits = new Doubling(${options});
    const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    export async function load() {
      for (let n = 0; n < 5; n++) { try { return await fetch('https://a.dev'); } catch { await sleep(waits.wait(n)); } }
    }`).jitter.kind;

  it.each([
    ['{ first: 100, jitter: 0.2 }', 'yes'],
    ['{ first: 100 }', 'no'],
  ])('%s', (options, jitter) => {
    expect(strategy(options)).toBe(jitter);
  });
});

describe('a wait that is not in sight', () => {
  const elsewhere = (time: string): string => `import { delay } from './time'; ${waiting(`await delay(${time});`)}`;

  it('is in seconds where nobody would wait for so few milliseconds', () => {
    expect(retryIn(elsewhere('1')).delay).toEqual({ kind: 'constant', ms: 1000 });
    expect(retryIn(elsewhere('250')).delay).toEqual({ kind: 'constant', ms: 250 });
  });
});
