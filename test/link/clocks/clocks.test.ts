import { describe, expect, it } from 'vitest';
import type { LibraryFacts } from '../../../src/catalog/schema.ts';
import drizzle from '../../../src/catalog/libraries/drizzle-orm.ts';
import ioredis from '../../../src/catalog/libraries/ioredis.ts';
import mongodb from '../../../src/catalog/libraries/mongodb.ts';
import pg from '../../../src/catalog/libraries/pg.ts';
import prisma from '../../../src/catalog/libraries/prisma.ts';
import runtime from '../../../src/catalog/libraries/runtime.ts';
import { extract } from '../../../src/extract/index.ts';
import { clocksOf } from '../../../src/link/clocks/index.ts';
import { createBinder, createCatalogIndex, createProgram, type ClockDecision } from '../../../src/link/index.ts';
import { memoryHost } from '../../support/memory-host.ts';

const libraries: readonly LibraryFacts[] = [drizzle, ioredis, mongodb, pg, prisma, runtime];

function decisions(text: string): readonly ClockDecision[] {
  const facts = extract({ text, language: 'ts' });
  const files = { 'a.ts': text };
  const program = createProgram({ facts: (path) => (path === 'a.ts' ? facts : undefined), binder: createBinder(memoryHost(files)), catalog: createCatalogIndex(libraries), files: ['a.ts'] });
  const unit = program.unit('a.ts');
  return unit === undefined ? [] : clocksOf(program, unit);
}

/** What is decided, and by what: `version term`. Near misses are left out. */
const decided = (text: string) => decisions(text).filter(({ decides }) => decides !== 'none').map(({ decides, subject }) => `${decides} ${subject}`);
const harmless = (text: string) => decisions(text).flatMap((one) => (one.decides === 'none' ? [one.harmless] : []));

const redis = "import Redis from 'ioredis'; const redis = new Redis();";
const db = "import { PrismaClient } from '@prisma/client'; const db = new PrismaClient();";

describe('versions', () => {
  it('are taken from the clock through locals and own functions', () => {
    expect(decided(`${db} const now = () => Date.now(); export async function f() { const term = now(); await db.vote.create({ data: { term } }); }`)).toEqual(['version term']);
  });

  it('are none when nobody else sees them', () => {
    expect(decided('export const banner = () => ({ version: Date.now() });')).toEqual([]);
  });

  it('never go back as a hybrid clock', () => {
    expect(harmless(`${db} export const f = (last: number) => db.vote.create({ data: { epoch: Math.max(Date.now(), last + 1) } });`)).toEqual(['hybrid']);
  });
});

describe('identifiers', () => {
  const id = (text: string) => decisions(`${redis} ${text}`).filter(({ decides }) => decides === 'id').map(({ entropy }) => entropy);

  it('of the clock alone are shared by those in one millisecond', () => {
    expect(id('export const f = () => redis.set(`run:${Date.now()}`, 1);')).toEqual(['none']);
  });

  it('with few digits, and with enough', () => {
    expect(id('export const f = () => redis.set(`run:${Date.now()}-${Math.floor(Math.random() * 100)}`, 1);')).toEqual(['short']);
    expect(id('export const f = () => redis.set(`run:${Date.now()}-${crypto.randomUUID()}`, 1);')).toEqual(['enough']);
  });

  it('that name a user or an order are told apart by it', () => {
    expect(id('export const f = (user: string) => redis.set(`run:${user}:${Date.now()}`, 1);')).toEqual([]);
  });

  it('tell repetitions, and do not where they hold the time', () => {
    const sent = (key: string, text: string) => decided(`${db} export const f = (name: string, tenant: string) => db.message.create({ data: { ${key}: \`${text}\` } });`);
    expect(sent('dedupKey', '${tenant}_${name}_${Date.now()}')).toEqual(['id dedupKey']);
    expect(sent('dedupKey', '${tenant}_${name}_${Math.floor(Date.now() / 60000)}')).toEqual([]);
    expect(sent('dedupKey', '${tenant}_${Date.now()}_${crypto.randomUUID()}')).toEqual([]);
    expect(sent('title', '${tenant}_${name}_${Date.now()}')).toEqual([]);
  });

  it('name what is uploaded by a client that is not known', () => {
    const upload = (method: string, key: string) => id(`export const f = (files: any, body: string, user: string) => files.${method}({ key: \`${key}\`, body });`);
    expect(upload('uploadFile', 'shot-${Date.now()}.css')).toEqual(['none']);
    expect(upload('uploadFile', 'shot-${user}-${Date.now()}.css')).toEqual([]);
    expect(upload('render', 'shot-${Date.now()}.css')).toEqual([]);
  });

  it('are taken where there is one, and the time stands in', () => {
    expect(id('export const f = (message: { id?: string }) => redis.set(`seen:${message.id || Date.now()}`, 1);')).toEqual([]);
    expect(id('export const f = (message: { id?: string, chatId?: string }) => redis.set(`seen:${message.id || message.chatId || Date.now()}`, 1);')).toEqual([]);
    expect(id('export const f = (message: { at?: string }) => redis.set(`seen:${message.at || Date.now()}`, 1);')).toEqual(['none']);
  });

  it('are given to whoever asks for a key', () => {
    const storage = (name: string, text: string) => id(`import path from 'node:path'; import store from 'some-store'; export const f = (prefix: string) => store({ ${name}: (request: any, file: any, done: any) => { const destination = 'pictures'; const extension = file.originalname.split('.').pop(); const fileName = \`${text}\`; done(null, path.join(destination, fileName).replace(/x/g, '/')); } });`);
    expect(storage('key', '${prefix}-${Date.now()}-${Math.floor(Math.random() * 1000)}.${extension}')).toEqual(['short']);
    expect(storage('key', '${prefix}-${Date.now()}-${file.originalname}')).toEqual([]);
    expect(storage('filename', '${prefix}-${Date.now()}.${extension}')).toEqual([]);
  });

  it('are no bucket of a rate limit', () => {
    expect(id('export const f = () => redis.incr(`hits:${Math.floor(Date.now() / 60000)}`);')).toEqual([]);
  });

  it('are a token when a stored stamp must be the one just read', () => {
    expect(decided("export function f(row: { createdAt: Date }) { const now = new Date(); return row.createdAt.getTime() === now.getTime(); }")).toEqual(['id createdAt']);
  });
});

describe('order', () => {
  const skip = (test: string) => `${redis} export async function f(doc: any, event: any) { if (${test}) return; await redis.publish('changed', doc.id); }`;

  it('of two things by their stamps decides whether work is done', () => {
    expect(decided(skip('doc.updatedAt > new Date(event.createdAt)'))).toEqual(['order updatedAt']);
  });

  it('is none within one thing, by a version, or as a distance', () => {
    expect(decided(skip('doc.updatedAt > doc.createdAt'))).toEqual([]);
    expect(decided(skip('doc.version > event.version'))).toEqual([]);
    expect(decided(skip('doc.providerData?.modifiedAt > event.providerData.modifiedAt'))).toEqual([]);
    expect(decided(skip('doc.data?.modifiedAt > event.data.modifiedAt'))).toEqual(['order modifiedAt']);
    expect(decided(skip('doc.updatedAt - event.createdAt > 5000'))).toEqual([]);
  });

  it('is none where the earliest of many is kept', () => {
    const kept = (then: string) => `${redis} export async function f(row: any, known: any) { if (row.createdAt < known.createdAt) ${then}; await redis.publish('changed', known.id); }`;
    expect(decided(kept('known.createdAt = row.createdAt'))).toEqual([]);
    expect(decided(kept('known.winner = row.id'))).toEqual(['order createdAt']);
  });

  it('is last write wins when one is written over the other', () => {
    const text = `${redis} export async function f(next: any) { const old = JSON.parse(await redis.get(next.id) ?? ''); if (next.updatedAt > old.updatedAt) await redis.set(next.id, JSON.stringify(next)); }`;
    expect(decided(text)).toEqual(['last-write-wins updatedAt']);
  });

  it('asked of the store is none in a list with an order', () => {
    const find = (more: string) => `${db} export const f = (job: any) => db.job.findFirst({ where: { createdAt: { gt: job.createdAt } }${more} });`;
    expect(decided(find(''))).toEqual(['order createdAt']);
    expect(decided(find(", orderBy: { createdAt: 'asc' }"))).toEqual([]);
  });

  it('asked of the store is none where it tells how much a person has not read', () => {
    const unread = (stamp: string) => `${db} export async function f(id: string) { const user = await db.user.findFirst({ where: { id } }); return db.notice.count({ where: { createdAt: { gt: user.${stamp} } } }); } export const mark = (id: string) => db.user.update({ where: { id }, data: { ${stamp}: new Date() } });`;
    expect(decided(unread('lastReadNotices'))).toEqual([]);
    expect(decided(unread('noticed'))).toEqual(['order createdAt']);
  });

  it('asked of the store is none where it notes what a person has read', () => {
    const note = (data: string) => decided(`${db} export const f = (mail: any) => db.message.updateMany({ where: { createdAt: { lte: mail.createdAt } }, data: { ${data}: new Date() } });`);
    expect(note('readInMail')).toEqual([]);
    expect(note('readyAt')).toEqual(['order createdAt']);
  });

  it('of a sort matters when the first is asked what it is', () => {
    const sorted = (then: string) => `export function f(all: any[]) { const list = all.sort((a, b) => b.timestamp - a.timestamp); ${then} }`;
    expect(decided(sorted("return list[0].status === 'paid';"))).toEqual(['order timestamp']);
    expect(harmless(sorted('return list;'))).toEqual(['display']);
  });
});

describe('leases', () => {
  it('are judged by the local clock where the column is written too', () => {
    const text = `${db} export async function f() { const t = await db.task.findFirst(); if (t && Date.now() - t.lockedAt.getTime() > 1000) await db.task.update({ where: { id: t.id }, data: { lockedAt: null } }); }`;
    expect(decided(text)).toEqual(['lease lockedAt']);
  });

  const pg = "import { Pool } from 'pg'; const pool = new Pool();";

  it('are rows of a table of leases, whatever the local is called', () => {
    const text = `${pg} export async function f() { const { rows } = await pool.query("SELECT expires_at FROM leases"); if (rows[0].expires_at > new Date()) return; await pool.query("UPDATE leases SET expires_at = now()"); }`;
    expect(decided(text)).toEqual(['lease expires_at']);
  });

  it('are compared in a statement with a time of this process', () => {
    const take = (limit: string, given: string) => `${pg} export const f = (me: string) => pool.query('UPDATE leases SET holder = $1 WHERE expires_at < ${limit}', [${given}]);`;
    expect(decided(take('$2', 'me, new Date()'))).toEqual(['lease expires_at']);
    expect(decided(take('now()', 'me'))).toEqual([]);
  });

  const drizzle = "import { and, eq, lt, or, isNull } from 'drizzle-orm'; import { drizzle } from 'drizzle-orm/node-postgres'; import { jobs } from './schema'; const db = drizzle('postgres://db');";
  const reap = (condition: string, set = "{ status: 'open', lockedAt: null, processingStartedAt: null }") => `${drizzle} const STALE_MS = 60_000; const PAGE_MS = 60_000; export const f = () => { const staleBefore = new Date(Date.now() - STALE_MS); const before = new Date(Date.now() - PAGE_MS); return db.update(jobs).set(${set}).where(and(eq(jobs.status, 'taken'), ${condition})); };`;

  it('are compared in conditions that are built of calls', () => {
    expect(decided(reap('lt(jobs.lockedAt, staleBefore)'))).toEqual(['lease lockedAt']);
    expect(decided(reap('or(isNull(jobs.lockedAt), lt(jobs.lockedAt, before))'))).toEqual(['lease lockedAt']);
    expect(decided(reap('lt(jobs.createdAt, staleBefore)'))).toEqual([]);
    expect(decided(reap('lt(jobs.releasedAt, before)', '{ releasedAt: null }'))).toEqual([]);
  });

  it('are work that was begun so long ago that it is taken for dead', () => {
    expect(decided(reap('lt(jobs.processingStartedAt, staleBefore)'))).toEqual(['lease processingStartedAt']);
    expect(decided(reap('lt(jobs.processingStartedAt, before)'))).toEqual([]);
    expect(decided(reap('lt(jobs.processingStartedAt, staleBefore)', "{ status: 'old' }"))).toEqual([]);
    expect(decided(reap('lt(jobs.processingStartedAt, staleBefore)').replace('db.update(jobs).set(', 'void db.insert(jobs).values({ processingStartedAt: null }); return db.delete(jobs); (').replace(').where(and(', '); db.delete(jobs).where(and('))).toEqual([]);
  });

  it('are taken over in a document where whoever works was not heard of for long', () => {
    const take = (limit: string) => `import { MongoClient } from 'mongodb'; const jobs = new MongoClient('mongodb://m').db('app').collection('jobs'); export const f = (staleAfter: number, every: number) => jobs.findOneAndUpdate({ $or: [{ 'status.lastProcessingTime': { $exists: false } }, { 'status.lastProcessingTime': { $lt: Date.now() - ${limit} } }] }, { $set: { 'status.lastProcessingTime': Date.now() } });`;
    expect(decided(take('staleAfter'))).toEqual(['lease lastProcessingTime']);
    expect(decided(take('every'))).toEqual([]);
  });

  it('are taken over where a distance is too long', () => {
    const take = (limit: string) => `${pg} export async function f(staleAfter: number, every: number) { const { rows } = await pool.query('SELECT processing_at FROM jobs'); if (Date.now() - new Date(rows[0].processing_at).getTime() > ${limit}) await pool.query('UPDATE jobs SET processing_at = now()'); }`;
    expect(decided(take('staleAfter'))).toEqual(['lease processing_at']);
    expect(decided(take('every'))).toEqual([]);
    expect(decided(take('staleAfter').replace("await pool.query('UPDATE jobs SET processing_at = now()')", 'return') + "export const begin = () => pool.query('UPDATE jobs SET processing_at = now()');")).toEqual([]);
  });

  it('are asked for by a part of a condition that a function gives', () => {
    const text = (column: string) => `import { MongoClient } from 'mongodb'; const jobs = new MongoClient('mongodb://m').db('app').collection('jobs'); function free() { const before = new Date(Date.now() - 60_000); return [{ owner: null }, { ${column}: { $lt: before } }]; } export const take = (me: string) => jobs.updateOne({ $or: free() }, { $set: { owner: me, ${column}: new Date() } });`;
    expect(decided(text('lockHeartbeatAt'))).toEqual(['lease lockHeartbeatAt']);
    expect(decided(text('seenAt'))).toEqual([]);
  });

  it('are rows that a function for locking takes over', () => {
    const take = (name: string, limit: string) => `${drizzle} export const ${name} = (token: string) => { const ${limit} = new Date(Date.now() - 60_000); return db.insert(jobs).values({ token, createdAt: new Date() }).onConflictDoUpdate({ target: [jobs.id], set: { token, createdAt: new Date() }, setWhere: lt(jobs.createdAt, ${limit}) }); };`;
    expect(decided(take('tryAcquire', 'staleBefore'))).toEqual(['lease createdAt']);
    expect(decided(take('refresh', 'staleBefore'))).toEqual([]);
    expect(decided(take('tryAcquire', 'yesterday'))).toEqual([]);
    expect(decided(take('claim', 'expiredBefore'))).toEqual([]);
  });

  it('are taken over in a statement, by a time that the caller has read', () => {
    const take = (set: string, condition: string) => `${pg} const next = (me: string, before: Date) => pool.query('UPDATE jobs SET ${set} WHERE id = (SELECT id FROM jobs WHERE ${condition} LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *', [me, before]); export const f = (me: string) => next(me, new Date(Date.now() - 60_000));`;
    expect(decided(take('locked_at = now(), locked_by = $1', 'locked_at IS NULL OR locked_at <= $2'))).toEqual(['lease locked_at']);
    expect(decided(take('locked_at = now(), locked_by = $1', 'locked_at IS NULL AND run_at <= $2'))).toEqual([]);
    expect(decided(take('locked_at = now(), locked_by = $1', "locked_at <= now() - interval '1 minute' AND run_at <= $2"))).toEqual([]);
    expect(decided(take('owner = $1', 'locked_at <= $2'))).toEqual([]);
  });

  it('are older than a length of time that something carries', () => {
    const text = (more: string) => `${db} export const f = (job: { lockLifetime: number; startedAt: number }) => db.task.updateMany({ where: { lockedAt: { lt: new Date(Date.now() - ${more}) } }, data: { lockedAt: null } });`;
    expect(decided(text('job.lockLifetime'))).toEqual(['lease lockedAt']);
    expect(decided(text('job.startedAt'))).toEqual([]);
  });

  it('are none when it is the expiry of something else', () => {
    expect(decided(`${db} export async function f() { const s = await db.session.findFirst(); return s && s.expiresAt > new Date(); }`)).toEqual([]);
  });
});

describe('watermarks', () => {
  it('are kept from the local clock', () => {
    const text = `${db} let last = new Date(0); export async function f() { const rows = await db.order.findMany({ where: { updatedAt: { gt: last } } }); last = new Date(); return rows; }`;
    expect(decided(text)).toEqual(['watermark updatedAt']);
  });

  it('are none in a window', () => {
    expect(decided(`${db} export const f = () => db.order.findMany({ where: { updatedAt: { gt: new Date(Date.now() - 60000) } } });`)).toEqual([]);
  });
});

describe('files without times', () => {
  it('say nothing', () => {
    expect(decisions('export const f = (a: number, b: number) => (a > b ? [a].sort() : b);')).toEqual([]);
  });
});
