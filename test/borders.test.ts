import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../.dependency-cruiser.js';

const root = path.resolve(import.meta.dirname, '..');

/** A file that crosses each border, and one beside it that may import what it does. */
const crossings: Record<string, { readonly from: string; readonly code: string; readonly may?: readonly [from: string, code: string] }> = {
  'extract-knows-syntax-alone': {
    from: 'src/extract/a.ts',
    code: "import type { T } from '../catalog/index.ts';",
    may: ['src/extract/b.ts', "import type { T } from './index.ts';"],
  },
  'catalog-is-data': { from: 'src/catalog/a.ts', code: "import type { T } from '../extract/index.ts';" },
  'link-reads-facts-and-catalog': {
    from: 'src/link/a.ts',
    code: "import type { T } from '../../rules/finding.ts';",
    may: ['src/link/b.ts', "import { t } from '../extract/index.ts';\nimport { t as u } from '../catalog/index.ts';"],
  },
  'contexts-see-one-file': {
    from: 'src/contexts/a.ts',
    code: "import { t } from '../link/index.ts';",
    may: ['src/contexts/b.ts', "import type { T } from '../../rules/finding.ts';"],
  },
  'settings-are-data': { from: 'src/settings/a.ts', code: "import { t } from '../link/index.ts';" },
  'suppress-reads-comments': {
    from: 'src/suppress/a.ts',
    code: "import { t } from '../extract/index.ts';",
    may: ['src/suppress/b.ts', "import type { T } from '../extract/file-facts.ts';"],
  },
  'rules-see-sites-alone': {
    from: 'rules/no-a/index.ts',
    code: "import { t } from '../../src/extract/index.ts';",
    may: ['rules/no-b/index.ts', "import type { T } from '../../src/link/index.ts';\nimport { t } from '../finding.ts';"],
  },
  'rules-stand-apart': { from: 'rules/no-c/index.ts', code: "import { t } from '../no-d/index.ts';" },
  'rules-use-no-package': { from: 'rules/no-e/index.ts', code: "import { Command } from 'commander';" },
  'checklist-reads-judgements': {
    from: 'checklist/a.ts',
    code: "import { t } from '../src/catalog/index.ts';",
    may: ['checklist/b.ts', "import { t } from '../rules/finding.ts';"],
  },
  'report-reads-review-and-findings': {
    from: 'src/report/a.ts',
    code: "import type { T } from '../link/index.ts';",
    may: ['src/report/b.ts', "import type { T } from '../../checklist/index.ts';"],
  },
  'report-reads-types-alone': { from: 'src/report/c.ts', code: "import { t } from '../../checklist/index.ts';" },
  'discover-finds-files': {
    from: 'src/discover/a.ts',
    code: "import { t } from '../link/index.ts';",
    may: ['src/discover/b.ts', "import { readFileSync } from 'node:fs';\nimport { Project } from 'ts-morph';"],
  },
  'nothing-imports-a-host': {
    from: 'src/engine.ts',
    code: "import { t } from './cli/index.ts';",
    may: ['src/index.ts', "import { t } from './eslint/index.ts';"],
  },
  'hosts-do-not-meet': {
    from: 'src/cli/a.ts',
    code: "import { t } from '../eslint/index.ts';",
    may: ['src/cli/b.ts', "import { t } from '../report/index.ts';\nimport { t as u } from './index.ts';"],
  },
  'through-the-door': { from: 'src/cli/c.ts', code: "import { t } from '../report/inner.ts';" },
  'one-compiler': {
    from: 'src/extract/walk.ts',
    code: "import { ts } from 'ts-morph';",
    may: ['src/extract/parse.ts', "import { ts } from 'ts-morph';"],
  },
  'no-machine-in-pure-stages': {
    from: 'src/report/d.ts',
    code: "import { readFileSync } from 'node:fs';",
    may: ['src/report/e.ts', "import { posix } from 'node:path';\nimport { createHash } from 'node:crypto';"],
  },
  'ships-what-it-imports': {
    from: 'src/cli/d.ts',
    code: "import { publint } from 'publint';",
    may: ['src/cli/e.ts', "import { Command } from 'commander';\nimport { readFileSync } from 'node:fs';"],
  },
  'no-typescript-eslint-root': {
    from: 'src/eslint/a.ts',
    code: "import { ASTUtils } from '@typescript-eslint/utils';",
    may: ['src/eslint/b.ts', "import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';\nimport type { TSESLint } from '@typescript-eslint/utils';"],
  },
  'eslint-is-optional': {
    from: 'src/eslint/c.ts',
    code: "import { ESLint } from 'eslint';",
    may: ['src/eslint/d.ts', "import type { ESLint } from 'eslint';"],
  },
  'no-tooling-in-source': { from: 'src/cli/f.ts', code: "import { t } from '../../bench/index.ts';" },
  'lab-stands-apart': {
    from: 'lab/run.ts',
    code: "import { t } from '../src/link/index.ts';",
    may: ['lab/check.ts', "import { t } from '../src/catalog/index.ts';"],
  },
  'proofs-are-declarations': {
    from: 'lab/proofs/a.ts',
    code: "import { t } from '../daemons/index.ts';",
    may: ['lab/proofs/b.ts', "import { t } from '../harness/proof.ts';"],
  },
  'no-circular': { from: 'src/link/c.ts', code: "import { t } from './cycle.ts';" },
  'not-to-unresolvable': { from: 'src/link/d.ts', code: "import { t } from './nowhere.ts';" },
};

const borders: readonly { readonly name: string; readonly comment: string }[] = config.forbidden;
const targets = ['src/extract', 'src/catalog', 'src/link', 'src/report', 'src/cli', 'src/eslint', 'rules/no-d', 'checklist', 'bench', 'lab/daemons'];
let project = '';
let crossed: readonly { readonly from: string; readonly rule: { readonly name: string } }[] = [];

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'borders-'));
  const write = (file: string, code: string): void => {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), `${code}\nexport const own = 1;\n`);
  };
  const empty = 'export const t = 1;\nexport type T = number;';
  for (const folder of targets) write(`${folder}/index.ts`, empty);
  for (const file of ['rules/finding.ts', 'lab/harness/proof.ts', 'src/report/inner.ts', 'src/extract/file-facts.ts']) write(file, empty);
  write('src/link/cycle.ts', "import { own as other } from './c.ts';\nexport const t = other;");
  for (const { from, code, may } of Object.values(crossings)) {
    write(from, code);
    if (may) write(...may);
  }
  for (const name of ['node_modules', 'package.json', 'tsconfig.json', '.dependency-cruiser.js']) {
    symlinkSync(path.join(root, name), path.join(project, name));
  }
  const depcruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [depcruise, '--config', '.dependency-cruiser.js', '--output-type', 'json', 'src', 'rules', 'checklist', 'bench', 'lab'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8', maxBuffer: 2 ** 26 });
  crossed = (JSON.parse(stdout) as { summary: { violations: typeof crossed } }).summary.violations;
});

afterAll(() => rmSync(project, { recursive: true }));

describe('a border', () => {
  it('has a case here', () => {
    expect(borders.map(({ name }) => name).sort()).toEqual(Object.keys(crossings).sort());
  });

  it.each(borders)('$name gives its reason', ({ comment }) => {
    expect(comment.length).toBeGreaterThan(40);
  });

  it.each(Object.entries(crossings))('%s is seen when it is crossed', (name, { from }) => {
    expect(crossed.filter((one) => one.from === from).map(({ rule }) => rule.name)).toContain(name);
  });

  it.each(Object.values(crossings).flatMap(({ may }) => (may ? [may[0]] : [])))('%s may import what it does', (from) => {
    expect(crossed.filter((one) => one.from === from).map(({ rule }) => rule.name)).toEqual([]);
  });
});
