import { describe, expect, it } from 'vitest';
import { retriesIn, retryIn } from './support.ts';

const waiting = (ms: number) => `
  import { MongoClient } from 'mongodb';
  import { createServer } from 'node:http';
  import { setTimeout as sleep } from 'node:timers/promises';
  const client = new MongoClient('mongodb://db.app');
  export async function ready() {
    for (;;) { try { await client.db().command({ ping: 1 }); return; } catch { await sleep(${String(ms)}); } }
  }`;

const lifetime = (more: string, ms = 2000) => retriesIn(`${waiting(ms)}\n${more}`)[0]?.lifetime;

describe('what is done while a process starts', () => {
  it.each([
    ['is called by the module', 'await ready();'],
    ['is called by what the module calls', 'async function open() { await ready(); } open().catch(() => process.exit(1));'],
    ['is called where everything is started', 'export async function startServer() { await ready(); }'],
    ['is called by what the module makes', 'class Service { constructor() { void this.open(); } async open() { await ready(); } } new Service();'],
    ['is called until it is done', 'let done = false; async function open() { while (!done) { await ready(); done = check(); } } await open();'],
    ['stands in a chain of promises', 'ready().then(() => log());'],
  ])('%s', (_name, more) => {
    expect(lifetime(more)).toBe('start');
  });

  it('may be told by a file that imports it', () => {
    expect(retryIn(waiting(2000), { 'main.ts': "import { ready } from './service';\nvoid ready();" }).lifetime).toBe('start');
  });

  it.each([
    ['in a request', 'createServer(async () => { await ready(); }).listen(80);'],
    ['for an event as well', "await ready(); client.on('close', () => { void ready(); });"],
    ['by a timer as well', 'await ready(); setInterval(() => { void ready(); }, 60000);'],
    ['for an event that it listens for itself', 'await open(); async function open() { await ready(); client.on("close", () => { sleep(1000).then(() => { void open(); }); }); }'],
    ['in what is handed to a function', 'const wrapped = (f: () => Promise<void>) => f; export const action = wrapped(async () => { await ready(); });'],
    ['until somebody stops it', 'let stopped = false; async function open() { while (!stopped) { await ready(); stopped = check(); } } await open();'],
    ['in rounds', 'for (;;) { await ready(); await sleep(60000); }'],
    ['by somebody out of sight', ''],
  ])('is not called %s', (_name, more) => {
    expect(lifetime(more)).not.toBe('start');
  });

  it('takes its time', () => {
    expect(lifetime('await ready();', 50)).not.toBe('start');
  });
});

describe('what a client is told of retries', () => {
  it('is not about the start', () => {
    const text = "import axios from 'axios'; import axiosRetry from 'axios-retry'; const users = axios.create(); axiosRetry(users, { retries: 3, retryDelay: () => 1000 });";
    expect(retryIn(text).lifetime).not.toBe('start');
  });
});
