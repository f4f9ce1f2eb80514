import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine.ts';
import { layOut } from '../support/lay-out.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true }));

/** Lines with a finding, by rule, when all rules run over these files. */
async function found(files: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  root = layOut(new Map([['package.json', '{ "dependencies": { "sequelize": "6.37.0", "p-retry": "6.2.0" } }'], ...files]));
  const { findings, warnings } = await analyse({ root, contexts: ['server'], preset: 'all' });
  expect(warnings).toEqual([]);
  return findings.map(({ rule, location: { path, start } }) => `${path}:${String(start.line)} ${rule}`);
}

const times = <T>(count: number, make: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index));

const ASK = "export const ask = (id) => fetch('https://peer.example/' + id, { signal: AbortSignal.timeout(1000) });\n";
const TRANSACTION = (path: string, callee: string): string => `import { Sequelize } from 'sequelize';
import { ${callee} } from '${path}';
const db = new Sequelize('postgres://db.internal/app');
export const run = (id) => db.transaction(async (transaction) => {
  await db.query('UPDATE a SET b = 1', { transaction });
  await ${callee}(id);
});
`;

describe('a whole analysis ends', () => {
  it('with a chain of a thousand calls over a thousand files', async () => {
    const chain = times(1000, (n) => [`src/f${String(n)}.ts`, `import { f${String(n + 1)} } from './f${String(n + 1)}';\nexport async function f${String(n)}(id) { return await f${String(n + 1)}(id); }\n`] as const);
    const end = ['src/f1000.ts', ASK.replace('ask', 'f1000')] as const;
    await found([...chain, end, ['src/main.ts', TRANSACTION('./f0', 'f0')]]);
  });

  it('with a chain of twenty calls, whose end is seen', async () => {
    const chain = times(20, (n) => [`src/f${String(n)}.ts`, `import { f${String(n + 1)} } from './f${String(n + 1)}';\nexport async function f${String(n)}(id) { return await f${String(n + 1)}(id); }\n`] as const);
    expect(await found([...chain, ['src/f20.ts', ASK.replace('ask', 'f20')], ['src/main.ts', TRANSACTION('./f0', 'f0')]])).toContain('src/main.ts:6 no-remote-call-in-transaction');
  });

  it('with a function that a thousand others call, and one that calls a thousand', async () => {
    const callers = times(1000, (n) => `export const c${String(n)} = async (id) => { for (let i = 0; i < 3; i++) { try { return await ask(id); } catch {} } };\n`).join('');
    const all = `import * as callers from './callers';\n${times(1000, (n) => `import { c${String(n)} } from './callers';\n`).join('')}export async function all(id) {\n${times(1000, (n) => `  await c${String(n)}(id);\n`).join('')}}\n`;
    const findings = await found([['src/ask.ts', ASK], ['src/callers.ts', `import { ask } from './ask';\n${callers}`], ['src/all.ts', all], ['src/main.ts', TRANSACTION('./all', 'all')]]);
    expect(findings).toContain('src/main.ts:6 no-remote-call-in-transaction');
    expect(findings.filter((one) => one.endsWith('require-backoff'))).toHaveLength(1000);
  });

  it('with two hundred modules that all import and call each other', async () => {
    const count = 200;
    const module = (n: number): string => `${times(6, (m) => `import { m${String((n + m * m + 1) % count)} } from './m${String((n + m * m + 1) % count)}';\n`).join('')}import pRetry from 'p-retry';
export const m${String(n)} = async (id, work = m${String((n + 1) % count)}) => {
  await pRetry(() => work(id), { retries: 2 });
${times(6, (m) => `  await m${String((n + m * m + 1) % count)}(id, m${String((n + m) % count)});\n`).join('')}  return fetch('https://peer.example/' + id);
};
`;
    const findings = await found([...times(count, (n) => [`src/m${String(n)}.ts`, module(n)] as const), ['src/main.ts', TRANSACTION('./m0', 'm0')]]);
    expect(findings.filter((one) => /^src\/m\d+\.ts:\d+ require-timeout$/.test(one))).toHaveLength(count);
  });

  it('with classes a hundred deep that override each other, and a service behind an interface with fifty implementations', async () => {
    const deep = times(100, (n) => `export class C${String(n + 1)} extends C${String(n)} { async send(id) { await this.hook${String(n)}(id); return super.send(id); } async hook${String(n)}(id) { return this.send(id); } }\n`).join('');
    const heirs = times(50, (n) => `export class H${String(n)} extends C${String(n)} implements Port { async go(id) { await this.send(id); await this.other?.go(id); } constructor(private readonly other?: Port) { super(); } }\n`).join('');
    const text = `export interface Port { go(id: string): Promise<void> }\nexport class C0 { async send(id) { return fetch('https://peer.example/' + id); } }\n${deep}${heirs}`;
    const use = `import { Sequelize } from 'sequelize';\nimport type { Port } from './classes';\nconst db = new Sequelize('postgres://db.internal/app');\nexport class Use { constructor(private readonly port: Port) {}\n  run(id) { return db.transaction(async (transaction) => {\n    await db.query('UPDATE a SET b = 1', { transaction });\n    await this.port.go(id);\n  }); } }\n`;
    expect(await found([['src/classes.ts', text], ['src/use.ts', use]])).toContain('src/use.ts:7 no-remote-call-in-transaction');
  });
});
