import { describe, expect, it } from 'vitest';
import { entryLatenciesOf } from '../../../src/link/latency/entry-latencies.ts';
import { programOf } from '../../support/program.ts';

const head = `import express from 'express'; import { z } from 'zod'; import { setTimeout as sleep } from 'node:timers/promises';
  const app = express();
  const read = (path: string, ms: number) => fetch('https://stock.acme.dev/' + path, { signal: AbortSignal.timeout(ms) });`;

function entriesIn(text: string, others: Readonly<Record<string, string>> = {}) {
  const program = programOf({ ...others, 'service.ts': `${head} ${text}` });
  const unit = program.unit('service.ts');
  return unit === undefined ? [] : entryLatenciesOf(program, unit);
}

function latencyOf(text: string, others: Readonly<Record<string, string>> = {}) {
  const [only, ...more] = entriesIn(text, others);
  if (only === undefined || more.length > 0) throw new Error('not one entry point that waits for something');
  return only;
}

describe('the worst case of an entry point', () => {
  it('adds what is waited for one after the other, and takes the longest of what runs side by side', () => {
    expect(latencyOf(`app.get('/stock', async (request, response) => { await read('a', 2000); await read('b', 3000); response.end(); });`)).toMatchObject({
      entry: { what: 'app.get /stock', by: 'request' }, ms: 5000, end: 'known', formula: '2 s + 3 s', requests: 2,
    });
    expect(latencyOf(`app.get('/stock', async (request, response) => { await Promise.all([read('a', 2000), read('b', 3000)]); response.end(); });`)).toMatchObject({ ms: 3000, end: 'known', requests: 2 });
    expect(latencyOf(`app.get('/stock', async (request, response) => { if (request.query.fast) await read('a', 1000); else await read('b', 3000); response.end(); });`)).toMatchObject({ ms: 3000, requests: 1 });
  });

  it('follows functions of other files, their retries and delays', () => {
    const others = {
      'stock.ts': `import { setTimeout as sleep } from 'node:timers/promises';
        export async function load(id: string) { for (let n = 0; n < 3; n++) { try { return await fetch('https://stock.acme.dev/' + id, { signal: AbortSignal.timeout(2000) }); } catch { await sleep(100 * 2 ** n); } } throw new Error('gone'); }`,
    };
    expect(latencyOf(`import { load } from './stock'; app.get('/stock/:id', async (request, response) => { response.json(await load(request.params.id)); });`, others)).toMatchObject({
      ms: 6300, end: 'known', formula: '3 × 2 s + 300 ms', requests: 3, calls: [{ callee: 'fetch', location: { path: 'stock.ts' } }],
    });
  });

  it('says where it has no bound, and why it is not known', () => {
    const open = latencyOf(`app.post('/orders', async (request, response) => { await read('a', 2000); await fetch('https://pay.acme.dev'); response.end(); });`);
    expect(open).toMatchObject({ ms: 2000, end: 'unbounded', because: 'fetch has no deadline', formula: '2 s + ∞', requests: 2 });
    expect(open.related.map(({ message }) => message)).toEqual(['fetch has no deadline', 'fetch takes the longest of what has a time']);
    expect(latencyOf(`app.post('/orders', async (request, response) => { for (const id of request.body.ids) await read(id, 1000); response.end(); });`)).toMatchObject({ end: 'unknown', formula: 'n × 1 s', requests: 1, more: true });
    expect(latencyOf(`app.post('/orders', async (request, response) => { await read('a', 1000); await z.object({}).parseAsync(request.body); response.end(); });`)).toMatchObject({ end: 'unknown', because: 'what zod does is not known', ms: 1000, more: true });
  });

  it('is cut by a deadline around all of it', () => {
    expect(latencyOf(`app.get('/stock', async (request, response) => { await Promise.race([fetch('https://stock.acme.dev'), new Promise((_, reject) => setTimeout(reject, 4000))]); response.end(); });`)).toMatchObject({ ms: 4000, end: 'known' });
  });

  it('counts what it answers after', () => {
    expect(latencyOf(`app.get('/stock', (request, response, next) => { read('a', 2000).then((stock) => response.json(stock), next); });`)).toMatchObject({ ms: 2000, end: 'known', requests: 1 });
    expect(entriesIn(`app.get('/stock', (request, response) => { read('a', 2000).catch(console.error); response.end(); });`)).toEqual([]);
  });

  it('does not count what nobody waits for, nor what throws or goes on', () => {
    expect(entriesIn(`app.get('/stock', (request, response) => { void read('a', 2000); response.end(); });`)).toEqual([]);
    const text = `import createError from 'http-errors'; function denied() { return createError(403); }
      app.get('/stock', async (request, response, next) => { if (!request.query.id) throw denied(); await read('a', 2000); await next(); });`;
    expect(latencyOf(text)).toMatchObject({ ms: 2000, end: 'known', formula: '2 s' });
  });

  it('counts one turn of what calls itself', () => {
    const tree = `async function sum(id: string): Promise<number> { const node = await (await read(id, 2000)).json(); let all = 0; for (const child of node.children) all += await sum(child); return all; }`;
    expect(latencyOf(`${tree} app.get('/tree', async (request, response) => { response.json(await sum('root')); });`)).toMatchObject({ ms: 2000, end: 'unknown', because: 'it calls itself', requests: 1, more: true });
    const pure = `function depth(node: { children: { children: never[] }[] }): number { return 1 + Math.max(...node.children.map((child) => depth(child))); }`;
    expect(latencyOf(`${pure} app.get('/tree', async (request, response) => { const node = await (await read('a', 2000)).json(); response.json(depth(node)); });`)).toMatchObject({ ms: 2000, end: 'known', formula: '2 s' });
  });

  it('is told of resolvers of a GraphQL schema', () => {
    const map = `import { ApolloServer } from '@apollo/server'; const query = { stock: async () => read('a', 2000) }; new ApolloServer({ typeDefs: '', resolvers: { Query: { ...query }, Mutation: { order: () => read('b', 3000) } } });`;
    expect(entriesIn(map).map(({ entry, ms }) => [entry.what, ms])).toEqual([['new ApolloServer Query.stock', 2000], ['new ApolloServer Mutation.order', 3000]]);
    const field = `import { GT } from './graphql'; export const stock = GT.Field({ type: GT.String, args: {}, resolve: async (_: unknown, args: { id: string }) => read(args.id, 2000) });`;
    expect(entriesIn(field, { 'package.json': '{ "name": "shop", "dependencies": { "graphql": "16.9.0" } }' })).toMatchObject([{ entry: { what: 'resolve stock', by: 'request' }, ms: 2000 }]);
    expect(entriesIn(field, { 'package.json': '{ "name": "shop" }' })).toEqual([]);
  });

  it('is told of jobs and messages too', () => {
    expect(latencyOf(`import { Worker } from 'bullmq'; new Worker('mails', async (job) => { await read(job.data.id, 2000); });`)).toMatchObject({ entry: { what: 'new Worker mails', by: 'job' }, ms: 2000 });
  });
});

describe('the time after which a server gives up', () => {
  const slow = `async (request, response) => { await read('a', 8000); response.end(); }`;

  it.each([
    ['middleware of one route', `import timeout from 'connect-timeout'; app.get('/stock', timeout('5s'), ${slow});`, 'timeout'],
    ['middleware for all', `import timeout from 'connect-timeout'; app.use(timeout('5s')); app.get('/stock', ${slow});`, 'timeout'],
    ['the server', `const server = app.listen(80); server.setTimeout(5000); app.get('/stock', ${slow});`, 'server.setTimeout'],
    ['an option of the server', `import fastify from 'fastify'; const server = fastify({ handlerTimeout: 5000 }); server.get('/stock', ${slow});`, 'fastify'],
    ['an option of the route', `import fastify from 'fastify'; const server = fastify(); server.get('/stock', { handlerTimeout: 5000 }, ${slow});`, 'server.get'],
    ['an option of hapi', `import Hapi from '@hapi/hapi'; const server = Hapi.server({ routes: { timeout: { server: 5000 } } }); server.route({ method: 'GET', path: '/stock', handler: ${slow} });`, 'Hapi.server'],
    ['middleware of Hono for every path', `import { Hono } from 'hono'; import { timeout } from 'hono/timeout'; const web = new Hono(); web.use('*', timeout(5000)); web.get('/stock', async (context) => { await read('a', 8000); return context.text('ok'); });`, 'timeout'],
    ['middleware of Hono for one route', `import { Hono } from 'hono'; import { timeout } from 'hono/timeout'; const web = new Hono(); web.get('/stock', timeout(5000), async (context) => { await read('a', 8000); return context.text('ok'); });`, 'timeout'],
    ['a consumer', `import { Consumer } from 'sqs-consumer'; Consumer.create({ queueUrl: 'https://sqs.acme.dev', handleMessageTimeout: 5000, handleMessage: async (message) => { await read(message.Body, 8000); } });`, 'Consumer.create'],
  ])('is told by %s', (_name, text, what) => {
    expect(latencyOf(text)).toMatchObject({ ms: 8000, end: 'known', bound: { ms: 5000, what } });
  });

  it.each([
    ['how long a request may take to arrive', `import fastify from 'fastify'; const server = fastify({ requestTimeout: 5000 }); server.get('/stock', ${slow});`],
    ['middleware that does not answer', `import timeout from 'connect-timeout'; app.use(timeout('5s', { respond: false })); app.get('/stock', ${slow});`],
    ['middleware of other paths', `import timeout from 'connect-timeout'; app.use('/reports', timeout('5s')); app.get('/stock', ${slow});`],
    ['a value that is not known', `import timeout from 'connect-timeout'; app.use(timeout(process.env.TIMEOUT)); app.get('/stock', ${slow});`],
  ])('is not told by %s', (_name, text) => {
    expect(latencyOf(text)).not.toHaveProperty('bound');
  });
});
