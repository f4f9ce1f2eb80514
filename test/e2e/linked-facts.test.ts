import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type Plugin from '../../src/eslint/index.ts';
import { runDist } from '../support/dist-cli.ts';
import { layOut } from '../support/lay-out.ts';

const { default: plugin } = (await import(path.resolve(import.meta.dirname, '../../dist/eslint.js'))) as { default: typeof Plugin };

/** Which service is behind the queue's gateway, only the wiring knows. */
const files = {
  '.git/HEAD': '',
  'package.json': '{ "name": "shop", "dependencies": { "pg": "8.11.0" } }',
  'src/checkout.ts': `import { Pool } from 'pg';
import type { Gateway } from './gateway';

const pool = new Pool({ connectionTimeoutMillis: 1000, query_timeout: 2000 });

export class Checkout {
  constructor(private readonly gateway: Gateway) {}
  async pay(id: string) {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('UPDATE orders SET paid = true WHERE id = $1', [id]);
    await this.gateway.charge(id);
    await client.query('COMMIT');
    client.release();
  }
}
`,
  'src/gateway.ts': 'export interface Gateway { charge(id: string): Promise<void> }\n',
  'src/payments.ts': `import type { Gateway } from './gateway';

export class Payments implements Gateway {
  async charge(id: string) {
    await fetch('https://pay.example/charges', { method: 'POST', body: id, signal: AbortSignal.timeout(500) });
  }
}
`,
};
const RULE = 'fallacies/no-remote-call-in-transaction';
const UNDER_MODULES = 'node_modules/.cache/fallacies/linked-facts.json';

let root = '';
let home = '';
beforeEach(() => {
  root = layOut(files);
  home = layOut({});
  vi.stubEnv('XDG_CACHE_HOME', home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
  rmSync(home, { recursive: true });
});

const check = (...args: string[]) => runDist(['check', '--fail-on', 'never', ...args], { cwd: root });

async function linted(): Promise<readonly string[]> {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser } }, plugin.configs.recommended] });
  const results = await eslint.lintFiles(['src']);
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => `${path.relative(root, filePath)}:${String(line)} ${ruleId ?? message}`));
}

describe('after a check of the whole repository', () => {
  it('ESLint reports what only the whole program shows', async () => {
    mkdirSync(path.join(root, 'node_modules'));
    const before = await linted();
    check();
    expect(existsSync(path.join(root, UNDER_MODULES))).toBe(true);
    const after = await linted();
    expect([before.filter((one) => one.endsWith(RULE)), after.filter((one) => one.endsWith(RULE))]).toEqual([[], [expect.stringMatching(/^src\/checkout\.ts:\d+ /)]]);
    expect(after).toEqual(expect.arrayContaining([...before]));
  });

  it('without node_modules, too', async () => {
    check();
    expect(existsSync(path.join(root, 'node_modules'))).toBe(false);
    expect((await linted()).filter((one) => one.endsWith(RULE))).toHaveLength(1);
  });

  it('and not after a part of it, or when nothing is to be left', async () => {
    check('src');
    check('--no-cache');
    check('--rule', 'require-timeout');
    expect(existsSync(path.join(home, 'fallacies'))).toBe(false);
    expect((await linted()).filter((one) => one.endsWith(RULE))).toEqual([]);
  });
});

describe('what lies in the repository is not trusted', () => {
  it.each([['node_modules', 'node_modules'], ['the cache', 'node_modules/.cache']])('%s that leads out of it is not written to', (_, link) => {
    const elsewhere = layOut({});
    if (link !== 'node_modules') mkdirSync(path.join(root, 'node_modules'));
    symlinkSync(elsewhere, path.join(root, link));
    const { code, stderr } = check();
    expect([code, stderr, existsSync(path.join(elsewhere, '.cache')), existsSync(path.join(elsewhere, 'fallacies'))]).toEqual([0, expect.any(String), false, false]);
    expect(existsSync(path.join(home, 'fallacies'))).toBe(true);
    rmSync(elsewhere, { recursive: true });
  });

  it('sites that no rule can judge are passed over', async () => {
    mkdirSync(path.join(root, 'node_modules'));
    writeFileSync(path.join(root, 'src/ask.ts'), "export const ask = () => fetch('https://a.example');\n");
    check();
    const place = path.join(root, UNDER_MODULES);
    const facts = JSON.parse(readFileSync(place, 'utf8')) as { sites: [string, Record<string, unknown>][] };
    for (const [, sites] of facts.sites) for (const list of Object.keys(sites)) sites[list] = [{ location: null }, 7];
    writeFileSync(place, JSON.stringify(facts));
    expect(await linted()).toContain('src/ask.ts:1 fallacies/require-timeout');
  });
});
