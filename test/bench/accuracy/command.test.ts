import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bench = fileURLToPath(new URL('../../../bench/', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'accuracy-'));
  // one bug, one near miss and one site that nobody has judged
  const places = [
    ['server/utils/oauth.ts', 128],
    ['server/utils/passport.ts', 249],
    ['server/utils/nobody.ts', 7],
  ] as const;
  const results = places.map(([uri, startLine]) => ({
    ruleId: 'fallacies/require-timeout',
    message: { text: 'no deadline' },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }],
  }));
  writeFileSync(path.join(folder, 'outline+outline.sarif'), JSON.stringify({ version: '2.1.0', runs: [{ results }] }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function accuracy(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = [path.join(bench, 'run.mjs'), path.join(bench, 'accuracy/accuracy.ts'), ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8', cwd: os.tmpdir() });
}

describe('npm run accuracy', () => {
  it('prints the score and names every repository that it could not score', () => {
    const { status, stdout } = accuracy('--sarif', folder);
    expect(status).toBe(0);
    expect(stdout).toContain('outline/outline at d77dcdf85386, all labels');
    expect(stdout).toContain('All together (1 of 6 repositories)');
    expect(stdout.match(/^not laid out, so not scored: .*$/gm)).toHaveLength(5);
  });

  it('lists what went wrong, with the reasons of the labels', () => {
    const { stdout } = accuracy('--sarif', folder, '--repo', 'outline', '--list', '--sample', '3');
    expect(stdout).toMatch(/^ {2}missed +require-timeout server\/utils\/oauth\.ts:169 \(high\) no timeout or signal/m);
    expect(stdout).toMatch(/^ {2}unread +require-timeout server\/utils\/nobody\.ts:7 no deadline$/m);
    expect(stdout).toMatch(/^ {2}read +require-timeout server\/utils\/nobody\.ts:7 no deadline$/m);
  });

  it('gives the same as JSON', () => {
    const { stdout } = accuracy('--sarif', folder, '--json', '--rule', 'require-timeout', '--confidence', 'high');
    expect(JSON.parse(stdout)).toMatchObject({
      confidence: 'high',
      absent: expect.arrayContaining(['novuhq/novu']) as unknown,
      repositories: [{ repository: 'outline/outline', unread: [{ path: 'server/utils/nobody.ts', line: 7 }] }],
    });
  });

  it('fails with --gate when a family does not pass', () => {
    expect(accuracy('--sarif', folder, '--gate').status).toBe(1);
  });

  it('refuses a repository without labels', () => {
    const { status, stderr } = accuracy('--sarif', '.', '--repo', 'nobody/nothing');
    expect(status).toBe(2);
    expect(stderr).toContain('no labels for nobody/nothing; there are GaloyMoney/blink');
  });
});
