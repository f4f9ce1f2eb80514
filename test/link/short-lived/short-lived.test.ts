import { expect, test } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

const head = `import CircuitBreaker from 'opossum'; import { Pool } from 'pg'; import express from 'express'; const app = express();\n`;

function lives(text: string): readonly string[] {
  return sitesOf(programOf({ 'a.ts': head + text }), 'a.ts').shortLived.map(({ life }) => life.kind);
}

const inRoute = (body: string): string => `app.get('/', async (request, response) => { ${body} });`;

test.each<[string, string, string[]]>([
  ['at module level', `const breaker = new CircuitBreaker(read);`, []],
  ['in a constructor', `class A { breaker; constructor() { this.breaker = new CircuitBreaker(read); } }`, []],
  ['used once', inRoute('await new CircuitBreaker(read).fire();'), ['call']],
  ['used twice', inRoute('const one = new CircuitBreaker(read); await one.fire(); await one.fire();'), ['kept']],
  ['written to a field', `class A { breaker; read() { this.breaker = new CircuitBreaker(read); return this.breaker.fire(); } }`, ['kept']],
  ['written to a variable outside', `let breaker; ${inRoute('breaker = new CircuitBreaker(read); await breaker.fire();')}`, ['kept']],
  ['put into an object', inRoute('const all = { one: new CircuitBreaker(read) }; await all.one.fire();'), ['unknown']],
  ['a pool of a route', inRoute(`const pool = new Pool(); await pool.query('SELECT 1');`), ['call']],
  ['a pool for what the request names', inRoute(`const pool = new Pool({ connectionString: request.body.url }); await pool.query('SELECT 1');`), ['unknown']],
  ['a pool for what somebody looks up', inRoute(`const pool = new Pool({ connectionString: await urlOf() }); await pool.query('SELECT 1');`), ['unknown']],
  ['a pool of an operator', `app.get('/admin/status', async () => { const pool = new Pool(); await pool.query('SELECT 1'); });`, ['unknown']],
  ['a pool of a probe', `app.get('/readyz', async () => { const pool = new Pool(); await pool.query('SELECT 1'); });`, ['unknown']],
  ['a pool of nobody in sight', `export async function f() { const pool = new Pool(); await pool.query('SELECT 1'); }`, ['unknown']],
  ['a pool of the start', `async function f() { const pool = new Pool(); await pool.query('SELECT 1'); }\nawait f();`, ['kept']],
])('%s', (_, text, expected) => {
  expect(lives(text)).toEqual(expected);
});
