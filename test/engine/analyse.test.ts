import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Analysis, AnalysisOptions } from '../../src/engine-result.ts';
import { analyse } from '../../src/engine.ts';
import { InputError } from '../../src/input-error.ts';
import { layOut } from '../support/lay-out.ts';

const CALL = "await fetch('https://payments.example/charges');\n";

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(files: Readonly<Record<string, string>>, options: Partial<AnalysisOptions> = {}): Promise<Analysis> {
  root = layOut(files);
  return analyse({ root, contexts: ['server'], ...options });
}

const places = ({ findings }: Analysis): readonly string[] => findings.map(({ rule, location: { path: file, start } }) => `${file}:${start.line} ${rule}`);

describe('what is judged', () => {
  it('is server code, unless other contexts are asked for', async () => {
    const files = { 'charge.ts': CALL, 'charge.test.ts': CALL, 'scripts/charge.ts': CALL };
    expect(places(await run(files))).toEqual(['charge.ts:1 require-timeout']);
    expect(places(await analyse({ root, contexts: ['test', 'tooling'] }))).toEqual(['charge.test.ts:1 require-timeout', 'scripts/charge.ts:1 require-timeout']);
  });

  it('can be narrowed to paths, and that does not narrow what is read', async () => {
    const files = {
      'ask.ts': 'export const ask = (url: string, signal?: AbortSignal) => fetch(url, { signal });\n',
      'a/caller.ts': "import { ask } from '../ask';\nawait ask('https://a.example');\n",
      'b/caller.ts': "import { ask } from '../ask';\nawait ask('https://b.example');\n",
    };
    const analysis = await run(files, { paths: ['b'] });
    expect(places(analysis)).toEqual(['b/caller.ts:2 require-timeout']);
    expect(analysis.files.map(({ path: file, judged }) => [file, judged])).toEqual([['a/caller.ts', false], ['ask.ts', false], ['b/caller.ts', true]]);
  });

  it('is an error when nothing matches', async () => {
    await expect(run({ 'charge.ts': CALL }, { paths: ['absent'] })).rejects.toThrow(new InputError('nothing matches absent'));
  });

  it('is a buffer instead of the file, or of a file that was never saved', async () => {
    const buffers = new Map([['new.ts', CALL], ['charge.ts', '']]);
    expect(places(await run({ 'charge.ts': CALL }, { buffers }))).toEqual(['new.ts:1 require-timeout']);
    expect(places(await analyse({ root, contexts: ['server'], buffers, paths: ['new.ts'] }))).toEqual(['new.ts:1 require-timeout']);
  });
});

describe('a library that the catalog does not hold', () => {
  it('is not guessed at, whatever its names sound like', async () => {
    const text = `import { createClient, fetchWithRetry, Redlock } from 'acme-remote';
const client = createClient({ url: 'https://pay.internal' });
export const charge = (id: string) => fetchWithRetry(() => client.post('/charges', { id }), { retries: 5 });
export const once = (id: string) => new Redlock([client]).acquire([id], 1000);
`;
    await run({ 'charge.ts': text });
    expect(places(await analyse({ root, contexts: ['server'], preset: 'all' }))).toEqual([]);
  });
});

describe('the side of a file that does not tell', () => {
  const manifest = JSON.stringify({ name: 'web', private: true, dependencies: { next: '15', react: '19', pg: '8' } });
  const ask = 'export const ask = () => fetch(`${host}/orders`);\n';
  const component = "'use client';\nimport { ask } from '../lib/ask';\nexport const button = () => ask();\n";

  it('is the browser where nothing else imports it', async () => {
    const files = { 'package.json': manifest, 'lib/ask.ts': ask, 'components/button.tsx': component };
    expect(places(await run(files))).toEqual([]);
    expect(places(await analyse({ root, contexts: ['browser'] }))).toEqual(['lib/ask.ts:1 require-timeout']);
  });

  it('is the browser through another one', async () => {
    const files = { 'package.json': manifest, 'lib/ask.ts': "export { ask } from './request';\n", 'lib/request.ts': ask, 'components/button.tsx': component };
    expect(places(await run(files))).toEqual([]);
  });

  it('is the server where that imports it as well, or nothing does', async () => {
    const route = { 'app/api/route.ts': "import { ask } from '../../lib/ask';\nexport const GET = () => ask();\n" };
    expect(places(await run({ 'package.json': manifest, 'lib/ask.ts': ask, 'components/button.tsx': component, ...route }))).toEqual(['lib/ask.ts:1 require-timeout']);
    expect(places(await run({ 'package.json': manifest, 'lib/ask.ts': ask }))).toEqual(['lib/ask.ts:1 require-timeout']);
  });

  it('is that of the tests that drive the service where nothing else imports it', async () => {
    const service = { 'package.json': '{ "dependencies": { "express": "5" } }', 'src/clients/index.ts': "export * from './orders';\n", 'src/clients/orders.ts': ask };
    const driving = { 'src/orders.e2e.ts': "import { ask } from './clients';\nit('answers', () => ask());\n" };
    const unit = { 'src/clients/orders.spec.ts': "import { ask } from './orders';\nit('asks', () => ask());\n" };
    expect(places(await run({ ...service, ...driving }))).toEqual([]);
    expect(places(await run({ ...service, ...unit }))).toEqual(['src/clients/orders.ts:1 require-timeout']);
    expect(places(await run({ ...service, ...driving, 'src/main.ts': "import { ask } from './clients';\nask();\n" }))).toContain('src/clients/orders.ts:1 require-timeout');
  });

  it('is the server for the entry of a package, whoever imports it here', async () => {
    const files = { 'package.json': manifest, 'packages/ask/package.json': '{ "name": "ask" }', 'packages/ask/src/index.ts': ask, 'components/button.tsx': component.replace('../lib/ask', '../packages/ask/src/index') };
    expect(places(await run(files))).toEqual(['packages/ask/src/index.ts:1 require-timeout']);
  });
});

describe('settings', () => {
  const settings = (value: object): string => JSON.stringify(value);

  it('switch rules off and on, and raise what they find', async () => {
    const files = { 'charge.ts': CALL, 'a/charge.ts': CALL, 'a/fallacies.config.json': settings({ rules: { 'require-timeout': 'off' } }) };
    expect(places(await run(files))).toEqual(['charge.ts:1 require-timeout']);
    writeFileSync(path.join(root, 'a/fallacies.config.json'), settings({ rules: { 'require-timeout': 'critical' } }));
    const { findings } = await analyse({ root, contexts: ['server'] });
    expect(findings.map(({ severity }) => severity)).toEqual(['critical', 'high']);
  });

  it('give options, and a run that names rules overrules that they are off', async () => {
    const off = { rules: { 'require-timeout': ['off', { ignore: ['fetch'] }] } };
    const files = { 'charge.ts': CALL, 'fallacies.config.json': settings(off) };
    expect((await run(files)).rules).not.toContain('require-timeout');
    expect((await analyse({ root, contexts: ['server'], rules: ['require-timeout'] })).rules).toEqual(['require-timeout']);
  });

  it('choose the preset, unless the run does', async () => {
    const text = "await fetch('https://a.example', { signal: AbortSignal.timeout(100) });\n";
    const strict = await run({ 'a.ts': text, 'fallacies.config.json': settings({ preset: 'strict', rules: { 'require-timeout': { options: { max: 50 } } } }) });
    expect(strict.findings.map(({ messageId }) => messageId)).toEqual(['tooLong']);
  });

  it('leave files out and choose contexts', async () => {
    const files = { 'a/x.ts': CALL, 'b/x.ts': CALL, 'c/x.test.ts': CALL, 'fallacies.config.json': settings({ ignore: ['a/'], contexts: { server: ['c/**'] } }) };
    const analysis = await run(files);
    expect(places(analysis)).toEqual(['b/x.ts:1 require-timeout', 'c/x.test.ts:1 require-timeout']);
    expect(analysis.files.map((file) => file.path)).toEqual(['b/x.ts', 'c/x.test.ts']);
  });

  it('that cannot be used end the run before it begins', async () => {
    await expect(run({ 'a/x.ts': CALL, 'a/fallacies.config.json': '{\n  "presets": 1\n}' })).rejects.toThrow(/^a\/fallacies\.config\.json:2: .*presets/);
  });
});

describe('suppressions', () => {
  it('stay with their findings', async () => {
    const { findings } = await run({ 'a.ts': `// fallacies-ignore-next-line require-timeout -- an outage ends the job by NAME until 2030-01-31\n${CALL}` });
    expect(findings[0]?.suppression).toMatchObject({ by: 'fallacies-ignore', reason: 'an outage ends the job', owner: 'NAME', until: '2030-01-31' });
  });

  it('may be another linter\'s', async () => {
    const { findings } = await run({ 'a.ts': `${CALL.trimEnd()} // eslint-disable-line fallacies/require-timeout -- known\n` });
    expect(findings[0]?.suppression).toMatchObject({ by: 'eslint-disable', reason: 'known' });
  });

  it('that do nothing, or do it without a reason, are told of', async () => {
    const { warnings } = await run({ 'a.ts': `// fallacies-ignore-next-line require-timeout\n${CALL}// fallacies-ignore-next-line require-timeout -- why\nexport {};\n` });
    expect(warnings.map(({ line, message }) => `${String(line)}: ${message.split(':')[0] ?? ''}`)).toEqual(['1: This ignore gives no reason', "3: This ignore of 'require-timeout' covers nothing"]);
  });
});

describe('input that cannot be used as it stands', () => {
  it('is named, and the rest is judged', async () => {
    root = layOut({ 'broken.ts': `${CALL}const = ;\n`, 'deep.ts': `export const x = ${'[\n'.repeat(20_000)}1${']\n'.repeat(20_000)};\n`, 'fine.ts': CALL, 'long.ts': `export const y = '${'x'.repeat(1_000_000)}';\n` });
    writeFileSync(path.join(root, 'binary.ts'), Buffer.from([0, 1, 2, 3]));
    writeFileSync(path.join(root, 'latin.ts'), Buffer.from([0x2f, 0x2f, 0x20, 0xe9, 0x0a]));
    symlinkSync('.', path.join(root, 'loop'));
    const analysis = await analyse({ root, contexts: ['server'] });
    expect(places(analysis)).toEqual(['broken.ts:1 require-timeout', 'fine.ts:1 require-timeout']);
    expect(analysis.warnings.map(({ path: file, line }) => `${file}:${String(line)}`)).toEqual(['binary.ts:undefined', 'broken.ts:2', 'deep.ts:1', 'latin.ts:1']);
  });

  it('may be nothing at all', async () => {
    const analysis = await run({ 'README.md': '' });
    expect([analysis.findings, analysis.files, analysis.warnings]).toEqual([[], [], []]);
    expect(analysis.rules).toContain('require-timeout');
  });

  it('ends for modules that import each other', async () => {
    const round = (other: string): string => `export * from './${other}';\nimport { call } from './${other}';\nexport const again = () => call();\nagain();\n`;
    const { warnings } = await run({ 'a.ts': round('b'), 'b.ts': round('c'), 'c.ts': round('a') });
    expect(warnings).toEqual([]);
  });
});

describe('the result', () => {
  const files = {
    'a.ts': CALL + CALL,
    'b/c.ts': "import { gone } from './gone';\nimport { call } from '../a';\nimport './style.css';\ncall(gone);\n",
    'b/d.ts': CALL,
  };

  it('is the same for any order of paths, and twice', async () => {
    const first = await run(files, { paths: ['a.ts', 'b/c.ts', 'b/d.ts'] });
    const second = await analyse({ root, contexts: ['server'], paths: ['b/d.ts', 'a.ts', 'b/c.ts'] });
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('counts imports of own modules', async () => {
    expect((await run(files)).imports).toEqual({ total: 2, unresolvedInternal: 1, examples: [{ path: 'b/c.ts', specifier: './gone' }] });
  });

  it('says how many lines there are, and what the context is', async () => {
    expect((await run(files)).files[0]).toEqual({ path: 'a.ts', context: 'server', contextCertain: false, judged: true, lines: 2 });
  });

  it('is told of on the way', async () => {
    const told: string[] = [];
    await run(files, { onProgress: ({ step, done, total }) => told.push(`${step} ${done}/${total}`) });
    expect(told).toEqual(['reading 3/3', 'judging 3/3']);
  });
});
