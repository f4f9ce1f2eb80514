import { describe, expect, it } from 'vitest';
import { retriesIn, retryIn } from './support.ts';

const imports = `import { client, log } from './elsewhere';`;

describe('a function that calls itself when it has failed', () => {
  it('from its catch, with a counter', () => {
    const text = `${imports}
      export async function load(id: string, left = 3): Promise<unknown> {
        try { return await client.load(id); } catch (e) { if (left <= 0) throw e; return load(id, left - 1); }
      }`;
    expect(retryIn(text)).toMatchObject({ form: 'recursion', attempts: { kind: 'finite', by: 'count', count: 4 }, delay: { kind: 'none' }, location: { start: { line: 3 } } });
  });

  it('from a rejected callback', () => {
    const text = `${imports}
      export const load = (id: string, left: number): Promise<unknown> =>
        client.load(id).catch((e: Error) => (left > 0 ? load(id, left - 1) : Promise.reject(e)));`;
    expect(retryIn(text)).toMatchObject({ form: 'recursion', attempts: { kind: 'finite', by: 'count' } });
  });

  it('after a wait that the call is chained to', () => {
    const text = `${imports}
      const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
      export const load = (id: string, n = 0): Promise<unknown> => client.load(id).catch(() => pause(100 * 2 ** n).then(() => load(id, n + 1)));`;
    expect(retryIn(text)).toMatchObject({ delay: { kind: 'growing', shape: 'exponential' }, attempts: { kind: 'endless' } });
  });

  it('with its counter in an object', () => {
    const text = `${imports}
      export async function load({ id, n = 0 }: { id: string; n?: number }): Promise<unknown> {
        try { return await client.load(id); } catch (e) { if (n > 4) throw e; return load({ id, n: n + 1 }); }
      }`;
    expect(retryIn(text).attempts).toMatchObject({ kind: 'finite', by: 'count' });
  });

  it('once more with a flag', () => {
    const text = `${imports}
      export async function load(id: string, renewed = false): Promise<unknown> {
        const response = await fetch(id);
        if (response.status === 401 && !renewed) { await client.renew(); return load(id, true); }
        return response;
      }`;
    expect(retryIn(text)).toMatchObject({ attempts: { kind: 'finite', by: 'count', count: 2 }, retries: 'nothing-done' });
  });

  it.each([
    ['a tree', `export async function walk(node: { below: never[] }) { for (const one of node.below) { try { await client.load(one); await walk(one); } catch { log.warn('?'); } } }`],
    ['the next page', `export async function all(cursor?: string): Promise<void> { const { next } = await client.list(cursor); if (next) await all(next); }`],
    ['another host', `export async function load(hosts: string[]): Promise<unknown> { try { return await client.load(hosts[0]); } catch { return load(hosts.slice(1)); } }`],
    ['a smaller request', `export async function put({ id, body }: { id: string; body: object }): Promise<unknown> { const r = await fetch(id, { body: JSON.stringify(body) }); if (r.status === 413) return put({ id, body: { error: 'too large' } }); return r; }`],
    ['a helper that decides when', `export class Feed { async connect() { try { await client.connect(); } catch { void this.reconnect(); } } async reconnect() { await client.retryWithBackoff(() => this.connect()); } }`],
    ['a search in an error', `export const reason = (error: { cause?: unknown }): unknown => { if (!error.cause) return error; return reason(error.cause as never); };`],
  ])('is something else for %s', (_name, body) => {
    expect(retriesIn(`${imports}\n${body}`)).toEqual([]);
  });
});

describe('a timer that runs a function again when it has failed', () => {
  it('from a rejected callback', () => {
    const text = `${imports}
      export class Feed {
        open() { client.connect().catch(() => setTimeout(() => this.open(), 1000)); }
      }`;
    expect(retryIn(text)).toMatchObject({ form: 'timer', purpose: 'connection', lifetime: 'process', delay: { kind: 'constant', ms: 1000 } });
  });

  it('from an event, over other methods, with a field that counts', () => {
    const text = `
      import { dial } from './elsewhere';
      export class Feed {
        private failures = 0;
        connect() {
          const socket = dial('feed');
          socket.on('message', () => (this.failures = 0));
          socket.on('close', this.onClose);
        }
        private onClose = () => { this.failures++; this.schedule(); };
        private schedule() {
          const delay = Math.min(1000 * 2 ** this.failures, 30_000);
          setTimeout(() => this.connect(), delay);
        }
      }`;
    expect(retryIn(text)).toMatchObject({ form: 'timer', purpose: 'connection', delay: { kind: 'growing', shape: 'exponential', capMs: 30_000 }, jitter: { kind: 'no' } });
  });

  it('from an assigned handler', () => {
    const text = `export function open(url: string) { const socket = new WebSocket(url); socket.onclose = () => setTimeout(() => open(url), 5000); }`;
    expect(retryIn(text)).toMatchObject({ form: 'timer', delay: { kind: 'constant', ms: 5000 } });
  });

  it.each([
    ['a tick', `export async function tick() { try { await client.load('x'); } catch { log.warn('?'); } setTimeout(tick, 1000); }`],
    ['a poll', `export async function check() { if ((await client.count()) > 0) setTimeout(check, 1000); }`],
    ['a deadline', `export const load = () => new Promise((done, fail) => { setTimeout(() => fail(new Error('late')), 1000); client.load('x').then(done, fail); });`],
  ])('is something else for %s', (_name, body) => {
    expect(retriesIn(`${imports}\n${body}`)).toEqual([]);
  });
});

describe('a circle over two functions', () => {
  const keeper = (more: string) => `
    import amqp from 'amqplib';
    const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    export class Broker {
      private async connect(): Promise<void> { try { this.connection = await amqp.connect('amqp://mq.app'); this.listen(); } catch { await this.again(); } }
      private listen() { this.connection.on('close', () => { this.again().catch(() => undefined); }); }
      private async again(): Promise<void> { await sleep(500); ${more} }
    }`;

  it('is one retry, whichever call closes it', () => {
    expect(retryIn(keeper('await this.connect();'))).toMatchObject({ delay: { kind: 'constant', ms: 500 }, purpose: 'connection' });
  });
});

describe('an opening that goes on until it is there', () => {
  const opening = (body: string) => `
    import amqp from 'amqplib';
    const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    export class Broker {
      async init(): Promise<void> {
        ${body}
        this.connection.on('close', () => { sleep(1000).then(() => { this.init().catch(() => undefined); }); });
      }
    }`;

  it('is the retry, and not what opens it again when it has gone', () => {
    const found = retriesIn(opening("while (!this.connection) { try { this.connection = await amqp.connect('amqp://mq.app'); } catch { await sleep(1000); } }"));
    expect(found.map(({ form }) => form)).toEqual(['loop']);
  });

  it('has none where it gives up at once', () => {
    expect(retriesIn(opening("this.connection = await amqp.connect('amqp://mq.app');")).map(({ form }) => form)).toEqual(['recursion']);
  });
});

describe('a timer of another package', () => {
  it('is one by its name', () => {
    const text = "const { setTimeout } = require('unlimited-timeout');\nexport function beat() { fetch('https://a.dev').catch(() => { setTimeout(beat, 60000); }); }";
    expect(retryIn(text)).toMatchObject({ form: 'timer', delay: { kind: 'constant', ms: 60_000 } });
  });
});

describe('what is undone after a failure', () => {
  const undoing = (given: string) => `${imports}
    export class Records {
      async undo(record: { id: string }) { await this.update('all', ${given}); }
      async update(id: string, record: { id: string } | undefined) {
        try { await client.save(id); } catch (e) { if (record !== undefined) await this.undo(record); }
      }
    }`;

  it('is no retry where it is not undone again', () => {
    expect(retriesIn(undoing('undefined'))).toEqual([]);
    expect(retriesIn(undoing('record'))).toHaveLength(1);
  });
});
