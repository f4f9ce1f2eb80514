import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine.ts';
import { InputError } from '../../src/input-error.ts';
import { layOut } from '../support/lay-out.ts';

const USE = "import { getJson } from '@acme/http';\nawait getJson('/orders');\nawait getJson('/orders', { ms: 500 });\n";
const CLIENTS = JSON.stringify({ clients: [{ module: '@acme/http', export: 'getJson', is: 'remote-call', timeout: { option: 'ms' } }] });

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function findingsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  root = layOut(files);
  const { findings } = await analyse({ root, contexts: ['server'] });
  return findings.map(({ rule, location: { path, start } }) => `${path}:${String(start.line)} ${rule}`);
}

const told = ['use.ts:2 require-timeout'];

describe('a module that nobody has described', () => {
  it('is not guessed at, whatever its name and its options look like', async () => {
    const guessable = "import axios2, { fetchWithRetry, Lock } from 'axios-like';\nawait axios2.get('/orders');\nawait fetchWithRetry('/orders', { retries: Infinity, timeout: 0 });\nawait new Lock().acquire('a');\nfor (;;) { try { await axios2.post('/a'); break; } catch {} }\n";
    expect((await findingsIn({ 'use.ts': guessable })).filter((finding) => !finding.includes(':5 '))).toEqual([]);
    expect(await findingsIn({ 'use.ts': USE })).toEqual([]);
  });
});

describe('clients of the settings', () => {
  it('are known in the files that the settings hold for, and in no others', async () => {
    expect(await findingsIn({ 'fallacies.config.json': CLIENTS, 'use.ts': USE })).toEqual(told);
    expect(await findingsIn({ 'a/fallacies.config.json': CLIENTS, 'a/use.ts': USE, 'b/use.ts': USE })).toEqual(['a/use.ts:2 require-timeout']);
  });

  it('may stand in a manifest, and in YAML', async () => {
    expect(await findingsIn({ 'package.json': `{ "fallacies": ${CLIENTS} }`, 'use.ts': USE })).toEqual(told);
    expect(await findingsIn({ 'fallacies.config.yaml': 'clients:\n  - { module: "@acme/http", export: getJson, is: remote-call, timeout: { option: ms } }\n', 'use.ts': USE })).toEqual(told);
  });

  it.each([
    ['a namespace', "import * as http from '@acme/http';\nawait http.getJson('/orders');\n"],
    ['require', "const { getJson } = require('@acme/http');\nawait getJson('/orders');\n"],
    ['another name', "import { getJson as ask } from '@acme/http';\nawait ask('https://shop.acme.dev/orders');\n"],
  ])('are found by way of %s', async (_way, text) => {
    expect(await findingsIn({ 'fallacies.config.json': CLIENTS, 'use.ts': text })).toEqual(told);
  });

  it('are found through files that hand them on, and count more than a body of this repository', async () => {
    const own = JSON.stringify({ clients: [{ module: 'clients/ask', export: 'ask', is: 'remote-call', timeout: { argument: 2, default: 2000 } }] });
    const files = { 'clients/ask.ts': 'export const ask = (url: string, signal?: AbortSignal) => fetch(url, { signal });\n', 'clients/index.ts': "export * from './ask';\n", 'use.ts': "import { ask } from './clients';\nawait ask('https://shop.acme.dev/orders');\n" };
    expect(await findingsIn(files)).toEqual(told);
    expect(await findingsIn({ ...files, 'fallacies.config.json': own })).toEqual([]);
  });

  it('stand for the whole of an export that the catalog knows', async () => {
    const quiet = JSON.stringify({ clients: [{ module: 'axios', export: 'default.get', is: 'remote-call', timeout: { option: 'timeout', default: 3000 } }] });
    const text = "import axios from 'axios';\nawait axios.get('/orders');\nawait axios.post('/orders');\n";
    expect(await findingsIn({ 'use.ts': text })).toEqual(['use.ts:2 require-timeout', 'use.ts:3 require-timeout']);
    expect(await findingsIn({ 'fallacies.config.json': quiet, 'use.ts': text })).toEqual([]);
  });

  it('that are wrong end the run, with the line', async () => {
    const wrong = ['clients:', '  - module: "@acme/http"', '    export: getJson', '    is: remotecall', '  - module: "@acme/http"', '    export: again', '    is: retry', '    timeout: { option: ms }'].join('\n');
    await expect(findingsIn({ 'fallacies.config.yaml': wrong, 'use.ts': USE })).rejects.toThrow(new InputError([
      "fallacies.config.yaml:4: clients[0].is must be one of remote-call, client, retry, lock, not \"remotecall\"; did you mean 'remote-call'?",
      'fallacies.config.yaml:8: clients[1].timeout says nothing of a retry; known are runs, attempts, delay, jitter',
    ].join('\n')));
  });
});
