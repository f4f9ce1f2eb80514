import { describe, expect, it } from 'vitest';
import type { TransactionSite } from '../../../src/link/program-facts.ts';
import { transactionsOf } from '../../../src/link/transactions/sites.ts';
import { programOf } from '../../support/program.ts';

const head = `
  import axios from 'axios';
  import { PrismaClient } from '@prisma/client';
  import { Pool } from 'pg';
  const prisma = new PrismaClient();
  const pool = new Pool({ query_timeout: 1000 });
  const send = (id: string) => axios.post('https://a.dev', { id }, { timeout: 100 });
`;

function transactionsIn(text: string, others: Readonly<Record<string, string>> = {}): readonly TransactionSite[] {
  const program = programOf({ ...others, 'service.ts': head + text });
  const unit = program.unit('service.ts');
  if (unit === undefined) throw new Error('no such file');
  return transactionsOf(program, unit);
}

const calleesIn = (text: string, others?: Readonly<Record<string, string>>) => transactionsIn(text, others).flatMap(({ calls }) => calls.map(({ callee }) => callee));

describe('calls in a transaction', () => {
  it('are those of its callback, of functions that it calls, and of callbacks inside', () => {
    expect(calleesIn(`
      async function deep(id: string) { await wide(id); }
      async function wide(id: string) { await send(id); }
      prisma.$transaction(async (tx) => { await send('1'); await deep('2'); await Promise.all(['3'].map((id) => send(id))); });
    `)).toEqual(['send', 'deep', 'send']);
  });

  it('have their way shown, the remote call last', () => {
    const [site] = transactionsIn(`
      async function deep(id: string) { await wide(id); }
      async function wide(id: string) { await send(id); }
      prisma.$transaction(async (tx) => { await deep('2'); });
    `);
    expect(site?.calls[0]?.path.map(({ message }) => message)).toEqual(['calls wide', 'calls send', 'calls axios.post']);
  });

  it('end with the commit, and behind a rollback', () => {
    expect(calleesIn(`
      export async function run(ok: boolean) {
        const client = await pool.connect();
        await client.query('BEGIN');
        if (!ok) { await client.query('ROLLBACK'); await send('refused'); return; }
        await send('inside');
        await client.query('COMMIT');
        await send('after');
      }
    `)).toEqual(['send']);
  });

  it('are not those that nobody waits for, or that are only registered', () => {
    expect(calleesIn(`
      import { EventEmitter } from 'node:events';
      const bus = new EventEmitter();
      prisma.$transaction(async (tx) => {
        void send('1');
        send('2').catch(() => {});
        bus.on('paid', () => send('3'));
        setTimeout(() => send('4'), 10);
      });
    `)).toEqual([]);
  });

  it('count where the promise is waited for later', () => {
    expect(calleesIn(`prisma.$transaction(async (tx) => { const sent = send('1'); await tx.a.findMany(); await sent; });`)).toEqual(['send']);
  });

  it('are found behind a wrapper of another file, at the code that is handed to it', () => {
    const wrapper = `
      import { PrismaClient } from '@prisma/client';
      const prisma = new PrismaClient();
      export const inTransaction = <T>(work: (tx: unknown) => Promise<T>) => prisma.$transaction((tx) => work(tx));
    `;
    expect(calleesIn(`import { inTransaction } from './wrapper'; inTransaction(async () => { await send('1'); });`, { 'wrapper.ts': wrapper })).toEqual(['send']);
  });

  it('are found through what callers bring to a function that does more inside', () => {
    const sites = transactionsIn(`
      export const refresh = (ask: (id: string) => Promise<unknown>) => prisma.$transaction(async (tx) => { await tx.a.findMany(); await ask('1'); });
    `, { 'caller.ts': `import { refresh } from './service'; import axios from 'axios'; refresh((id) => axios.post('https://b.dev', { id }, { timeout: 100 }));` });
    expect(sites.flatMap(({ calls }) => calls.map(({ callee, reaches }) => [callee, reaches.callee]))).toEqual([['ask', 'axios.post']]);
  });

  it('do not include a job that is given the transaction', () => {
    expect(calleesIn(`
      import PgBoss from 'pg-boss';
      import knex from 'knex';
      const boss = new PgBoss('postgres://db');
      const db = knex({ client: 'pg' });
      db.transaction(async (trx) => { await boss.send('welcome', { id: 1 }, { db: trx }); });
    `)).toEqual([]);
  });

  it('end with recursion', () => {
    expect(calleesIn(`
      async function walk(id: string): Promise<void> { if (id) await walk(id); await send(id); }
      prisma.$transaction(async (tx) => { await walk('1'); });
    `)).toEqual(['walk']);
  });
});
