import { locksOf, type Locks } from '../../../src/link/locks/sites.ts';
import type { CriticalSection, LockAcquisition } from '../../../src/link/program-facts.ts';
import { programOf } from '../../support/program.ts';

/** What a file takes and gives back, in a closed world of the given ones. */
export function locksIn(text: string, others: Readonly<Record<string, string>> = {}): Locks {
  const program = programOf({ ...others, 'service.ts': text });
  const unit = program.unit('service.ts');
  if (unit === undefined) throw new Error('no such file');
  return locksOf(program, unit);
}

/** The one lock of a file. */
export function lockIn(text: string, others: Readonly<Record<string, string>> = {}): LockAcquisition {
  const [only, ...more] = locksIn(text, others).locks;
  if (only === undefined || more.length > 0) throw new Error(`${String(more.length + (only === undefined ? 0 : 1))} locks, not one`);
  return only;
}

export const imports = `
  import Redis from 'ioredis';
  import Redlock from 'redlock';
  import axios from 'axios';
  import mongoose from 'mongoose';
  import { MongoClient } from 'mongodb';
  import { Pool } from 'pg';
  import knex from 'knex';
  import { PrismaClient } from '@prisma/client';
  const redis = new Redis({ commandTimeout: 1000 });
  const redlock = new Redlock([redis]);
  const pool = new Pool({ query_timeout: 5000 });
  const prisma = new PrismaClient();
  const db = knex({ client: 'pg' });
  const jobs = new MongoClient('mongodb://mongo').db('app').collection('jobs');
  const api = axios.create({ baseURL: 'https://bank.dev', timeout: 5000 });
`;

/** A section that redlock runs, with this body. */
export function sectionIn(body: string, others: Readonly<Record<string, string>> = {}, before = ''): CriticalSection {
  const text = `${imports}${before}\nexport const run = (id: string, amount: number) => redlock.using([id], 5000, async (signal) => {\n${body}\n});`;
  return lockIn(text, others).section;
}
