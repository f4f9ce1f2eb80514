import { describe, expect, it } from 'vitest';
import { attempt, loading, retriesIn, retryIn } from './support.ts';

describe('a loop that goes round after a failure', () => {
  it.each([
    ['a counter in the head', `for (let i = 0; i < 3; i++) { try { ${attempt} } catch { log.warn('again'); } }`, 3],
    ['an inclusive counter', `for (let i = 0; i <= 3; i++) { try { ${attempt} } catch (e) { if (i === 3) throw e; } }`, 4],
    ['a counter that falls', `let retries = 5; while (retries--) { try { ${attempt} } catch { log.warn('again'); } }`, 5],
    ['a counter that falls to zero', `let left = 4; while (left > 0) { try { ${attempt} } catch { left -= 1; } }`, 4],
    ['a counter in the catch', `let n = 0; while (true) { try { ${attempt} } catch (e) { if (++n >= 5) throw e; } }`, 5],
    ['a counter from one', `for (let n = 1; ; n++) { try { ${attempt} } catch (e) { if (n >= 3) throw e; } }`, 3],
    ['a do loop', `let n = 0; do { try { ${attempt} } catch { n++; } } while (n < 3); throw new Error('gone');`, 3],
    ['a flag and a counter', `let done = false; for (let n = 0; !done && n < 4; n++) { try { await client.load(id); done = true; } catch { log.warn('again'); } }`, 4],
    ['a flag that is spent', `let again = false; while (true) { try { ${attempt} } catch (e) { if (again) throw e; again = true; } }`, 2],
    ['a list of turns', `for (const n of [1, 2, 3]) { try { ${attempt} } catch { log.warn(n); } }`, 3],
  ])('%s', (_name, body, count) => {
    expect(retryIn(loading(body)).attempts).toEqual({ kind: 'finite', by: 'count', count });
  });

  it.each([
    ['a time', `const end = Date.now() + 1000; while (Date.now() < end) { try { ${attempt} } catch { await sleep(10); } }`, 'time'],
    ['a signal', `const { signal } = options; while (!signal.aborted) { try { ${attempt} } catch { await sleep(10); } }`, 'signal'],
    ['a limit from outside', `for (let n = 0; n < maxAttempts; n++) { try { ${attempt} } catch { await sleep(10); } }`, 'count'],
    ['a budget that is used up', `let left = 1000; for (;;) { try { ${attempt} } catch (e) { const ms = options.pause; if (ms > left) throw e; await sleep(ms); left -= ms; } }`, 'count'],
  ])('bounded by %s', (_name, body, by) => {
    expect(retryIn(loading(body)).attempts).toEqual({ kind: 'finite', by });
  });

  it('without a bound is endless', () => {
    expect(retryIn(loading(`while (true) { try { ${attempt} } catch { await sleep(10); } }`))).toMatchObject({ attempts: { kind: 'endless' }, lifetime: 'request' });
  });

  it('leaves open what a policy decides that knows the attempt', () => {
    const text = loading(`for (let n = 1; ; n++) { try { ${attempt} } catch (e) { if (!options.mayRetry(e, n)) throw e; await sleep(n * 10); } }`);
    expect(retryIn(text).attempts.kind).toBe('unknown');
  });

  it('looks into own predicates', () => {
    const text = `${loading(`for (let n = 1; ; n++) { try { ${attempt} } catch (e) { if (!mayRetry(n)) throw e; } }`)} const mayRetry = (n: number) => n < 4;`;
    expect(retryIn(text).attempts).toMatchObject({ kind: 'finite', by: 'count' });
  });

  it.each([
    ['a status', `const response = await fetch(id); if (response.status < 500) return response; await sleep(10);`],
    ['ok', `const response = await fetch(id); if (response.ok) return response; await sleep(10);`],
    ['a list of statuses', `const response = await fetch(id); if (![502, 503].includes(response.status)) return response; await sleep(10);`],
    ['an error as the answer', `const result = await client.load(id); if (!(result instanceof Error)) return result; await sleep(10);`],
    ['a swallowed rejection', `const result = await client.load(id).catch(() => undefined); if (result) return result; await sleep(10);`],
  ])('takes %s for a failure', (_name, body) => {
    expect(retriesIn(loading(`for (let n = 0; n < 9; n++) { ${body} }`))).toHaveLength(1);
  });

  it('takes the answer of a function for a failure that says false when it failed, and only then', () => {
    const text = `${loading(`for (let n = 0; n < 9; n++) { if (await save(id)) return; await sleep(10); }`)}
      async function save(id: string) { try { await fetch(id); return true; } catch { return false; } }`;
    expect(retriesIn(text)).toHaveLength(1);
  });

  it('stands at the head of the loop', () => {
    const { location } = retryIn(`export async function f(g: () => Promise<void>) {\n  for (let n = 0; n < 3; n++) {\n    try { return await g(); } catch {}\n  }\n}`);
    expect([location.start.line, location.start.column, location.end.column]).toEqual([2, 3, 30]);
  });
});

describe('what is no retry', () => {
  it.each([
    ['another item each turn', `for (const one of options.items) { try { await client.load(one); } catch { log.warn('left out'); } }`],
    ['another item by its index', `for (let i = 0; i < options.items.length; i++) { try { return await client.load(options.items[i]); } catch { log.warn('next'); } }`],
    ['another provider', `for (const provider of options.providers) { try { return await provider.load(id); } catch { log.warn('next'); } }`],
    ['another name', `for (let n = 1; n < 9; n++) { try { return await client.create(\`\${id}-\${n}\`); } catch { log.warn('taken'); } }`],
    ['a page', `let page = 0; while (page < 9) { const { items } = await client.list(page); page++; if (!items) break; }`],
    ['a cursor', `let cursor; do { const { next } = await client.scan(cursor); cursor = next; } while (cursor);`],
    ['a poll', `for (let n = 0; n < 9; n++) { const { state } = await client.load(id); if (state === 'done') return; await sleep(10); }`],
    ['a poll that lives through a failure', `for (;;) { let state; try { ({ state } = await client.load(id)); } catch { log.warn('?'); } if (state === 'done') return; await sleep(10); }`],
    ['a queue that is worked off', `while (options.queue.length > 0) { const one = options.queue.shift(); try { await client.load(one); } catch { log.warn('lost'); } }`],
    ['the main loop of a worker', `while (options.running) { try { await client.handle(await client.take()); } catch { await sleep(1000); } }`],
    ['a redirect', `let at = id; for (let hop = 0; hop < 5; hop++) { const r = await fetch(at); if (r.status < 300 || r.status >= 400) return r; at = r.headers.get('location'); }`],
    ['a redirect by a list', `let at = id; for (let hop = 0; hop < 5; hop++) { const r = await fetch(at); if (!REDIRECTS.has(r.status)) return r; at = r.headers.get('location'); } const REDIRECTS = new Set([301, 302, 307]);`],
    ['a redirect after ok', `let at = id; for (let hop = 0; hop < 5; hop++) { const r = await fetch(at); if (r.ok) return r; if (r.status >= 300 && r.status < 400) { at = r.headers.get('location'); continue; } throw new Error('no'); }`],
    ['another candidate', `let code = id; for (let n = 0; n < 5; n++) { try { return await client.create(code); } catch { code = options.draw(code); } }`],
    ['a parse', `for (let n = 0; n < 3; n++) { try { return JSON.parse(id); } catch { id = id.trim(); } }`],
    ['a failure that leaves', `while (true) { try { if (await client.load(id)) return; } catch (e) { throw e; } await sleep(10); }`],
  ])('%s', (_name, body) => {
    expect(retriesIn(loading(body))).toEqual([]);
  });

  it('waits by its name', () => {
    const text = loading(`for (let n = 0; n < 9; n++) { try { ${attempt} } catch { await sleep(10); } }`).replace('load(id: string)', 'waitForSchema(id: string)');
    expect(retriesIn(text)).toEqual([]);
  });
});

describe('what a loop is for', () => {
  it('a conflict inside one database, of which nothing is left', () => {
    const text = loading(`for (let n = 0; n < 3; n++) { try { ${attempt} } catch (e) { if (e.code !== '40001') throw e; } }`);
    expect(retryIn(text)).toMatchObject({ purpose: 'local-conflict', retries: 'nothing-done' });
  });

  it('a lock that somebody holds', () => {
    const text = `import Redis from 'ioredis';
      import { setTimeout as sleep } from 'node:timers/promises';
      const redis = new Redis();
      export async function lock(key: string) {
        for (let n = 0; n < 50; n++) {
          if (await redis.set(key, '1', 'PX', 1000, 'NX')) return true;
          await sleep(100);
        }
        return false;
      }`;
    expect(retryIn(text)).toMatchObject({ purpose: 'contention', jitter: { kind: 'no' } });
  });

  it('a connection that its process keeps', () => {
    const text = `import { setTimeout as sleep } from 'node:timers/promises';
      export class Feed {
        private closed = false;
        async keep() {
          let failures = 0;
          while (!this.closed) {
            try { await this.connect(); failures = 0; await this.ended; } catch { failures++; await sleep(100 * 2 ** failures); }
          }
        }
      }`;
    expect(retryIn(text)).toMatchObject({ purpose: 'connection', lifetime: 'process', delay: { kind: 'growing', shape: 'exponential' } });
  });
});

describe('a chain that begins with a request', () => {
  const asking = (chain: string) => `import { MongoClient } from 'mongodb'; const orders = new MongoClient('mongodb://db.app').db().collection('orders');
    export async function load() { for (let n = 0; n < 5; n++) { try { return await ${chain}; } catch (e) { if (n === 4) throw e; } } }`;

  it('is tried again as a whole', () => {
    expect(retryIn(asking('orders.find().limit(20).toArray()'))).toMatchObject({ purpose: 'remote', attempts: { count: 5 } });
  });

  it('is none that asks nobody', () => {
    expect(retriesIn(asking('orders.namespace.slice(1).trim()'))).toEqual([]);
  });
});

describe('a loop that counts attempts, and waits whether one failed or not', () => {
  it('is a retry where a failure goes round', () => {
    const text = loading(`for (let n = 0; n < 5; n++) { for (const [key, value] of Object.entries(options)) { try { await client.send(value); delete options[key]; } catch { break; } } if (Object.keys(options).length === 0) return; await sleep(1000); }`);
    expect(retryIn(text)).toMatchObject({ delay: { kind: 'constant' }, attempts: { count: 5 } });
  });

  it('is one with its counter in the body, too', () => {
    const text = loading('let n = 0; while (n < maxAttempts) { n++; try { const found = await client.load(id); if (found.body) return found; } catch (e) { log.warn(e); } await sleep(1000); } throw new Error("gone");');
    expect(retryIn(text)).toMatchObject({ delay: { kind: 'constant' }, attempts: { kind: 'finite', by: 'count' } });
  });
});
