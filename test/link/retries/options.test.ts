import { describe, expect, it } from 'vitest';
import { retriesIn, retryIn } from './support.ts';

describe('a retry helper of a library', () => {
  it('by its defaults', () => {
    const text = `import pRetry from 'p-retry';\nexport const load = () => pRetry(() => fetch('https://a.dev'));`;
    expect(retryIn(text)).toMatchObject({ form: 'helper', library: { id: 'p-retry' }, attempts: { count: 11 }, delay: { kind: 'growing' }, jitter: { kind: 'no' }, runs: [{ callee: 'fetch', effect: 'read' }] });
  });

  it('by its options, through a shared object', () => {
    const text = `import pRetry from 'p-retry';\nconst options = { retries: 2, factor: 1, minTimeout: 300, randomize: true };\nexport const load = () => pRetry(() => fetch('https://a.dev'), { ...options, retries: 4 });`;
    expect(retryIn(text)).toMatchObject({ attempts: { count: 5 }, delay: { kind: 'constant', ms: 300 }, jitter: { kind: 'yes' } });
  });

  it('is open where the options come from outside', () => {
    const text = `import pRetry, { type Options } from 'p-retry';\nexport const load = (options: Options) => pRetry(() => fetch('https://a.dev'), options);`;
    expect(retryIn(text).attempts.kind).toBe('unknown');
  });

  it('says how it is told', () => {
    const text = `import pRetry from 'p-retry';\nexport const load = () => pRetry(() => fetch('https://a.dev'));`;
    expect(retryIn(text).remedy).toEqual({ backoff: 'factor: 2', jitter: 'randomize: true', limit: 'retries: 5', none: 'retries: 0' });
  });

  it('that is built of operators', () => {
    const text = `import { HttpService } from '@nestjs/axios';
      import { delay, retryWhen, take } from 'rxjs';
      export class Prices {
        constructor(private readonly http: HttpService) {}
        price() { return this.http.get('https://a.dev').pipe(retryWhen((errors) => errors.pipe(delay(200), take(3)))); }
      }`;
    expect(retryIn(text)).toMatchObject({ attempts: { count: 4 }, delay: { kind: 'constant', ms: 200 }, jitter: { kind: 'no' } });
  });
});

describe('an option that asks for retries', () => {
  it('stands at the option', () => {
    const { location, form } = retryIn(`import Redis from 'ioredis';\nexport const redis = new Redis({\n  host: 'a',\n  retryStrategy: (times) => Math.min(times * 50, 2000),\n});`);
    expect([form, location.start.line, location.start.column]).toEqual(['reconnect', 4, 3]);
  });

  it('is nothing where none is written', () => {
    expect(retriesIn(`import Redis from 'ioredis';\nexport const redis = new Redis({ host: 'a' });`)).toEqual([]);
  });

  it('ends where the strategy gives no time any more', () => {
    const text = `import Redis from 'ioredis';\nexport const redis = new Redis({ retryStrategy(times) { if (times > 9) return null; return times * 50; } });`;
    expect(retryIn(text)).toMatchObject({ attempts: { kind: 'finite', by: 'count' }, delay: { kind: 'growing', shape: 'linear' } });
  });

  it('is known by its type where the way to the library is out of sight', () => {
    const text = `import type { RedisOptions } from 'ioredis';\nimport { make } from './elsewhere';\nconst options: RedisOptions = { retryStrategy: () => 500 };\nexport const redis = make(options);`;
    expect(retryIn(text)).toMatchObject({ form: 'reconnect', library: { title: 'ioredis' }, delay: { kind: 'constant', ms: 500 } });
  });

  it('is the caller’s where it is only handed through', () => {
    const text = `import OpenAI from 'openai';\nexport const make = (options: { tries: number }) => new OpenAI({ maxRetries: options.tries });`;
    expect(retriesIn(text)).toEqual([]);
  });
});

describe('the attempts of a job', () => {
  const queue = `import { Queue } from 'bullmq';\nexport const mails = new Queue('mails', { connection: {}, defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1000 } } });`;

  it('take over what the queue says', () => {
    const text = `import { mails } from './queue';\nexport const send = (to: string) => mails.add('send', { to }, { attempts: 3 });`;
    expect(retryIn(text, { 'queue.ts': queue })).toMatchObject({ form: 'queue', attempts: { count: 3 }, delay: { kind: 'growing' }, jitter: { kind: 'unknown' } });
  });

  it('need no randomness where the job goes round by itself', () => {
    const adding = (more: string): string => `import { Queue } from 'bullmq'; const nightly = new Queue('nightly', { connection: {} }); export const start = () => nightly.add('clean', {}, { ${more} attempts: 3, backoff: { type: 'exponential', delay: 1000 } });`;
    expect(retryIn(adding("repeat: { pattern: '0 3 * * *' },"))).toMatchObject({ delay: { kind: 'growing' }, jitter: { kind: 'unknown' } });
    expect(retryIn(adding('')).jitter).toEqual({ kind: 'no' });
  });

  it('count where an own function hands them on', () => {
    const wrapper = `import { mails } from './queue';\nexport const post = (to: string, options: object) => mails.add('send', { to }, { removeOnComplete: true, ...options });`;
    const text = `import { post } from './wrapper';\nexport const send = (to: string) =>\n  post(to, {\n    attempts: 4,\n    backoff: 500,\n  });`;
    expect(retryIn(text, { 'queue.ts': queue, 'wrapper.ts': wrapper })).toMatchObject({ attempts: { count: 4 }, delay: { kind: 'constant', ms: 500 }, location: { start: { line: 4 } } });
  });

  it('count where a subclass overrides what its parent hands on', () => {
    const base = `import { mails } from './queue';
      export abstract class Task {
        schedule(props: object) { return mails.add('task', props, { ...this.options }); }
        get options(): object { return { attempts: 1 }; }
      }`;
    const text = `import { Task } from './base';\nexport class Resize extends Task {\n  get options() { return { attempts: 6, backoff: { type: 'fixed', delay: 100 } }; }\n}`;
    expect(retryIn(text, { 'queue.ts': queue, 'base.ts': base })).toMatchObject({ attempts: { count: 6 }, delay: { kind: 'constant', ms: 100 } });
  });

  it('run what works off the queue', () => {
    const worker = `import { Worker } from 'bullmq';\nexport const worker = new Worker('mails', async () => { await fetch('https://a.dev', { method: 'POST', body: 'x' }); }, { connection: {} });`;
    expect(retryIn(queue, { 'worker.ts': worker }).runs).toMatchObject([{ callee: 'fetch', effect: 'write', key: 'none' }]);
  });
});

describe('options that several files share', () => {
  const user = (name: string) => `import { Queue } from 'bullmq'; import { shared } from './service'; const queue = new Queue('${name}'); export const add = (id: string) => queue.add('${name}', { id }, shared);`;
  const shared = "export const shared = { attempts: 3, backoff: { type: 'exponential', delay: 100 } };";

  it('are one place, where they are written', () => {
    const found = retriesIn(shared, { 'a.ts': user('a'), 'b.ts': user('b') });
    expect(found).toMatchObject([{ form: 'queue', location: { path: 'service.ts' }, attempts: { kind: 'finite', count: 3 }, jitter: { kind: 'no' } }]);
  });

  it('are not judged again where they are used', () => {
    const text = user('a').replace('./service', './options');
    expect(retriesIn(text, { 'options.ts': shared })).toEqual([]);
  });
});
