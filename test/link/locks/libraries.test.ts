import { describe, expect, it } from 'vitest';
import { lockIn, locksIn } from './support.ts';

const work = `import { Pool } from 'pg'; const pool = new Pool({}); const work = () => pool.query('UPDATE t SET a = a + 1');`;

describe('locks of libraries', () => {
  it.each([
    ['etcd3, in one chain', `import { Etcd3 } from 'etcd3'; const client = new Etcd3(); export const f = () => client.lock('a').ttl(5).do(() => work());`, 'lease', 5000, 'callback'],
    ['etcd3, under a name', `import { Etcd3 } from 'etcd3'; const client = new Etcd3(); export const f = async () => { const lock = client.lock('a').ttl(7); await lock.acquire(); try { await work(); } finally { await lock.release(); } };`, 'lease', 7000, 'finally'],
    ['etcd3, by default', `import { Etcd3 } from 'etcd3'; const client = new Etcd3(); export const f = async () => { const lock = client.lock('a'); await lock.acquire(); await work(); };`, 'lease', 30_000, 'never'],
    ['advisory-lock, by what it gives', `import advisoryLock from 'advisory-lock'; const make = advisoryLock('postgres://'); export const f = async () => { const unlock = await make('a').lock(); try { await work(); } finally { await unlock(); } };`, 'session', undefined, 'finally'],
    ['advisory-lock, by the mutex', `import advisoryLock from 'advisory-lock'; const mutex = advisoryLock('postgres://')('a'); export const f = async () => { if (!(await mutex.tryLock())) return; try { await work(); } finally { await mutex.unlock(); } };`, 'session', undefined, 'finally'],
    ['consul', `import Consul from 'consul'; const consul = new Consul(); export const f = async (key: string, session: string) => { if (!(await consul.kv.set({ key, value: '1', acquire: session }))) return; try { await work(); } finally { await consul.kv.set({ key, value: '', release: session }); } };`, 'session', undefined, 'finally'],
    ['consul, with its session', `import Consul from 'consul'; const consul = new Consul(); export const f = async (key: string, session: string) => { if (!(await consul.kv.set({ key, value: '1', acquire: session }))) return; try { await work(); } finally { await consul.session.destroy(session); } };`, 'session', undefined, 'finally'],
    ['redis-semaphore', `import Redis from 'ioredis'; import { Mutex } from 'redis-semaphore'; const mutex = new Mutex(new Redis(), 'a', { lockTimeout: 4000 }); export const f = async () => { await mutex.acquire(); try { await work(); } finally { await mutex.release(); } };`, 'lease', 4000, 'finally'],
    ['dynamodb-lock-client', `import { FailOpen } from 'dynamodb-lock-client'; const client = new FailOpen({ leaseDurationMs: 3000 }); export const f = async () => { const lock = await client.acquireLock('a'); try { await work(); } finally { await lock.release(); } };`, 'lease', 3000, 'finally'],
    ['murlock', `import { MurLock } from 'murlock'; export class Jobs { @MurLock(6000, 'id') async run(id: string) { await work(); } }`, 'lease', 6000, 'callback'],
    ['node-distributed-lock', `import DistributedLock from '@ndustrial/node-distributed-lock'; export const f = () => new DistributedLock('a', { lockTTLSeconds: 20 }).lock(() => work());`, 'lease', 20_000, 'callback'],
    ['@upstash/redis', `import { Redis } from '@upstash/redis'; const redis = Redis.fromEnv(); export const f = async (key: string) => { if (!(await redis.set(key, '1', { nx: true, ex: 60 }))) return; try { await work(); } finally { await redis.del(key); } };`, 'lease', 60_000, 'finally'],
  ])('%s', (_name, text, scope, ms, release) => {
    const lock = lockIn(`${work}${text}`);
    expect([lock.scope, lock.ttl.kind === 'finite' ? lock.ttl.ms : undefined, lock.release.kind]).toEqual([scope, ms, release]);
  });

  it('of a script that is too long to be looked at are none', () => {
    const take = "local ok = redis.call('SET', KEYS[1], ARGV[1], 'NX', 'EX', ARGV[2]) return ok";
    const text = (script: string) => `${work} import Redis from 'ioredis'; const redis = new Redis(); export const f = async (key: string, me: string) => { if (await redis.eval("${script}", 1, key, me, 30)) await work(); };`;
    expect(locksIn(text(take)).locks.map(({ ttl }) => ttl.kind)).toEqual(['finite']);
    expect(locksIn(text(`${'local a = 1 '.repeat(2000)}${take}`)).locks).toEqual([]);
  });

  it('are given back as the library does it', () => {
    const text = (name: string) => `${work} import Redis from 'ioredis'; import make from '${name}'; const lock = make(new Redis()); export const f = async () => { const release = await lock('a', 1000); try { await work(); } finally { await release(); } };`;
    expect(locksIn(text('redis-lock')).releases.map(({ owner }) => owner)).toEqual([{ kind: 'unchecked', why: 'plain-delete' }]);
  });
});
