import { describe, expect, test } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

/** What is said of each site of the file, in its order: the kind, and the time or cause. */
function deadlines(text: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const { deadlines: sites } = sitesOf(programOf({ 'a.ts': text, ...more }), 'a.ts');
  return sites.map(({ deadline }) => {
    if (deadline.kind === 'none') return deadline.cause;
    return deadline.kind === 'set' && deadline.ms !== undefined ? `set ${String(deadline.ms)}` : deadline.kind;
  });
}

const axios = `import axios from 'axios';\n`;
const got = `import got from 'got';\n`;

describe('values that arrive at a call', () => {
  test.each<[string, string, string[]]>([
    ['nothing', `axios.get('x');`, ['nothing-set']],
    ['a literal', `axios.get('x', { timeout: 100 });`, ['set 100']],
    ['zero switches it off', `axios.get('x', { timeout: 0 });`, ['disabled']],
    ['undefined is nothing', `axios.get('x', { timeout: undefined });`, ['nothing-set']],
    ['a spread', `const base = { timeout: 200 }; axios.get('x', { ...base, params: {} });`, ['set 200']],
    ['overwritten after a spread', `const base = { timeout: 200 }; axios.get('x', { ...base, timeout: 0 });`, ['disabled']],
    ['a default', `export const f = (ms = 300) => axios.get('x', { timeout: ms ?? 300 });`, ['set 300']],
    ['a fallback of the environment', `axios.get('x', { timeout: Number(process.env.MS ?? 400) });`, ['set 400']],
    ['a bare environment', `axios.get('x', { timeout: Number(process.env.MS) });`, ['unknown']],
    ['a fallback that is off', `export const f = (o: { ms?: number }) => axios.get('x', { timeout: o.ms ?? 0 });`, ['disabled']],
    ['a parameter', `export const f = (ms: number) => axios.get('x', { timeout: ms });`, ['unknown']],
    ['a class field', `export class A { private ms = 500; run() { return axios.get('x', { timeout: this.ms }); } }`, ['set 500']],
    ['an object that is assigned', `axios.get('x', Object.assign({}, { timeout: 600 }));`, ['set 600']],
    ['on one way alone', `export const f = (hurry: boolean) => axios.get('x', { timeout: hurry ? 100 : undefined });`, ['nothing-set']],
    ['unless a default says so', `export class A { constructor(private readonly ms = 500) {} run() { return axios.get('x', { timeout: this.ms > 0 ? this.ms : undefined }); } }`, ['set 500']],
    ['where a default says so', `export class A { constructor(private readonly ms = 0) {} run() { return axios.get('x', { timeout: this.ms > 0 ? this.ms : undefined }); } }`, ['unknown']],
    ['on both ways', `export const f = (hurry: boolean) => axios.get('x', { timeout: hurry ? 100 : 500 });`, ['set 500']],
    ['where its own time says so', `export class A { constructor(private ms = 3000) {} run() { return fetch('https://x.dev', { method: 'POST', ...(this.ms > 0 && { signal: AbortSignal.timeout(this.ms) }) }); } }`, ['unknown']],
    ['where its own time says so, as a choice', `export const f = (ms = 300) => axios.get('x', { timeout: ms > 0 ? ms : undefined });`, ['set 300']],
    ['where something else says so', `export class A { constructor(private ms = 3000, private hurry = true) {} run() { return fetch('https://x.dev', { ...(this.hurry && { signal: AbortSignal.timeout(this.ms) }) }); } }`, ['nothing-set']],
    ['on one way, from elsewhere', `import { ms } from 'settings'; export const f = (hurry: boolean) => axios.get('x', { timeout: hurry ? ms : undefined });`, ['unknown']],
    ['undefined over a spread', `const base = { timeout: 200 }; axios.get('x', { ...base, timeout: undefined });`, ['nothing-set']],
    ['the default of a constructor', `export class A { constructor(private readonly ms: number = 500) {} run() { return axios.get('x', { timeout: this.ms }); } }`, ['set 500']],
    ['a product', `const SECOND = 1000; axios.get('x', { timeout: 7 * SECOND });`, ['set 7000']],
  ])('%s', (_, text, expected) => {
    expect(deadlines(axios + text)).toEqual(expected);
  });
});

describe('clients', () => {
  test.each<[string, string, string[]]>([
    ['made without', `${axios}const c = axios.create({}); export const f = () => c.get('x');`, ['nothing-set']],
    ['every use bounded', `${axios}const c = axios.create({}); export const f = () => c.get('x', { timeout: 5000 });`, ['set']],
    ['every use with a time from out of sight', `${axios}import config from 'config'; const c = axios.create({}); export const f = () => c.get('x', { timeout: config.http.timeout });`, ['unknown']],
    ['one of two uses with a time from out of sight', `${axios}import config from 'config'; const c = axios.create({}); export const f = () => c.get('x', { timeout: config.http.timeout }); export const g = () => c.get('y');`, ['nothing-set']],
    ['options from out of sight', `${axios}import config from 'config'; const c = axios.create({}); export const f = () => c.get('x', config.http);`, ['nothing-set']],
    ['defaults of its own', `${axios}const c = axios.create({}); c.defaults.timeout = 700; export const f = () => c.get('x');`, ['set 700']],
    ['defaults of the library', `${axios}axios.defaults.timeout = 800; const c = axios.create({}); export const f = () => c.get('x');`, ['set 800']],
    ['an interceptor', `${axios}const c = axios.create({}); c.interceptors.request.use((r) => { r.timeout = 900; return r; });`, ['set 900']],
    ['the interceptor of another', `${axios}const c = axios.create({}); const d = axios.create({}); c.interceptors.request.use((r) => { r.timeout = 900; return r; });`, ['set 900', 'nothing-set']],
    ['extended with a deadline', `${got}const c = got.extend({ timeout: { request: 100 } }); export const f = () => c.get('x');`, ['set 100']],
    ['extended without', `${got}const c = got.extend({ headers: {} }); export const f = () => c.get('x');`, ['nothing-set']],
    ['extended twice', `${got}const c = got.extend({ timeout: { request: 100 } }); const d = c.extend({ headers: {} }); export const f = () => d.get('x');`, ['set 100', 'set 100']],
    ['off at one call', `${axios}axios.defaults.timeout = 800; axios.get('x', { timeout: 0 });`, ['disabled']],
  ])('%s', (_, text, expected) => {
    expect(deadlines(text)).toEqual(expected);
  });
});

describe('connections that wait', () => {
  const redis = `import { createClient } from 'redis';\nconst c = createClient({ url: 'redis://cache' });\n`;
  test.each<[string, string, string[]]>([
    ['that only subscribe', `await c.connect(); await c.subscribe('orders', run);`, ['not-applicable']],
    ['made and opened at once', `const d = await createClient({}).connect(); await d.subscribe('orders', run);`, ['nothing-set', 'not-applicable']],
    ['that do both', `await c.subscribe('orders', run); await c.get('x');`, ['nothing-set']],
  ])('%s', (_, text, expected) => {
    expect(deadlines(redis + text)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['that only sign addresses need none', `await getSignedUrl(files, new GetObjectCommand({}), { expiresIn: 60 });`, []],
    ['that sign and send do', `await getSignedUrl(files, new GetObjectCommand({})); await files.send(new GetObjectCommand({}));`, ['nothing-set']],
    ['of which nothing is known do', `export { files };`, ['nothing-set']],
  ])('%s', (_, text, expected) => {
    const s3 = `import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';\nimport { getSignedUrl } from '@aws-sdk/s3-request-presigner';\nconst files = new S3Client({});\n`;
    expect(deadlines(s3 + text)).toEqual(expected);
  });

  test('that stop to subscribe still only wait', () => {
    expect(deadlines(`import Redis from 'ioredis';\nconst s = new Redis('redis://x');\ns.subscribe('a'); s.unsubscribe('a');`)).toEqual(['not-applicable']);
  });

  test('of a client whose streams are requests of their own are not shared', () => {
    const text = `import { Storage } from '@google-cloud/storage';\nconst s = new Storage();\nexport const f = () => s.bucket('b').file('f').createReadStream();\nexport const g = () => s.bucket('b').file('f').exists();`;
    const [site] = sitesOf(programOf({ 'a.ts': text }), 'a.ts').deadlines;
    expect(site).toMatchObject({ subject: 'client', deadline: { kind: 'none' } });
    expect(site?.blocking).toBeUndefined();
  });
});

describe('own clients', () => {
  const methods = Array.from({ length: 30 }, (_, n) => `  m${String(n)}(q: object) { return this.client.send('/${String(n)}', { method: 'POST', q }); }`).join('\n');
  const client = `export class Client {\n  constructor(private base: string) {}\n  send(path: string, init?: RequestInit & { q?: object }) { return fetch(this.base + path, { ...init }); }\n}`;
  const api = `import { Client } from './client';\nexport class Api {\n  private client = new Client('x');\n${methods}\n}`;

  test('whose request no caller bounds are reported where they are made', () => {
    expect(deadlines(api, { 'client.ts': client })).toEqual(['nothing-set']);
  });

  test('are judged at their callers where more than a few set a deadline', () => {
    const careful = `import { Client } from './client'; const c = new Client('x');\n` + `c.send('/', { signal: AbortSignal.timeout(100) });\n`.repeat(4);
    expect(deadlines(api, { 'client.ts': client, 'careful.ts': careful })).toHaveLength(30);
  });
});

describe('bounds around a call', () => {
  test.each<[string, string, string[]]>([
    ['a race with a timer', `Promise.race([fetch('x'), new Promise((_, reject) => setTimeout(reject, 100))]);`, ['set 100']],
    ['a race with a sleep', `import { setTimeout as sleep } from 'node:timers/promises'; Promise.race([fetch('x'), sleep(100)]);`, ['set']],
    ['a race of two peers', `Promise.race([fetch('x'), fetch('y')]);`, ['nothing-set', 'nothing-set']],
    ['a timer beside it that rejects', `export const f = () => new Promise((resolve, reject) => { const t = setTimeout(() => { reject(new Error('late')); }, 100); fetch('x').then((r) => r.json()).then(resolve, reject).finally(() => clearTimeout(t)); });`, ['set 100']],
    ['a timer after which it begins', `export const f = () => new Promise((resolve) => { setTimeout(() => { resolve(fetch('x')); }, 100); fetch('y').then(resolve); });`, ['nothing-set', 'nothing-set']],
    ['a timer that is armed later', `export const f = () => new Promise((resolve, reject) => { fetch('x').then((r) => { setTimeout(() => reject(new Error('late')), 100); resolve(r); }); });`, ['nothing-set']],
    ['a controller that a timer aborts', `const c = new AbortController(); setTimeout(() => c.abort(), 100); fetch('x', { signal: c.signal });`, ['set 100']],
    ['a controller that nothing aborts', `async function f() { const c = new AbortController(); await fetch('x', { signal: c.signal }); }`, ['signal-without-timer']],
    ['one of several signals', `export const f = (s: AbortSignal) => fetch('x', { signal: AbortSignal.any([s, AbortSignal.timeout(100)]) });`, ['set 100']],
  ])('%s', (_, text, expected) => {
    expect(deadlines(text)).toEqual(expected);
  });
});

describe('wrappers', () => {
  const wrapper = `export const send = (url: string, init?: RequestInit) => fetch(url, { method: 'POST', ...init });`;

  test('are judged at their callers', () => {
    const text = `import { send } from './send';\nsend('x');\nsend('x', { signal: AbortSignal.timeout(100) });`;
    expect(deadlines(text, { 'send.ts': wrapper })).toEqual(['nothing-set', 'set 100']);
  });

  test('are judged where they call only if a row is missing', () => {
    const sender = `import type { Model } from 'mongoose'; class Sender { constructor(private readonly sent: Model<unknown>) {} async send(url: string, init?: RequestInit) { const known = await this.sent.findOne({ url }); if (!known) await fetch(url, { method: 'POST', ...init }); } } export const sender = new Sender(null as never);`;
    expect(deadlines(`import { sender } from './sender';\nsender.send('x');\nsender.send('x', { signal: AbortSignal.timeout(100) });`, { 'sender.ts': sender })).toEqual(['nothing-set', 'set 100']);
  });

  test.each<[string, string]>([
    ['a signal made on a condition', `let signal: AbortSignal | undefined; if (ms !== undefined) signal = AbortSignal.timeout(ms); return fetch(url, { signal });`],
    ['a controller made on a condition', `let c: AbortController | undefined; if (ms && url) { c = new AbortController(); setTimeout(() => c?.abort(), ms); } return fetch(url, { signal: c?.signal });`],
    ['options spread on a condition', `return fetch(url, { ...(ms !== undefined && { signal: AbortSignal.timeout(ms) }) });`],
    ['a timer armed on a condition', `const c = new AbortController(); if (ms != null && ms > 0) setTimeout(() => c.abort(), ms); return fetch(url, { signal: c.signal });`],
  ])('%s: what the caller gives decides', (_, body) => {
    const text = `import { get } from './get';\nget('x', 100);\nget('x');`;
    expect(deadlines(text, { 'get.ts': `export function get(url: string, ms?: number) { ${body} }` })).toEqual(['set 100', 'nothing-set']);
  });

  test('what a query gave is no query any more', () => {
    const names = `export const names = (rows: { name: string }[]) => rows.map(({ name }) => name);`;
    const text = `import knex from 'knex';\nimport { names } from './names';\nconst db = knex({ client: 'pg' });\nexport const f = async () => names(await db('users').select('name'));`;
    expect(deadlines(text, { 'names.ts': names })).toEqual(['nothing-set']);
  });

  test('that make a client, too', () => {
    const factory = `import axios from 'axios';\nexport function make(config = {}) { return axios.create({ ...config, baseURL: 'x' }); }`;
    const text = `import { make } from './make';\nexport const a = make();\nexport const b = make({ timeout: 100 });`;
    expect(deadlines(text, { 'make.ts': factory })).toEqual(['nothing-set', 'set 100']);
  });
});

describe('deadlines for the whole process', () => {
  const service = { 'package.json': '{ "name": "service" }' };
  test.each<[string, string, string, string[]]>([
    ['of axios', `axios.get('x');`, `import axios from 'axios'; axios.defaults.timeout = 100;`, ['set 100']],
    ['of its interceptors', `axios.get('x');`, `import axios from 'axios'; axios.interceptors.request.use((c) => ({ ...c, timeout: 100 }));`, ['set 100']],
    ['of fetch', `fetch('x');`, `import { Agent, setGlobalDispatcher } from 'undici'; setGlobalDispatcher(new Agent({ headersTimeout: 100 }));`, ['set 100']],
    ['of fetch, through a proxy', `fetch('x');`, `import { ProxyAgent, setGlobalDispatcher } from 'undici'; setGlobalDispatcher(new ProxyAgent('x'));`, ['nothing-set']],
  ])('%s', (_, text, elsewhere, expected) => {
    expect(deadlines(axios + text, { ...service, 'start.ts': elsewhere })).toEqual(expected);
  });

  test('end at the package: another one is another process', () => {
    const elsewhere = `import axios from 'axios'; axios.defaults.timeout = 100;`;
    expect(deadlines(`${axios}axios.get('x');`, { ...service, 'worker/package.json': '{}', 'worker/start.ts': elsewhere })).toEqual(['nothing-set']);
  });

  test('a client that another file configures', () => {
    const api = `import axios from 'axios'; export const api = axios.create({});`;
    expect(deadlines(api, { 'start.ts': `import { api } from './a'; api.defaults.timeout = 100;` })).toEqual(['set 100']);
  });
});

describe('options that cannot be followed', () => {
  const ioredis = `import Redis, { type RedisOptions } from 'ioredis';\n`;
  test.each<[string, string, string[]]>([
    ['options of the caller', `export const f = (o: RedisOptions) => new Redis(o);`, ['unknown']],
    ['behind an address', `export const f = (o: RedisOptions) => new Redis('redis://cache', o);`, ['unknown']],
    ['of another package', `import { load } from 'settings'; new Redis(load());`, ['unknown']],
    ['an annotated text', `export const f = (at: string) => new Redis(at);`, ['nothing-set']],
    ['an annotated address', `export const f = (at: URL | string) => new Redis(at);`, ['nothing-set']],
    ['a member with a text for a type', `interface Where { at: string } export const f = (o: Where) => new Redis(o.at);`, ['nothing-set']],
    ['a text by its name', `import { load } from 'settings'; new Redis(load().redisUrl);`, ['nothing-set']],
  ])('%s', (_, text, expected) => {
    expect(deadlines(ioredis + text)).toEqual(expected);
  });
});

describe('requests that are made first', () => {
  test.each<[string, string, string[]]>([
    ['with a signal', `const r = new Request('x', { signal: AbortSignal.timeout(100) }); fetch(r);`, ['set 100']],
    ['without', `const r = new Request('x'); fetch(r);`, ['nothing-set']],
    ['with a signal, and options beside it', `const r = new Request('x', { signal: AbortSignal.timeout(100) }); fetch(r, { method: 'POST' });`, ['set 100']],
    ['from another one', `const r = new Request('x', { signal: AbortSignal.timeout(100) }); fetch(new Request(r, { headers: {} }));`, ['set 100']],
    ['by the caller', `export const f = (r: Request) => fetch(r);`, ['unknown']],
    ['of which only the address is taken', `export const f = (r: Request) => fetch(r.url);`, ['nothing-set']],
  ])('%s', (_, text, expected) => {
    expect(deadlines(text)).toEqual(expected);
  });
});

describe('methods of a gRPC stub', () => {
  const stub = `import { Client } from '@grpc/grpc-js'; import { Watch } from './gen'; const client = new Client('stock:1', creds);\n`;
  test.each<[string, string, string[]]>([
    ['answered by a callback', `export const f = (done: (error: Error | null) => void) => client.reserve({}, done);`, ['nothing-set']],
    ['a message alone starts a stream', `client.watch(new Watch());`, ['not-applicable']],
    ['of a class that is not here', `import { credentials } from '@grpc/grpc-js'; import { Stock } from './gen/stock'; const stock = new Stock('stock:1', credentials.createSsl()); stock.reserve({}, () => {});`, ['nothing-set']],
    ['a message of the caller, too', `interface Query { sku: string } export const f = (query: Query) => client.watch(query);`, ['not-applicable']],
  ])('%s', (_, text, expected) => {
    expect(deadlines(stub + text)).toEqual(expected);
  });
});

describe('a channel of a broker', () => {
  const channel = (rest: string): string => `import amqp from 'amqp-connection-manager';\nexport const channel = amqp.connect(['amqp://broker']).createChannel({ json: true });\n${rest}`;

  test('needs a deadline where somebody publishes', () => {
    expect(deadlines(channel(`export const send = (text: string) => channel.publish('mails', '', text);`))).toContain('nothing-set');
    expect(deadlines(channel(''), { 'b.ts': `export class Mails { constructor(private broker: { sendToQueue(name: string, text: string): void }) {} send(text: string) { this.broker.sendToQueue('mails', text); } }` })).toContain('nothing-set');
  });

  test('that only consumes does not', () => {
    expect(deadlines(channel(`export const start = () => channel.consume('mails', () => {});`))).not.toContain('nothing-set');
  });
});
