import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../checklist/index.ts';
import { findArtefacts } from '../../src/cli/review/artefacts.ts';
import { readRepository } from '../../src/cli/review/repository.ts';
import { analysis, at, finding } from '../support/analysis-literals.ts';
import { runCli } from '../support/run-cli.ts';
import { scratch } from '../support/scratch.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

describe('review', () => {
  it('runs all rules over server code, and browser code to be counted apart', async () => {
    const root = scratch({ '.git/': '' });
    const { code, stdout, asked } = await runCli(['review', root]);
    expect(asked).toMatchObject({ root, paths: [], contexts: ['server', 'browser'], preset: 'all' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Design review: fallacies-/);
    expect(stdout).toContain('2026-03-01, by fallacies');
  });

  it('is JSON when asked', async () => {
    const { stdout } = await runCli(['review', '--format', 'json'], { cwd: scratch() });
    expect((JSON.parse(stdout) as Review).guidelines).toHaveLength(10);
  });

  it.each([
    [['--date', '2026-01-31'], { SOURCE_DATE_EPOCH: '0' }, '2026-01-31'],
    [[], { SOURCE_DATE_EPOCH: '1767225600' }, '2026-01-01'],
    [[], {}, '2026-03-01'],
  ])('with %j and %j is of %s', async (argv, env, date) => {
    const { stdout } = await runCli(['review', '--format', 'json', ...argv], { cwd: scratch(), env });
    expect((JSON.parse(stdout) as Review).date).toBe(date);
  });

  it('refuses a SOURCE_DATE_EPOCH that is no number', async () => {
    expect(await runCli(['review'], { cwd: scratch(), env: { SOURCE_DATE_EPOCH: 'today' } })).toMatchObject({ code: 2, asked: undefined });
  });

  it('ends with 0 once it is written, and is gated only when asked', async () => {
    const world = { cwd: scratch(), analysis: analysis({ findings: [finding('require-timeout', at('a.ts', 1))] }) };
    expect((await runCli(['review'], world)).code).toBe(0);
    expect((await runCli(['review', '--fail-on', 'high'], world)).code).toBe(1);
    expect((await runCli(['review', '--fail-on', 'critical'], world)).code).toBe(0);
  });
});

describe('the reviewed repository', () => {
  const clone = (config: string, head = 'ref: refs/heads/main\n'): string => scratch({ '.git/HEAD': head, '.git/refs/heads/main': `${COMMIT}\n`, '.git/config': config });
  const origin = (url: string): string => `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n[branch "main"]\n`;

  it.each([
    ['git@github.com:owner/name.git', `https://github.com/owner/name/blob/${COMMIT}/`],
    ['https://user:secret@github.com/owner/name', `https://github.com/owner/name/blob/${COMMIT}/`],
    ['ssh://git@gitlab.example.org:2222/group/sub/name.git', `https://gitlab.example.org/group/sub/name/-/blob/${COMMIT}/`],
    ['https://codeberg.org/owner/name.git', `https://codeberg.org/owner/name/src/commit/${COMMIT}/`],
  ])('with the remote %s has its files at %s', (url, files) => {
    expect(readRepository(clone(origin(url)))).toMatchObject({ commit: COMMIT, files });
  });

  it.each(['/srv/git/name.git', 'https://example.org/owner/name.git', 'https://github.com/owner/name"><script>'])('with the remote %s has no links', (url) => {
    expect(readRepository(clone(origin(url)))).not.toHaveProperty('files');
  });

  it('has its commit when detached, packed, or in a linked work tree', () => {
    expect(readRepository(clone('', `${COMMIT}\n`)).commit).toBe(COMMIT);
    expect(readRepository(scratch({ '.git/HEAD': 'ref: refs/heads/x\n', '.git/packed-refs': `# pack-refs\n${COMMIT} refs/heads/x\n` })).commit).toBe(COMMIT);
    const main = clone(origin('git@github.com:owner/name.git'));
    mkdirSync(path.join(main, '.git/worktrees/w'), { recursive: true });
    writeFileSync(path.join(main, '.git/worktrees/w/HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(path.join(main, '.git/worktrees/w/commondir'), '../..\n');
    expect(readRepository(scratch({ '.git': `gitdir: ${path.join(main, '.git/worktrees/w')}\n` }))).toMatchObject({ name: 'owner/name', commit: COMMIT });
  });

  it('has its directory for a name without git, and no commit before the first', () => {
    const root = scratch();
    expect(readRepository(root)).toEqual({ name: path.basename(root) });
    expect(readRepository(scratch({ '.git/HEAD': 'ref: refs/heads/main\n' }))).not.toHaveProperty('commit');
  });
});

describe('artefacts', () => {
  it('are decision records, manifests, mesh policies and the packages asked for', () => {
    const root = scratch({
      'docs/adr/0001-queues.md': '', 'docs/adr/README.md': '', 'docs/adr/template.md': '',
      'k8s/orders.yaml': 'apiVersion: apps/v1\nkind: Deployment\n', 'k8s/mesh.yaml': 'apiVersion: networking.istio.io/v1\nkind: DestinationRule\n',
      'compose.yaml': '', 'chart/Chart.yaml': '', 'config.yaml': 'kind: Deployment\n',
      'package.json': '{"dependencies":{"opossum":"^8"}}', 'sub/package.json': '{"devDependencies":{"nock":"1","opossum":"8"}}', 'broken/package.json': '{',
    });
    expect(findArtefacts(root)).toEqual({
      files: [
        { kind: 'compose', path: 'compose.yaml' }, { kind: 'helm', path: 'chart/Chart.yaml' }, { kind: 'decision-record', path: 'docs/adr/0001-queues.md' },
        { kind: 'mesh-policy', path: 'k8s/mesh.yaml' }, { kind: 'kubernetes', path: 'k8s/orders.yaml' },
      ],
      packages: ['nock', 'opossum'],
    });
  });
});
