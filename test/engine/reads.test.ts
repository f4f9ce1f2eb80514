import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/registry.ts';
import { catalog } from '../../src/catalog/index.ts';
import { createFileHost, discoverFiles } from '../../src/discover/index.ts';
import { Workspace } from '../../src/engine/index.ts';
import { createCatalogIndex } from '../../src/link/index.ts';
import { countReads } from '../support/counting-host.ts';

const recommended = rules.filter(({ preset }) => preset === 'recommended');
const root = fileURLToPath(new URL('../../fixtures/reads', import.meta.url));
const index = createCatalogIndex(catalog);
const { files } = discoverFiles(createFileHost(root));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

function open() {
  const { openHost, taken } = countReads(root);
  const workspace = new Workspace({ openHost, catalog: index, now: () => 0 });
  const lint = (path: string, text = textOf(path)): readonly string[] => {
    const sites = workspace.worldWith(path, { text }).sites(path);
    for (const rule of recommended) rule.judgeSites(sites, rule.options.defaults);
    return taken();
  };
  return { lint };
}

describe('a service of thirty files', () => {
  it('is as large as that', () => {
    expect(files).toHaveLength(30);
  });

  it('reads for each file what the answers about it need, and nothing that is merely imported', async () => {
    const table = files.map((path) => `${path}: ${open().lint(path).filter((read) => read !== path).join(' ')}`.trimEnd());
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('../../fixtures/reads/reads.txt');
  });

  it('reads for a second file what the first has not read', () => {
    const { lint } = open();
    lint('src/customers/find-customer.ts');
    expect(lint('src/customers/customer-name.ts')).toEqual(['src/customers/customer-name.ts']);
    expect(lint('src/orders/list-orders.ts')).toEqual(['src/http/index.ts', 'src/http/orders-client.ts', 'src/orders/list-orders.ts']);
    expect(lint('src/orders/find-order.ts')).toEqual(['src/orders/find-order.ts']);
  });

  it('reads nothing for a file that was linted before', () => {
    const { lint } = open();
    lint('src/receipts/write-receipt.ts');
    expect(lint('src/receipts/write-receipt.ts')).toEqual([]);
    expect(lint('src/text/render.ts')).toEqual([]);
  });

  it('reads nothing for a file that is edited, as long as the edit asks nothing new', () => {
    const { lint } = open();
    lint('src/orders/find-order.ts');
    expect(lint('src/orders/find-order.ts', `${textOf('src/orders/find-order.ts')}\n// edited\n`)).toEqual([]);
    expect(lint('src/orders/find-order.ts', `import { round } from '../prices/round.js';\nround(1);\n`)).toEqual(['src/prices/round.ts']);
  });

  it('reads no more files in one order than in another', () => {
    const total = (order: readonly string[]): readonly string[] => {
      const { lint } = open();
      return order.flatMap((path) => lint(path)).sort();
    };
    expect(total([...files].reverse())).toEqual(total(files));
    expect(total(files)).toEqual([...files]);
  });
});
