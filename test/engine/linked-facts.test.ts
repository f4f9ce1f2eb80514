import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rule } from '../../rules/define-rule.ts';
import noRemoteCallInTransaction from '../../rules/no-remote-call-in-transaction/index.ts';
import requireTimeout from '../../rules/require-timeout/index.ts';
import { catalog } from '../../src/catalog/index.ts';
import { analyse } from '../../src/engine.ts';
import { onServer, Workspace } from '../../src/engine/index.ts';
import { createCatalogIndex } from '../../src/link/index.ts';
import { countReads } from '../support/counting-host.ts';
import { layOut } from '../support/lay-out.ts';

const index = createCatalogIndex(catalog);
/** Who is behind the gateway, no import of this file tells. */
const BILLING = `import { Sequelize } from 'sequelize';
import type { Gateway } from './gateway';
import { table } from './table';

const sequelize = new Sequelize('postgres://db.internal/orders');

export class Billing {
  constructor(private readonly gateway: Gateway) {}
  async charge(id: string) {
    await sequelize.transaction(async (transaction) => {
      await sequelize.query(\`UPDATE \${table} SET paid = true\`, { transaction });
      await this.gateway.charge(id);
    });
  }
}
`;
const PAYMENTS = `import type { Gateway } from './gateway';

export class Payments implements Gateway {
  async charge(id: string) {
    await fetch('https://pay.example/charges', { method: 'POST', body: id, signal: AbortSignal.timeout(500) });
  }
}
`;
const files = {
  'package.json': '{ "dependencies": { "sequelize": "6.37.0" } }',
  'src/billing.ts': BILLING,
  'src/gateway.ts': 'export interface Gateway { charge(id: string): Promise<void> }\n',
  'src/payments.ts': PAYMENTS,
  'src/table.ts': "export const table = 'orders';\n",
  'src/other.ts': 'export const other = 1;\n',
};

let root = '';
beforeEach(() => { root = layOut(files); });
afterEach(() => rmSync(root, { recursive: true }));

/** What a check of the whole repository leaves behind. */
async function leave(): Promise<string> {
  const { linkedFacts } = await analyse({ root, contexts: ['server'], leaveFacts: true });
  if (linkedFacts === undefined) throw new Error('nothing was left behind');
  return linkedFacts;
}

function open(linked: string) {
  let text = linked;
  let stamp = 1;
  const counter = countReads(root);
  const workspace = new Workspace({ openHost: counter.openHost, catalog: index, now: () => 0, linked: { read: () => text, stamp: () => String(stamp) } });
  counter.taken();
  return {
    taken: counter.taken,
    /** Lines at which a rule reports. */
    reported: (path: string, buffer: string, rule: Rule = noRemoteCallInTransaction): readonly number[] =>
      rule.judgeSites(onServer(workspace.worldWith(path, { text: buffer }).sites(path)), {}).filter(({ verdict }) => verdict === 'breaks').map(({ location }) => location.start.line),
    replace: (other: string): void => {
      text = other;
      stamp += 1;
    },
  };
}

const billing = 'src/billing.ts';

describe('with what a check left behind', () => {
  it('a file is seen as the whole program shows it, and none is read again', async () => {
    const { reported, taken } = open(await leave());
    expect(reported(billing, BILLING)).toEqual([12]);
    expect(taken()).toEqual([]);
  });

  it('and without it, as its imports show it', () => {
    expect(open('').reported(billing, BILLING)).toEqual([]);
  });

  it('a file that is edited is seen as its imports show it', async () => {
    const { reported } = open(await leave());
    expect(reported(billing, `// a note\n${BILLING}`)).toEqual([]);
    expect(reported('src/other.ts', "fetch('https://c.example');\n", requireTimeout)).toEqual([1]);
  });

  it('a list that no rule asked for then is found now', async () => {
    const text = "fetch('https://c.example');\n";
    writeFileSync(join(root, 'src/other.ts'), text);
    const { linkedFacts = '' } = await analyse({ root, contexts: ['server'], rules: ['no-remote-call-in-transaction'], leaveFacts: true });
    const { reported } = open(linkedFacts);
    expect([reported('src/other.ts', text, requireTimeout), reported(billing, BILLING)]).toEqual([[1], [12]]);
  });
});

describe('after a change on disk', () => {
  it('in a file that a site rests on, the site is gone', async () => {
    const linked = await leave();
    writeFileSync(join(root, 'src/payments.ts'), PAYMENTS.replace('implements Gateway', ''));
    expect(open(linked).reported(billing, BILLING)).toEqual([]);
  });

  it('in a file that it does not rest on, it stays', async () => {
    const linked = await leave();
    writeFileSync(join(root, 'src/other.ts'), 'export const other = 2;\n');
    expect(open(linked).reported(billing, BILLING)).toEqual([12]);
  });

  it('in a file that it imports, all is found anew', async () => {
    const linked = await leave();
    writeFileSync(join(root, 'src/table.ts'), "export const table = 'charges';\n");
    expect(open(linked).reported(billing, BILLING)).toEqual([]);
  });

  it('that keeps date and size, the content tells', async () => {
    const place = join(root, 'src/payments.ts');
    const linked = await leave();
    const { atime, mtime } = statSync(place);
    writeFileSync(place, PAYMENTS.replace('await fetch', 'await other'));
    utimesSync(place, atime, mtime);
    expect(open(linked).reported(billing, BILLING)).toEqual([]);
  });

  it('that gives a file another date alone, nothing is lost', async () => {
    const linked = await leave();
    utimesSync(join(root, 'src/payments.ts'), 1, 1);
    expect(open(linked).reported(billing, BILLING)).toEqual([12]);
  });

  it('in a manifest, nothing is left: another version may do otherwise', async () => {
    const linked = await leave();
    writeFileSync(join(root, 'package.json'), '{ "dependencies": { "sequelize": "6.37.1" } }');
    expect(open(linked).reported(billing, BILLING)).toEqual([]);
  });

  it('is seen while the workspace lives, and undone', async () => {
    const { reported } = open(await leave());
    const before = reported(billing, BILLING);
    writeFileSync(join(root, 'src/payments.ts'), 'export {};\n');
    const between = reported(billing, BILLING);
    writeFileSync(join(root, 'src/payments.ts'), PAYMENTS);
    expect([before, between, reported(billing, BILLING)]).toEqual([[12], [], [12]]);
  });

  it('that another check has seen, what that left counts', async () => {
    const { reported, replace } = open(await leave());
    writeFileSync(join(root, 'src/payments.ts'), `// moved\n${PAYMENTS}`);
    const between = reported(billing, BILLING);
    replace(await leave());
    expect([between, reported(billing, BILLING)]).toEqual([[], [12]]);
  });

  it('by a file that is new, what rests on unchanged files stays', async () => {
    const linked = await leave();
    mkdirSync(join(root, 'src/new'));
    const text = "fetch('https://d.example');\n";
    writeFileSync(join(root, 'src/new/file.ts'), text);
    const { reported } = open(linked);
    expect([reported(billing, BILLING), reported('src/new/file.ts', text, requireTimeout)]).toEqual([[12], [1]]);
  });
});

describe('what was left behind is nobody’s word', () => {
  it.each([
    ['no JSON', () => '{'],
    ['another shape', () => '{"madeBy":1}'],
    ['another build', (text: string) => text.replace(/"madeBy":"[^"]*"/, '"madeBy":"0.0.0 other.js"')],
    ['lists that are none', (text: string) => text.replace('"sources":[', '"sources":[1,')],
    ['digests that are none', (text: string) => text.replace('"digests":[', '"digests":[["a"],')],
  ])('%s is passed over', async (_, spoil) => {
    expect(open(spoil(await leave())).reported(billing, BILLING)).toEqual([]);
  });
});
