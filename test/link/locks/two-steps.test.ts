import { describe, expect, it } from 'vitest';
import { twoStepLocks } from '../../../src/link/locks/two-steps.ts';
import { programOf } from '../../support/program.ts';
import { imports } from './support.ts';

function found(body: string, others: Readonly<Record<string, string>> = {}, before = ''): readonly string[] {
  const program = programOf({ ...others, 'service.ts': `${imports}${before}\nexport async function f(id: string, key: string) {\n${body}\n}` });
  const unit = program.unit('service.ts');
  return unit === undefined ? [] : twoStepLocks(program, unit).map(({ what, effects }) => `${what}: ${effects.map(({ callee }) => callee).join(', ')}`);
}

const work = `await pool.query('INSERT INTO sent (id) VALUES ($1)', [id]);`;

describe('a lock that is taken in two steps', () => {
  it.each([
    ['a look that refuses', `if (await redis.exists(key)) return; await redis.set(key, '1', 'EX', 9); ${work} await redis.del(key);`],
    ['a look under a name', `const held = await redis.get(key); if (held !== null) throw new Error(); await redis.setex(key, 9, '1'); try { ${work} } finally { await redis.del(key); }`],
    ['a look that waits', `while (await redis.exists(key)) await new Promise((done) => setTimeout(done, 50)); await redis.set(key, '1', 'EX', 9); ${work} await redis.del(key);`],
  ])('%s', (_name, body) => {
    expect(found(body)).toEqual([expect.stringMatching(/^redis\.set(ex)?: pool\.query$/)]);
  });

  it('through a store of one\'s own', () => {
    const store = (client: string) => ({ 'store.ts': `import Redis from 'ioredis'; const client = ${client}; export class Store { has(key: string) { return client.HAS(key); } set(key: string, value: string) { return client.set(key, value); } remove(key: string) { return client.DEL(key); } }` });
    const body = `const store = new Store(); if (await store.has(key)) return; await store.set(key, '1'); ${work} await store.remove(key);`;
    const remote = store('new Redis({})')['store.ts'].replace('HAS', 'exists').replace('DEL', 'del');
    const local = store('new Map<string, string>()')['store.ts'].replace('HAS', 'has').replace('DEL', 'delete');
    expect(found(body, { 'store.ts': remote }, `import { Store } from './store';`)).toEqual(['store.set: pool.query']);
    expect(found(body, { 'store.ts': local }, `import { Store } from './store';`)).toEqual([]);
  });

  it.each([
    ['one step that fails for the second', `if (await redis.exists(key)) return; if (!(await redis.set(key, '1', 'EX', 9, 'NX'))) return; ${work} await redis.del(key);`],
    ['a value that is used', `const held = await redis.get(key); if (held) return held; await redis.set(key, '1', 'EX', 9); ${work} await redis.del(key);`],
    ['another key', `if (await redis.exists(id)) return; await redis.set(key, '1', 'EX', 9); ${work} await redis.del(key);`],
    ['nothing that is given back', `if (await redis.exists(key)) return; await redis.set(key, '1', 'EX', 9); ${work}`],
    ['a look that decides nothing', `if (await redis.exists(key)) console.log('again'); await redis.set(key, '1', 'EX', 9); ${work} await redis.del(key);`],
    ['another store', `if (await pool.query('SELECT 1', [key])) return; await redis.set(key, '1', 'EX', 9); ${work} await redis.del(key);`],
  ])('is none: %s', (_name, body) => {
    expect(found(body)).toEqual([]);
  });
});
