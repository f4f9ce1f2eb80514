import { describe, expect, it } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

const sitesIn = (text: string) => sitesOf(programOf({ 'a.ts': text }), 'a.ts');

/** How the library tries again at the first site of the text. */
const retryIn = (text: string) => sitesIn(text).deadlines[0]?.retry;

const sqs = `import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';\n`;
const redis = `import Redis from 'ioredis';\n`;
const stripe = `import Stripe from 'stripe';\n`;

describe('what a library tries again unasked', () => {
  it('stands at the site of its deadline, for the review', () => {
    expect(retryIn(`${sqs}export const queue = new SQSClient({});`)).toEqual({ attempts: 3, delay: 'growing', jitter: true, asked: 'option' });
    expect(retryIn(`import got from 'got';\nexport const f = () => got('https://a.acme.dev');`)).toMatchObject({ attempts: 3, delay: 'growing' });
    expect(retryIn(`import { Client } from '@opensearch-project/opensearch';\nexport const a = new Client({ node: 'https://a.acme.dev' });`)).toMatchObject({ attempts: 4, delay: 'none', jitter: false });
  });

  it('is nothing where the library tries once, and where an option speaks of it', () => {
    expect(retryIn(`import axios from 'axios';\nexport const f = () => axios.get('https://a.acme.dev');`)).toBeUndefined();
    expect(retryIn(`${sqs}export const queue = new SQSClient({ maxAttempts: 5 });`)).toBeUndefined();
  });

  it('has neither growth nor jitter in as few retries as stripe makes by default', () => {
    expect(retryIn(`${stripe}export const bank = new Stripe('key');`)).toEqual({ attempts: 3, delay: 'constant', jitter: false, asked: 'option' });
  });

  it('is told of where it repeats a write, at the construction and with the writes', () => {
    const { unasked } = sitesIn(`${redis}const r = new Redis();\nexport const f = () => [r.incr('a'), r.get('a'), r.lpush('b', '1')];`);
    expect(unasked.map(({ location, runs, remedy }) => [location.start.line, runs.map(({ callee }) => callee), remedy?.none])).toEqual([[2, ['r.incr', 'r.lpush'], 'autoResendUnfulfilledCommands: false']]);
  });

  it('is not told of for reads, for what is switched off, and for uses that say it themselves', () => {
    expect(sitesIn(`${redis}const r = new Redis();\nexport const f = () => r.get('a');`).unasked).toEqual([]);
    expect(sitesIn(`${redis}const r = new Redis({ autoResendUnfulfilledCommands: false });\nexport const f = () => r.incr('a');`).unasked).toEqual([]);
    expect(sitesIn(`import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const f = () => ai.responses.create({ model: 'a', input: 'b' }, { maxRetries: 0 });`).unasked).toEqual([]);
  });
});
