import { describe, expect, it } from 'vitest';
import { imports, lockIn, locksIn } from './support.ts';

const script = `const RELEASE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";`;
const owners = (text: string, others: Readonly<Record<string, string>> = {}) => locksIn(`${imports}${script}\n${text}`, others).releases.map(({ owner }) => (owner.kind === 'unchecked' ? owner.why : owner.kind));
const releaseOf = (text: string) => lockIn(`${imports}${script}\n${text}`).release.kind;

describe('whose lock is given back', () => {
  it.each([
    ['a key deleted round the library', `export const f = async (id: string) => { await redlock.acquire([id], 1000); try { await pool.query('SELECT 1'); } finally { await redis.del(id); } };`, ['plain-delete']],
    ['a script over lists of keys', `export const f = async (id: string, me: string) => { if (!(await redis.set(id, me, 'PX', 1000, 'NX'))) return; await redis.eval(RELEASE, [id], [me]); };`, ['checked']],
    ['a key of a parameter, and of the field of that name', `class JobLock { constructor(private id: string) {} lock() { return this.take(this.id); } take(id: string) { return redis.set(\`lock:\${id}\`, 'me', 'PX', 1000, 'NX'); } free() { return redis.del(\`lock:\${this.id}\`); } }`, ['plain-delete']],
    ['a key of a parameter, and of another field', `class JobLock { constructor(private id: string, private other: string) {} lock() { return this.take(this.id); } take(id: string) { return redis.set(\`lock:\${id}\`, 'me', 'PX', 1000, 'NX'); } free() { return redis.del(\`lock:\${this.other}\`); } }`, []],
    ['a key in a template of one name', `class JobLock { take(id: string) { return redis.set(\`lock:\${id}\`, 'me', 'PX', 1000, 'NX'); } free(id: string) { return redis.del(\`lock:\${id}\`); } }`, ['plain-delete']],
  ])('%s', (_name, text, expected) => {
    expect(owners(text)).toEqual(expected);
  });

  it('is no question of a cache that deletes what it has set', () => {
    expect(owners(`export class Cache { add(key: string) { return redis.set(key, '1', 'EX', 60, 'NX'); } remove(key: string) { return redis.del(key); } }`)).toEqual([]);
  });

  it('is no question of what another function of the module deletes by a key of that name', () => {
    const text = (name: string) => `const lockChannel = (name: string) => ({ acquire: (me: string) => redis.set(name, me, 'EX', 60, 'NX'), release: (me: string) => redis.eval(RELEASE, 1, name, me) }); const ${name} = (name: string) => ({ remove: () => redis.del(name) });`;
    expect(owners(text('valueChannel'))).toEqual(['checked']);
    expect(owners(text('lockRemover'))).toEqual(['checked', 'plain-delete']);
  });

  it.each(['`delivered:${id}`', 'sentKey(id)', "'webhook:processed:' + id"])('is no question of a note that work is done, %s', (key) => {
    const text = (name: string) => `const sentKey = (id: string) => 'n' + id; class Takes { take(id: string) { return redis.set(${name}, 'me', 'PX', 1000, 'NX'); } free(id: string) { return redis.del(${name}); } }`;
    expect(owners(text(key))).toEqual([]);
    expect(owners(text('`lock:delivered:${id}`'))).toEqual(['plain-delete']);
  });

  const own = (owner: string, release = 'await redis.eval(RELEASE, 1, this.key, this.owner);') => ({
    'lock.ts': `import Redis from 'ioredis'; const redis = new Redis({}); ${script}
      export class Lock { constructor(private key: string, private owner: string) {}
        async acquire() { return redis.set(this.key, this.owner, 'PX', 1000, 'NX'); }
        async release() { ${release} } }
      export const make = (key: string) => new Lock(key, ${owner});`,
  });
  const use = `import { make } from './lock'; export const f = async (id: string) => { const lock = make(id); if (!(await lock.acquire())) return; try { await pool.query('SELECT 1'); } finally { await lock.release(); } };`;

  it('depends on what the lock is made with', () => {
    expect(owners(use, own('crypto.randomUUID()'))).toEqual(['checked']);
    expect(owners(use, own("'service'"))).toEqual(['constant-owner']);
  });

  it('is told once, where it is deleted without a look', () => {
    expect(owners(use, own("'service'", 'await redis.del(this.key);'))).toEqual([]);
  });

  const scripted = (release: string) => `
    redis.defineCommand('take', { numberOfKeys: 1, lua: "return redis.call('SET', KEYS[1], ARGV[1], 'NX', 'EX', ARGV[2])" });
    redis.defineCommand('give', { numberOfKeys: 1, lua: "${release}" });
    export const f = async (id: string, me: string) => { if (!(await redis.take(id, me, 60))) return; try { await pool.query('SELECT 1'); } finally { await redis.give(id, me); } };`;

  it('is asked by the text of a command of one\'s own', () => {
    expect(owners(scripted("if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end"))).toEqual(['checked']);
    expect(owners(scripted("return redis.call('DEL', KEYS[1])"))).toEqual(['plain-delete']);
  });

  it('is no question of a script that notes what was begun', () => {
    expect(owners(scripted("return redis.call('DEL', KEYS[1])").replaceAll('(id, me', '(`idempotency:${id}`, me'))).toEqual([]);
  });

  it('may have changed between a look at all owners and the deletion', () => {
    const text = `class Locks { take(key: string, owner: string) { return redis.set(key, owner, 'PX', 1000, 'NX'); }
      async freeAll(keys: string[], owner: string) { const held = await redis.mget(keys); keys.forEach((key, n) => { const current = held[n]; if (current === owner) redis.del(key); }); } }`;
    expect(owners(text)).toEqual(['read-then-delete']);
  });
});

describe('a row that is the lock', () => {
  const take = (fields = '_id: id, owner: me') => `const locks = new MongoClient('mongodb://m').db('app').collection('locks'); export const f = async (id: string, me: string) => { await locks.insertOne({ ${fields} }); try { await pool.query('SELECT 1'); } finally { await locks.deleteOne(GIVE); } };`;
  const sql = (insert: string, give = 'DELETE FROM job_locks WHERE name = $1 AND owner = $2') => `export const f = async (id: string, me: string) => { await pool.query(\`${insert}\`, [id, me]); try { await redis.get(id); } finally { await pool.query('${give}', [id, me]); } };`;
  const ttl = (text: string) => lockIn(`${imports}${text}`).ttl;

  it('is given back by whoever deletes it', () => {
    expect(owners(take().replace('GIVE', '{ _id: id, owner: me }'))).toEqual(['checked']);
    expect(owners(take().replace('GIVE', '{ _id: id }'))).toEqual(['plain-delete']);
  });

  it('passes on where it says when it expires, or the store removes it', () => {
    expect(ttl(take().replace('GIVE', '{ _id: id }'))).toEqual({ kind: 'none' });
    expect(ttl(take('_id: id, expiresAt: new Date(Date.now() + 1000)').replace('GIVE', '{ _id: id }'))).toEqual({ kind: 'finite' });
    expect(ttl(`${take().replace('GIVE', '{ _id: id }')} export const prepare = () => locks.createIndex({ createdAt: 1 }, { expireAfterSeconds: 60 });`)).toEqual({ kind: 'finite' });
  });

  it('does not where its expiry may be null', () => {
    expect(ttl(sql('INSERT INTO job_locks (name, owner, expires_at) VALUES ($1, $2, now())'))).toEqual({ kind: 'finite' });
    expect(ttl(sql('INSERT INTO job_locks (name, expires_at) VALUES ($1, NULL)'))).toEqual({ kind: 'none' });
    const asked = `export const f = async (id: string, ms?: number) => { const until = ms ? \`now() + interval '\${ms} ms'\` : 'NULL'; await pool.query(\`INSERT INTO job_locks (name, expires_at) VALUES ($1, \${until})\`, [id]); await pool.query('DELETE FROM job_locks WHERE name = $1', [id]); };`;
    expect(ttl(asked)).toMatchObject({ kind: 'none', why: 'its expiry is NULL unless one is asked for' });
  });

  it('may be looked at before it is deleted where nobody takes it over', () => {
    const give = (insert: string) => `export class RowLock { async take(id: string, me: string) { await pool.query(\`${insert}\`, [id, me]); }
      async give(id: string, me: string) { const { rows } = await pool.query('SELECT owner_id FROM job_locks WHERE id = $1', [id]); if (rows[0].owner_id !== me) return; await pool.query('DELETE FROM job_locks WHERE id = $1', [id]); } }`;
    expect(owners(give('INSERT INTO job_locks (id, owner_id) VALUES ($1, $2)'))).toEqual(['checked']);
    expect(owners(give('INSERT INTO job_locks (id, owner_id, expires_at) VALUES ($1, $2, now()) ON CONFLICT (id) DO UPDATE SET owner_id = $2 WHERE job_locks.expires_at < now()'))).toEqual(['read-then-delete']);
  });

  it('is no lock where nothing deletes it, and no table of other things', () => {
    expect(locksIn(`${imports}export const order = (model: string) => prisma.doorLock.create({ data: { model } });`).locks).toEqual([]);
    expect(locksIn(`${imports}export const f = async (id: string) => { await prisma.block.create({ data: { id } }); await prisma.block.delete({ where: { id } }); };`).locks).toEqual([]);
  });
});

describe('the ways on which it is given back', () => {
  it.each([
    ['a connection of its own that is closed', `import { Client } from 'pg'; export const f = async () => { const client = new Client(); try { await client.query('SELECT pg_advisory_lock(1)'); await redis.get('x'); } finally { await client.end(); } };`, 'finally'],
    ['a pooled connection that is thrown away', `export const f = async () => { const client = await pool.connect(); try { await client.query('SELECT pg_advisory_lock(1)'); await redis.get('x'); } finally { client.release(true); } };`, 'finally'],
    ['a pooled connection that goes back', `export const f = async () => { const client = await pool.connect(); try { await client.query('SELECT pg_advisory_lock(1)'); await redis.get('x'); } finally { client.release(); } };`, 'never'],
    ['a function that is handed out', `export const f = async (id: string) => { const lock = await redlock.acquire([id], 1000); return { id, done: () => lock.release() }; };`, 'unknown'],
    ['after a failure alone, of a key that is left to expire', `export const f = async (id: string) => { if (!(await redis.set(id, '1', 'EX', 60, 'NX'))) return; try { await pool.query('SELECT 1'); } catch { await redis.del(id); } };`, 'never'],
    ['after a failure alone, of a lock', `export const f = async (id: string) => { const lock = await redlock.acquire([id], 1000); try { await pool.query('SELECT 1'); } catch { await lock.release(); } };`, 'some-paths'],
    ['a race that it may lose', `export const f = async (id: string, late: Promise<never>) => { const lock = await Promise.race([redlock.acquire([id], 1000), late]); try { await pool.query('SELECT 1'); } finally { await lock.release(); } };`, 'some-paths'],
    ['a function that is run with it', `export const f = async (id: string, me: string) => { const taken = await redis.set(id, me, 'PX', 1000, 'NX'); if (!taken) return; await wrap(async () => { try { await pool.query('SELECT 1'); } finally { await redis.eval(RELEASE, 1, id, me); } }); }; const wrap = async (work: () => Promise<void>) => { await work(); };`, 'finally'],
    ['a function that is run with it, and not always', `export const f = async (id: string, me: string, off: boolean) => { const taken = await redis.set(id, me, 'PX', 1000, 'NX'); if (!taken) return; if (off) return; await wrap(async () => { try { await pool.query('SELECT 1'); } finally { await redis.eval(RELEASE, 1, id, me); } }); }; const wrap = async (work: () => Promise<void>) => { await work(); };`, 'some-paths'],
    ['what it does without the lock', `export const f = async (id: string, me: string, old?: string) => { const taken = await redis.set(id, me, 'PX', 1000, 'NX'); if (!taken) { if (old) return old; throw new Error('busy'); } try { await pool.query('SELECT 1'); } finally { await redis.eval(RELEASE, 1, id, me); } };`, 'finally'],
    ['what it does without it, and a way with it', `export const f = async (id: string, me: string, old?: string) => { const taken = await redis.set(id, me, 'PX', 1000, 'NX'); if (!taken) { if (old) return old; throw new Error('busy'); } if (old) return old; try { await pool.query('SELECT 1'); } finally { await redis.eval(RELEASE, 1, id, me); } };`, 'some-paths'],
    ['using', `export const f = async (id: string) => { await using lock = await redlock.acquire([id], 1000); await pool.query('SELECT 1'); };`, 'using'],
  ])('%s', (_name, text, expected) => {
    expect(releaseOf(text)).toBe(expected);
  });

  it('leaves the others taken where one of several is refused', () => {
    const text = (around: string) => `export class Locks { async acquire(keys: string[], me: string) { ${around.replace('TAKE', `await Promise.all(keys.map(async (key) => { if (!(await redis.set(key, me, 'PX', 1000, 'NX'))) throw new Error(key); }));`)} }
      async release(keys: string[], me: string) { await Promise.all(keys.map((key) => redis.eval(RELEASE, 1, key, me))); } }`;
    expect(releaseOf(text('TAKE'))).toBe('some-paths');
    expect(releaseOf(text('try { TAKE } catch (error) { await this.release(keys, me); throw error; }'))).not.toBe('some-paths');
  });

  it('are those of the helper that runs the section', () => {
    const helper = (body: string) => `export const withLock = async <T>(id: string, work: () => Promise<T>): Promise<T> => { const lock = await redlock.acquire([id], 1000); ${body} };
      export const run = (id: string) => withLock(id, () => pool.query('SELECT 1'));`;
    expect(releaseOf(helper('try { return await work(); } finally { await lock.release(); }'))).toBe('callback');
    expect(releaseOf(helper('const result = await work(); await lock.release(); return result;'))).toBe('some-paths');
  });
});

describe('columns that lock a row', () => {
  const jobs = `const rows = new MongoClient('mongodb://m').db('app').collection('jobs');`;
  const take = `export const take = (id: string) => rows.findOneAndUpdate({ _id: id, lockedAt: null }, { $set: { lockedAt: new Date() } });`;
  const give = (filter: string, update: string) => `export const give = (id: string, me: string) => rows.updateOne(${filter}, ${update});`;

  it.each([
    ['cleared by the id', `${take}${give('{ _id: id }', '{ $set: { lockedAt: null } }')}`, ['plain-delete']],
    ['taken away', `${take}${give('{ _id: id }', '{ $unset: { lockedAt: true } }')}`, ['plain-delete']],
    ['cleared by who holds it', `${take}${give('{ _id: id, lockedBy: me }', '{ $set: { lockedAt: null } }')}`, ['checked']],
    ['set where they are clear', take, []],
    ['of an account that is locked whatever it was', `export const lock = (id: string) => rows.updateOne({ _id: id }, { $set: { lockedAt: new Date() } });${give('{ _id: id }', '{ $set: { lockedAt: null } }')}`, []],
  ])('%s', (_name, text, expected) => {
    expect(owners(`${jobs}${text}`)).toEqual(expected);
  });

  it('are cleared in a statement', () => {
    const lock = (condition: string) => `export const take = (id: string) => pool.query(\`UPDATE jobs SET locked_at = now() WHERE id = (SELECT id FROM jobs WHERE id = $1 AND ${condition} FOR UPDATE SKIP LOCKED)\`, [id]);`;
    const free = (more: string) => `export const free = (id: string, me: string) => pool.query('UPDATE jobs SET locked_at = NULL WHERE id = $1${more}', [id, me]);`;
    expect(owners(`${lock('locked_at IS NULL')}${free('')}`)).toEqual(['plain-delete']);
    expect(owners(`${lock('locked_at IS NULL')}${free(' AND locked_by = $2')}`)).toEqual(['checked']);
    expect(owners(`${lock('run_at < now()')}${free('')}`)).toEqual([]);
  });
});

describe('one lock', () => {
  it('is asked for until it is free', () => {
    const text = `export const f = async (id: string) => { let lock = await redlock.acquire([id], 1000); for (let n = 0; !lock; n++) lock = await redlock.acquire([id], 1000); try { await pool.query('SELECT 1'); } finally { await lock.release(); } };`;
    expect(locksIn(`${imports}${text}`).locks).toHaveLength(1);
  });

  it('is left to the caller although it is given back when there is nothing to do', () => {
    expect(releaseOf(`export const f = async (id: string) => { const lock = await redlock.acquire([id], 1000); if (await redis.get(id)) { await lock.release(); return null; } return lock; };`)).toBe('unknown');
  });

  it('is not taken by a function that only makes one that takes it', () => {
    const text = `export const make = (options: { logger: { info: (text: string) => void } }) => async (id: string) => { const lock = await redlock.acquire([id], 1000); options.logger.info(id); await lock.release(); };
      export const use = () => make({ logger: console });`;
    expect(locksIn(`${imports}${text}`).locks.map(({ what }) => what)).toEqual(['redlock.acquire']);
  });

  it('that ends with its transaction is not the caller\'s', () => {
    const text = `const save = (id: string) => db.transaction(async (trx) => { await trx.raw('SELECT pg_advisory_xact_lock(?)', [id]); });
      export const use = async (id: string) => { await save(id); await db('t').insert({ id }); };`;
    expect(locksIn(`${imports}${text}`).locks).toMatchObject([{ what: 'trx.raw', section: { effects: [] } }]);
  });
});

describe('a store between the lock and its client', () => {
  const store = `import Redis from 'ioredis';
    export class Store { constructor(private client: Redis) {}
      set(key: string, value: string, ttlMs: number) { return this.client.set(key, value, 'PX', ttlMs, 'NX'); }
      delete(key: string) { return this.client.del(key); } }`;
  const locking = (name: string) => `import { Store } from './store';
    export class ${name} { constructor(private store: Store) {}
      async acquire(key: string, ttlMs: number) { await this.store.set(key, '1', ttlMs); return { key }; }
      async release(lock: { key: string }) { await this.store.delete(lock.key); } }`;

  it('deletes whoever holds the lock by then', () => {
    expect(owners(locking('Locking'), { 'store.ts': store })).toEqual(['plain-delete']);
    expect(owners(locking('Entries'), { 'store.ts': store })).toEqual([]);
  });
});

describe('scripts that release nothing', () => {
  it('make the lock last longer', () => {
    const text = `const EXTEND = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('expire', KEYS[1], ARGV[2]) end return 0";
      export class Lease { constructor(private key: string, private value: string) {}
        acquire() { return redis.set(this.key, this.value, 'EX', 60, 'NX'); }
        extend() { return redis.eval(EXTEND, 1, this.key, this.value, '60'); }
        release() { return redis.eval(RELEASE, 1, this.key, this.value); } }`;
    expect(owners(text)).toEqual(['checked']);
  });
});

describe('a lock service', () => {
  const service = `
    const attempt = async <T>(promise: Promise<T>): Promise<[unknown, T | null]> => { try { return [null, await promise]; } catch (error) { return [error, null]; } };
    const span = async <T>(name: string, work: () => Promise<T>): Promise<T> => work();
    export class Locker {
      async lock<T>(id: string, routine: () => Promise<T>) { return span('lock', async () => { const [error, result] = await attempt(this.#run(id, routine)); if (error) throw error; return result; }); }
      async #run<T>(id: string, routine: () => Promise<T>): Promise<T> {
        let lock: { release: () => Promise<unknown> } | undefined;
        for (let n = 0; n < 3 && !lock; n++) { const [error, taken] = await attempt(span('take', async () => redlock.acquire([id], 1000))); if (!error && taken) { lock = taken; break; } if (n === 2) throw new Error('too late'); }
        if (!lock) throw new Error(id);
        try { return await routine(); } finally { await attempt(span('give', async () => lock.release())); }
      } }
    export class Orders { constructor(private readonly locker: Locker) {} settle(id: string) { return this.locker.lock(id, () => pool.query('INSERT INTO t (id) VALUES ($1)', [id])); } }
    export class Shop { constructor(private readonly orders: Orders) {} close(id: string) { return this.orders.settle(id); } }`;

  it('is judged where a section is brought to it, and by nobody further out', () => {
    const { locks } = locksIn(`${imports}${service}`);
    expect(locks.map(({ what, release, section }) => [what, release.kind, section.effects.length])).toEqual([['this.locker.lock', 'callback', 1]]);
  });
});
