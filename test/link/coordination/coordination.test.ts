import { expect, test } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

const head = `import express from 'express'; import Redlock from 'redlock'; import Redis from 'ioredis';
const app = express(); const redlock = new Redlock([new Redis()]); declare const flags: { on: boolean }; declare const find: (id: unknown) => Promise<any>;
const hold = (name: string) => redlock.using([name], 1000, async () => undefined);
const held = async (signal?: object) => { if (signal) { await find(signal); return undefined; } return hold('a'); };\n`;

function reached(handler: string): readonly string[] {
  return sitesOf(programOf({ 'a.ts': `${head}app.post('/orders', async (request, response) => { ${handler} });` }), 'a.ts').coordinations.map(({ reached: how }) => how.kind);
}

test.each<[string, string, string[]]>([
  ['nothing', `response.send('ok');`, []],
  ['always', `await hold('a');`, ['always']],
  ['in a try', `try { await hold('a'); } finally { response.end(); }`, ['always']],
  ['in a loop', `for (const one of request.body) await hold(one);`, ['always']],
  ['after what throws', `if (!request.body) throw new Error(); await hold('a');`, ['always']],
  ['after what is refused', `if (!request.body.id) return response.status(400).end(); await hold('a');`, ['always']],
  ['after another answer', `if (flags.on) return response.end(); await hold('a');`, ['unknown']],
  ['after a question', `if (await known(request.body.id)) return response.end(); await hold('a');`, ['unknown']],
  ['after what is not found', `const order = await find(request.body.id); if (!order) return response.status(404).json({}); await hold('a');`, ['always']],
  ['after what is not found, with no more words', `const order = await find(request.body.id); if (!order) { response.sendStatus(404); return; } await hold('a');`, ['always']],
  ['after what is found', `const order = await find(request.body.id); if (order) return response.status(200).json(order); await hold('a');`, ['unknown']],
  ['after a failure that is handed on', `const order = await find(request.body.id); if (order instanceof Error) return order; await hold('a');`, ['always']],
  ['after a failure that is made', `const order = await find(request.body.id); if (!order || order.late) return new RangeError('late'); await hold('a');`, ['always']],
  ['after an answer that says so', `if (await find(1)) return Response.json({ status: 'ERROR', reason: 'late' }); await hold('a');`, ['always']],
  ['after an answer with a list of errors', `if (await find(1)) return { errors: [{ message: 'late' }], success: false }; await hold('a');`, ['always']],
  ['after an answer without errors', `if (await find(1)) return { errors: [], success: true }; await hold('a');`, ['unknown']],
  ['after a refusal or another answer', `const order = await find(1); if (!order) { if (flags.on) return response.end(); return response.status(404).end(); } await hold('a');`, ['unknown']],
  ['in a branch', `if (request.body.id) await hold('a');`, ['unknown']],
  ['after a failure', `try { response.end(); } catch { await hold('a'); }`, ['unknown']],
  ['later', `setTimeout(() => { void hold('a'); }, 1000);`, []],
])('%s', (_, handler, expected) => {
  expect(reached(handler)).toEqual(expected);
});

test('a condition in a function on the way decides, too', () => {
  expect(reached(`const careful = async () => { if (flags.on) await hold('a'); }; await careful();`)).toEqual(['unknown']);
});

test('what the caller gives decides a condition on the way', () => {
  expect(reached(`await held();`)).toEqual(['always']);
  expect(reached(`await held({});`)).toEqual([]);
  expect(reached(`await held(request.signal);`)).toEqual(['unknown']);
});
