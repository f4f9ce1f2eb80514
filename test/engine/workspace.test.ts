import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { Workspace } from '../../src/engine/index.ts';
import { createCatalogIndex } from '../../src/link/index.ts';
import { countReads } from '../support/counting-host.ts';
import { layOut } from '../support/lay-out.ts';

const index = createCatalogIndex(catalog);
const CALLER = "import { ask } from './ask';\nexport const found = ask('https://a.example');\n";
const UNBOUNDED = 'export const ask = (url: string) => fetch(url);\n';
const BOUNDED = 'export const ask = (url: string) => fetch(url, { signal: AbortSignal.timeout(100) });\n';
/** Its callers are judged. */
const FORWARDING = 'export const ask = (url: string, signal?: AbortSignal) => fetch(url, { signal });\n';

let root = '';
beforeEach(() => { root = layOut({ 'ask.ts': UNBOUNDED, 'caller.ts': CALLER }); });
afterEach(() => rmSync(root, { recursive: true }));

let opened = 0;

function open(limit?: number) {
  const counter = countReads(root);
  const openHost = () => {
    opened += 1;
    return counter.openHost();
  };
  const workspace = new Workspace({ openHost, catalog: index, now: () => 0, ...(limit !== undefined && { limit }) });
  /** How the deadlines of a file stand. */
  const deadlines = (path: string, text: string): readonly string[] => workspace.worldWith(path, { text }).sites(path).deadlines.map(({ deadline }) => deadline.kind);
  return { deadlines, taken: counter.taken };
}

describe('the text that a file is linted with', () => {
  it('counts, and not what is on disk', () => {
    const { deadlines } = open();
    expect(deadlines('ask.ts', BOUNDED)).toEqual(['set']);
    expect(deadlines('ask.ts', UNBOUNDED)).toEqual(['none']);
  });

  it('is not what other files see of it', () => {
    const { deadlines } = open();
    const importer = `import { limit } from './limit';\nfetch('https://a.example', { signal: AbortSignal.timeout(limit) });\n`;
    writeFileSync(join(root, 'limit.ts'), 'export const limit = 100;\n');
    expect(deadlines('limit.ts', 'export const limit = Infinity;\n')).toEqual([]);
    expect(deadlines('importer.ts', importer)).toEqual(['set']);
  });

  it('need not be on disk at all', () => {
    expect(open().deadlines('new.ts', UNBOUNDED)).toEqual(['none']);
  });

  it('may be code in parts', () => {
    const text = `<script>\n${UNBOUNDED}</script>\n<p>fetch('x')</p>`;
    const workspace = new Workspace({ openHost: countReads(root).openHost, catalog: index, now: () => 0 });
    const code = [[8, text.indexOf('</script>')]] as const;
    const [site] = workspace.worldWith('page.vue', { text, language: 'js', code }).sites('page.vue').deadlines;
    expect(site?.location.start).toEqual({ line: 2, column: 37, offset: text.indexOf('fetch(url)') });
  });
});

describe('a change on disk', () => {
  it('is seen when another file depends on it', () => {
    const { deadlines } = open();
    const before = deadlines('caller.ts', CALLER);
    writeFileSync(join(root, 'ask.ts'), FORWARDING);
    expect([before, deadlines('caller.ts', CALLER)]).toEqual([[], ['none']]);
  });

  it('is found by a stat, and only changed files are read again', () => {
    const { deadlines, taken } = open();
    deadlines('caller.ts', CALLER);
    expect(taken()).toEqual(['ask.ts', 'caller.ts']);
    writeFileSync(join(root, 'ask.ts'), BOUNDED);
    deadlines('caller.ts', CALLER);
    expect(taken()).toEqual(['ask.ts']);
    utimesSync(join(root, 'ask.ts'), 1, 1);
    deadlines('caller.ts', CALLER);
    expect(taken()).toEqual(['ask.ts']);
  });

  it('of directories opens the repository anew', () => {
    const { deadlines } = open();
    deadlines('caller.ts', CALLER);
    const before = opened;
    mkdirSync(join(root, 'more'));
    deadlines('caller.ts', CALLER);
    expect(opened).toBe(before + 1);
  });

  it('is seen for an import that led nowhere', () => {
    const { deadlines } = open();
    const text = CALLER.replace('./ask', './late');
    const before = deadlines('early.ts', text);
    writeFileSync(join(root, 'late.ts'), FORWARDING);
    expect([before, deadlines('early.ts', text)]).toEqual([[], ['none']]);
  });
});

describe('memory', () => {
  it('is bounded: what was not asked for the longest time leaves, and is read again', () => {
    const { deadlines, taken } = open(CALLER.length + UNBOUNDED.length);
    const other = `${UNBOUNDED}// ${'x'.repeat(CALLER.length)}\n`;
    writeFileSync(join(root, 'other.ts'), other);
    const once = deadlines('caller.ts', CALLER);
    deadlines('other.ts', other);
    taken();
    expect(deadlines('caller.ts', CALLER)).toEqual(once);
    expect(taken()).toContain('caller.ts');
  });
});
