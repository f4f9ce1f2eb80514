import { describe, expect, it } from 'vitest';
import { retryIn } from './support.ts';

const posting = (before: string, inside: string, request: string): string => `
  import { randomUUID } from 'node:crypto';
  import { setTimeout as sleep } from 'node:timers/promises';
  export async function pay(order: { id: string; amount: number }, payload: object) {
    ${before}
    for (let n = 0; n < 3; n++) {
      ${inside}
      try { return await fetch('https://pay.dev', { method: 'POST', ${request} }); } catch { await sleep(Math.random() * 100 * 2 ** n); }
    }
  }`;

const header = (value: string) => `headers: { 'Idempotency-Key': ${value} }, body: JSON.stringify({ amount: order.amount })`;

describe('the key of what is done again', () => {
  it.each([
    ['none', '', '', 'body: JSON.stringify({ amount: order.amount })', 'none'],
    ['one made before', 'const key = randomUUID();', '', header('key'), 'stable'],
    ['one derived', '', '', header('order.id'), 'stable'],
    ['one made in each attempt', '', '', header('randomUUID()'), 'per-attempt'],
    ['one made in each turn', '', 'const key = `pay-${Date.now()}`;', header('key'), 'per-attempt'],
    ['an id in the body', '', '', 'body: JSON.stringify({ orderId: order.id, amount: order.amount })', 'stable'],
    ['headers from outside', '', '', 'headers: { ...order }, body: "x"', 'unknown'],
  ])('%s', (_name, before, inside, request, key) => {
    expect(retryIn(posting(before, inside, request)).runs).toMatchObject([{ effect: 'write', key }]);
  });

  it('is new in each call where the library makes it', () => {
    const text = `import pRetry from 'p-retry';\nimport Stripe from 'stripe';\nconst stripe = new Stripe('k');\nexport const pay = () => pRetry(() => stripe.charges.create({ amount: 1 }));`;
    expect(retryIn(text).runs).toMatchObject([{ effect: 'write', key: 'per-attempt' }]);
  });
});

describe('what is run again', () => {
  it('lies behind functions of other files', () => {
    const api = `export class Api { async post(path: string) { return this.request(path, 'POST'); } private request(path: string, method: string) { return fetch(path, { method }); } }`;
    const text = `import pRetry from 'p-retry';\nimport { Api } from './api';\nconst api = new Api();\nexport const send = () => pRetry(() => api.post('/x'));`;
    expect(retryIn(text, { 'api.ts': api })).toMatchObject({ runs: [{ callee: 'fetch', effect: 'write', location: { path: 'api.ts' } }], runsKnown: true });
  });

  it('is not all known where something is out of sight', () => {
    const text = `import pRetry from 'p-retry';\nimport { send } from 'somewhere';\nexport const go = () => pRetry(() => send('x'));`;
    expect(retryIn(text)).toMatchObject({ runs: [], runsKnown: false });
  });

  it('does not hold what is only registered', () => {
    const text = `import pRetry from 'p-retry';\nimport { Worker } from 'bullmq';
      const start = async () => { new Worker('q', async () => { await fetch('https://a.dev', { method: 'POST' }); }, { connection: {} }); await fetch('https://a.dev/ready'); };
      export const go = () => pRetry(start);`;
    expect(retryIn(text).runs).toMatchObject([{ effect: 'read' }]);
  });

  it('is only what the library sends again', () => {
    const text = (retry: string) => `import got from 'got';\nexport const send = () => got.post('https://a.dev', { json: { a: 1 }, retry: ${retry} });`;
    expect(retryIn(text('{ limit: 3 }')).runs).toEqual([]);
    expect(retryIn(text('{ limit: 3, methods: ["POST"] }')).runs).toMatchObject([{ effect: 'write' }]);
    expect(retryIn(text('{ calculateDelay: ({ attemptCount }) => attemptCount * 1000 }')).runs).toMatchObject([{ effect: 'write' }]);
  });
});

describe('one function that sends all requests', () => {
  it('is gone through for each of its callers', () => {
    const text = `import pRetry from 'p-retry';
      const request = (method: string, body?: object) => fetch('https://a.dev', { method, body: JSON.stringify(body) });
      export const go = () => pRetry(async () => { const user = await request('GET'); await request('POST', { user }); });`;
    expect(retryIn(text).runs).toMatchObject([{ effect: 'write' }]);
  });
});

describe('a procedure that the body names', () => {
  const calling = (method: string) => `
    const handed = (f: any) => (...all: any[]) => f(...all);
    class Api {
      private rpc = handed(this.send.bind(this));
      run(params: object) { return this.rpc({ method: '${method}' as const, params }); }
      private send(request: object) { return fetch('https://a.dev', { method: 'POST', body: JSON.stringify(request) }); }
    }
    import pRetry from 'p-retry';
    const api = new Api();
    export const go = () => pRetry(() => api.run({ amount: 1 }));`;

  it.each([
    ['getUser', 'read'],
    ['eth_getBalance', 'read'],
    ['updateUser', 'idempotent'],
    ['workerHandshake', 'idempotent'],
    ['createUser', 'write'],
    ['settle', 'write'],
    ['getaway', 'write'],
  ])('%s', (method, effect) => {
    expect(retryIn(calling(method)).runs).toMatchObject([{ effect }]);
  });
});

describe('the errors after which it is done again', () => {
  const after = (test: string) => retryIn(`
    import axios from 'axios';
    import { setTimeout as sleep } from 'node:timers/promises';
    export async function send(text: string) {
      for (let n = 0; n < 3; n++) {
        try { return await axios.post('https://a.dev/messages', { text }); } catch (error) {
          if (!(${test})) throw error;
          await sleep(Math.random() * 100 * 2 ** n);
        }
      }
    }`).retries;

  it.each([
    ['error.response?.status === 429', 'nothing-done'],
    ["error.response?.status === 429 || error.code === 'ECONNREFUSED'", 'nothing-done'],
    ["error.response?.status === 429 || error.code === 'ECONNRESET'", 'some'],
    ['error.response?.status === 429 || error.response?.status >= 500', 'some'],
  ])('%s', (test, retries) => {
    expect(after(test)).toBe(retries);
  });
});

describe('what nobody waits for', () => {
  const running = (body: string) => retryIn(`
    import pRetry from 'p-retry';
    const count = (n: number) => fetch('https://stats.dev', { method: 'POST', body: JSON.stringify({ n }) });
    export const go = () => pRetry(async () => { ${body} });`).runs.map(({ effect }) => effect);

  it.each([
    ['it is the last', "await fetch('https://a.dev'); void count(1);", ['read']],
    ['something that may fail follows', "void count(1); await fetch('https://a.dev');", ['write', 'read']],
    ['it is waited for', "await fetch('https://a.dev'); await count(1);", ['read', 'write']],
    ['a promise tells of it', "await new Promise((resolve, reject) => { count(1).then(resolve, reject); });", ['write']],
  ])('where %s', (_name, body, effects) => {
    expect(running(body)).toEqual(effects);
  });
});
