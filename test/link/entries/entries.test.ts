import { describe, expect, test } from 'vitest';
import { entriesIn } from '../../../src/link/entries/entries.ts';
import { programOf } from '../../support/program.ts';

/** What runs the functions of the file, and for which paths. */
function entries(text: string, path = 'a.ts', more: Readonly<Record<string, string>> = {}): readonly string[] {
  const program = programOf({ [path]: text, ...more });
  const unit = program.unit(path);
  if (unit === undefined) throw new Error('no such file');
  return entriesIn(program, unit).map(({ by, paths, handlers }) => `${by} ${paths.join(' ')} ${String(handlers.length)}`);
}

const express = `import express from 'express'; const app = express();`;

describe('registrations', () => {
  test.each<[string, string, string[]]>([
    ['a route', `${express} app.get('/a', () => undefined);`, ['request /a 1']],
    ['several paths', `${express} app.get(['/a', '/b'], () => undefined);`, ['request /a /b 1']],
    ['what runs before the handler', `${express} const log = () => undefined; app.get('/a', log, () => undefined);`, ['request /a 2']],
    ['a wrapped handler', `${express} import wrap from 'express-async-handler'; app.get('/a', wrap(async () => undefined));`, ['request /a 1']],
    ['middleware', `${express} app.use(() => undefined);`, ['request  1']],
    ['a path in options', `import Fastify from 'fastify'; Fastify().route({ url: '/a', handler: () => undefined });`, ['request /a 1']],
    ['a handler beside a schema', `import Fastify from 'fastify'; Fastify().get('/a', { handler: () => undefined });`, ['request /a 1']],
    ['a hook of the server', `import Fastify from 'fastify'; Fastify().addHook('onClose', () => undefined);`, []],
    ['a hook of requests', `import Fastify from 'fastify'; Fastify().addHook('onRequest', () => undefined);`, ['request  1']],
    ['a method, then paths', `import { Hono } from 'hono'; new Hono().on('GET', ['/a', '/b'], () => undefined);`, ['request /a /b 1']],
    ['a described route', `import { OpenAPIHono, createRoute } from '@hono/zod-openapi'; new OpenAPIHono().openapi(createRoute({ path: '/a' }), () => undefined);`, ['request /a 1']],
    ['a function for each path', `import { createTerminus } from '@godaddy/terminus'; createTerminus(server, { healthChecks: { '/a': () => undefined, '/b': () => undefined } });`, ['request /a 1', 'request /b 1']],
    ['a job', `import { Worker } from 'bullmq'; new Worker('mails', () => undefined);`, ['job  1']],
    ['something that only looks like a route', `const cache = new Map(); cache.get('/a', () => undefined);`, []],
  ])('%s', (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  test('a controller lays its routes under its path', () => {
    const controller = (decorator: string): string => `import { Controller, Get } from '@nestjs/common'; @Controller(${decorator}) class A { @Get('b') b() {} @Get() c() {} }`;
    expect(entries(controller(`'a'`))).toEqual(['request /a/b 1', 'request /a 1']);
    expect(entries(controller(`{ path: 'a', version: '2' }`))).toEqual(['request /a/b 1', 'request /a 1']);
    expect(entries(controller(''))).toEqual(['request /b 1', 'request / 1']);
  });
});

describe('files', () => {
  test.each<[string, string, string, string[]]>([
    ['a route file', 'app/(shop)/orders/[id]/route.ts', `export async function GET() {} export const POST = async () => undefined; export const dynamic = 'auto';`, ['request /orders/[id] 1', 'request /orders/[id] 1']],
    ['a wrapped one', 'app/orders/route.ts', `import { withSession } from 'x'; export const GET = withSession(async () => undefined);`, ['request /orders 1']],
    ['an API page', 'src/pages/api/health/live.ts', `export default function handler() {}`, ['request /api/health/live 1']],
    ['the page of a folder', 'pages/api/orders/index.ts', `export default function handler() {}`, ['request /api/orders 1']],
    ['the first page', 'pages/api/index.ts', `export default function handler() {}`, ['request /api 1']],
    ['what is no API', 'pages/orders.ts', `export default function Orders() {}`, []],
    ['a route below another folder', 'src/api/store/orders/route.ts', `export const GET = async () => undefined;`, ['request /store/orders 1']],
    ['folders of two frameworks, the outer first', 'apps/shop/src/app/api/orders/route.ts', `export const GET = async () => undefined;`, ['request /api/orders 1']],
    ['the index of a folder', 'app/routes/orders/_index.ts', `export async function action() {} export default function Orders() {}`, ['request /orders 1']],
    ['a page of the server', 'src/routes/health/+page.server.ts', `export const GET = () => undefined;`, []],
    ['a loader', 'app/routes/health.live.ts', `export async function loader() {}`, ['request /health/live 1']],
    ['an endpoint', 'src/routes/health/+server.ts', `export const GET = () => undefined;`, ['request /health 1']],
    ['a function of a platform', 'src/a.ts', `export const handler = async (event: APIGatewayProxyEvent) => undefined;`, ['request  1']],
    ['the same for messages', 'src/a.ts', `export const handler = async (event: SQSEvent) => undefined;`, ['message  1']],
    ['the same on a schedule', 'src/a.ts', `export const handler = async (event: ScheduledEvent) => undefined;`, ['cron  1']],
    ['a handler of something else', 'src/a.ts', `export const handler = (error: Error) => undefined;`, []],
    ['the same exports elsewhere', 'src/a.ts', `export async function GET() {}`, []],
  ])('%s', (_, path, text, expected) => {
    expect(entries(text, path)).toEqual(expected);
  });
});
