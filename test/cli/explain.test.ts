import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { describeLibrary } from '../../src/cli/explain/describe-library.ts';
import { rules } from '../../rules/registry.ts';
import { runCli } from '../support/run-cli.ts';

describe('explain', () => {
  it.each(rules.map(({ id }) => id))('prints the page of %s', async (id) => {
    const { code, stdout } = await runCli(['explain', id]);
    expect(code).toBe(0);
    expect(stdout.startsWith(`# ${id}\n`)).toBe(true);
    expect((await runCli(['explain', `fallacies/${id}`])).stdout).toBe(stdout);
  });

  it('says what is known of a library, and why it is believed', async () => {
    const { stdout } = await runCli(['explain', 'axios']);
    expect(stdout).toContain('makes clients: create()');
    expect(stdout).toMatch(/Deadline: request\n {2}by default: none\n {4}proven: lab\/results\/axios\.json#deadlines\.request\.byDefault\n/);
    expect(stdout).toContain('timeout (call or client): a duration in ms, bounds the time between two pieces of data; off: 0');
  });  it('says what is off, what has no effect, which versions, and what to write', async () => {
    const { stdout } = await runCli(['explain', '@aws-sdk/client-s3']);
    expect(stdout).toMatch(/requestHandler\.requestTimeout \(client\): .*off: 0; in @smithy\/node-http-handler <4\.4\.0\n/);
    expect(stdout).toMatch(/requestHandler\.requestTimeout \(client\): .*needs requestHandler\.throwOnRequestTimeout: true; in @smithy\/node-http-handler >=4\.4\.0\n/);
    expect(stdout).toContain('  signal (call): has no effect: the option of send is called abortSignal\n');
    expect((await runCli(['explain', 'openai'])).stdout).toContain('bounds the wait for headers; 0 does not switch it off, it ends every call at once\n');
    expect((await runCli(['explain', 'ofetch'])).stdout).toContain('off: 0; ignored beside signal\n');
    expect(stdout).toContain('  to write: requestHandler: { requestTimeout: 5000, throwOnRequestTimeout: true');
    expect(stdout).toMatch(/Idempotency\n {2}key made by itself: no; carried by option ClientRequestToken/);
  });

  it('says each range of versions apart', async () => {
    const { stdout } = await runCli(['explain', 'redlock']);
    expect(stdout).toContain('redlock-4: redlock, versions <5.0.0-0;');
    expect(stdout).toContain('redlock-5: redlock, versions >=5.0.0-0;');
  });

  it('says how often, how long and with which options is retried, and what is missing', async () => {
    const { stdout } = await runCli(['explain', 'p-retry-6']);
    expect(stdout).toMatch(/by default: 10 retries, growing delay from 1 s, no jitter\n {4}proven: lab\/results\/p-retry-6\.json/);
    expect(stdout).toContain('  attempts: retries, forever; for ever: Infinity, true\n');
    expect(stdout).toContain('  delay: minTimeout, factor, maxTimeout\n');
    expect(stdout).toContain('  to write: jitter: randomize: true\n');
  });

  it('says what a lock promises, where its time to live is, and what the writer owes', async () => {
    const { stdout } = await runCli(['explain', 'ioredis']);
    expect(stdout).toMatch(/Lock: set-nx\n.*\n {2}extends itself: no; release checks the owner: no; fencing token: no\n {4}proven: /);
    expect(stdout).toMatch(/ {2}time to live: after PX or PXAT in ms; after EX or EXAT in s/);
    expect(stdout).toContain('  to write: a value of your own when it is taken, and a release that compares it');
  });

  it('shows of a long list of commands its beginning and its length', async () => {
    const { stdout } = await runCli(['explain', 'ioredis']);
    expect(stdout).toMatch(/remote calls: redis\.get\(\), .* and \d+ more\n/);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThan(400);
  });

  it('speaks of what a row has run when it is written', async () => {
    expect((await runCli(['explain', 'objection'])).stdout).toMatch(/Hooks: insert\n {2}methods of the row: \$beforeInsert, \$afterInsert; the write waits for them\n {4}proven: /);
  });

  it('says where a framework looks for routes', async () => {
    const { stdout } = await runCli(['explain', 'nextjs']);
    expect(stdout).toContain('  route files: app/**/route that export GET, POST,');
    expect(stdout).not.toContain('exports: ');
  });

  it('speaks of breakers', async () => {
    expect((await runCli(['explain', 'opossum'])).stdout).toMatch(/Breaker: breaker\n {2}errors that do not count: errorFilter\n/);
  });



  it('finds a library by a package that a pattern stands for, and by a global', async () => {
    expect((await runCli(['explain', '@aws-sdk/client-s3'])).code).toBe(0);
    expect((await runCli(['explain', 'fetch'])).code).toBe(0);
  });

  it.each(catalog.map((library) => [library.id, library] as const))('can describe %s', (_, library) => {
    const text = describeLibrary(library);
    expect(text).toContain(library.title);
    expect(text).not.toMatch(/: undefined\b(?! )|\[object|NaN/);
  });
});

describe('rules', () => {
  it('lists id, preset and severity', async () => {
    const { stdout } = await runCli(['rules']);
    expect(stdout.trimEnd().split('\n').map((line) => line.split(/\s+/).slice(0, 3))).toEqual(rules.map(({ id, preset, severity }) => [id, preset, severity]));
    expect(JSON.parse((await runCli(['rules', '--format', 'json'])).stdout)).toHaveLength(rules.length);
  });
});
