import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/report/index.ts';
import { InputError } from '../../src/input-error.ts';
import { analysis, at, finding, judgement, suppression } from '../support/analysis-literals.ts';
import { runCli } from '../support/run-cli.ts';
import { scratch } from '../support/scratch.ts';

const high = analysis({ findings: [finding('require-timeout', at('a.ts', 1))] });
const repository = { '.git/': '', 'src/a.ts': 'export {};\n', 'lib/b.ts': 'export {};\n' };

describe('what check asks of the engine', () => {
  it('is the whole repository around the working directory, server code, the preset of the settings', async () => {
    const root = scratch(repository);
    const { asked } = await runCli(['check'], { cwd: path.join(root, 'src') });
    expect(asked).toEqual({ root, paths: [], contexts: ['server'], leaveFacts: true, onProgress: expect.any(Function) as unknown });
  });

  it('is what the arguments say', async () => {
    const root = scratch(repository);
    const { asked } = await runCli(
      ['check', 'a.ts', '../lib', '../lib/**/*.ts', '--context', 'test,server', '--preset', 'strict', '--rule', 'fallacies/require-timeout', '--rule', 'require-timeout', '--workers', '3'],
      { cwd: path.join(root, 'src') },
    );
    expect(asked).toMatchObject({ root, paths: ['src/a.ts', 'lib', 'lib/**/*.ts'], contexts: ['server', 'test'], preset: 'strict', rules: ['require-timeout'], workers: 3 });
  });

  it.each([
    ['paths', ['src']], ['one rule', ['--rule', 'require-timeout']], ['other contexts', ['--context', 'test']], ['--no-cache', ['--no-cache']], ['a text', ['--stdin-filename', 'src/a.ts']],
  ])('leaves nothing behind with %s', async (_, args) => {
    expect((await runCli(['check', ...args], { cwd: scratch(repository), stdin: '' })).asked).not.toHaveProperty('leaveFacts');
  });

  it('takes the root from the first path', async () => {
    const root = scratch(repository);
    expect((await runCli(['check', root])).asked).toMatchObject({ root, paths: [] });
    expect((await runCli(['check', path.join(root, 'src/**')])).asked).toMatchObject({ root, paths: ['src/**'] });
  });

  it('takes a name with brackets for a name where it exists', async () => {
    const root = scratch({ '.git/': '', 'app/[id].ts': '' });
    expect((await runCli(['check', 'app/[id].ts'], { cwd: root })).asked).toMatchObject({ paths: ['app/[id].ts'] });
  });

  it.each([
    ['a project with a lock file', { 'one/yarn.lock': '', 'one/packages/a/package.json': '{}' }, 'one/packages/a', 'one', ['packages/a']],
    ['the outermost manifest', { 'one/package.json': '{}', 'one/packages/a/package.json': '{}' }, 'one/packages/a', 'one', ['packages/a']],
    ['the path itself, among many', { 'one/api/package.json': '{}', 'two/package.json': '{}' }, 'one', 'one', []],
    ['the path itself, in a file alone', { 'one/a.ts': '', 'two/b.ts': '' }, 'one/a.ts', 'one', ['a.ts']],
  ] as const)('has for a root where there is no repository %s', async (_, files, given, project, paths) => {
    const root = scratch(files);
    const expected = path.join(root, project);
    expect((await runCli(['check', given], { cwd: root })).asked).toMatchObject({ root: expected, paths });
    expect((await runCli(['review', given], { cwd: root })).asked).toMatchObject({ root: given.endsWith('.ts') ? expected : path.join(root, given), paths: given.endsWith('.ts') ? paths : [] });
  });

  it('has what holds all paths for a root where there is neither repository nor project', async () => {
    const root = scratch({ 'src/a.ts': '', 'lib/b.ts': '' });
    expect((await runCli(['check', 'src', 'lib'], { cwd: root })).asked).toMatchObject({ root, paths: ['src', 'lib'] });
  });

  it('refuses paths of two repositories', async () => {
    const { code, stderr } = await runCli(['check', scratch(repository), scratch(repository)]);
    expect(code).toBe(2);
    expect(stderr).toContain('check one repository at a time');
  });

  it('has the text of standard input stand for its file, which need not be there', async () => {
    const root = scratch(repository);
    const { asked } = await runCli(['check', '--stdin', '--stdin-filename', 'src/new.ts'], { cwd: root, stdin: 'fetch(u)' });
    expect(asked).toMatchObject({ root, paths: ['src/new.ts'], buffers: new Map([['src/new.ts', 'fetch(u)']]) });
  });
});

describe('the exit code of check', () => {
  const findings = [finding('require-jitter', at('a.ts', 1), { severity: 'medium' })];
  it.each([
    ['critical', 0], ['high', 0], ['medium', 1], ['low', 1], ['never', 0], [undefined, 1],
  ] as const)('for a medium finding and --fail-on %s is %i', async (failOn, expected) => {
    const { code } = await runCli(['check', ...(failOn ? ['--fail-on', failOn] : [])], { analysis: analysis({ findings }) });
    expect(code).toBe(expected);
  });

  it('is 0 for what is suppressed, and for nothing at all', async () => {
    const suppressed = analysis({ findings: [finding('require-timeout', at('a.ts', 1), { suppression: suppression(at('a.ts', 1), { reason: 'known' }) })] });
    expect(await runCli(['check'], { analysis: suppressed })).toMatchObject({ code: 0, stdout: 'no findings in 1 file; 1 suppressed\n' });
    expect(await runCli(['check'], { analysis: analysis({ files: [] }) })).toMatchObject({ code: 0, stdout: 'no source files\n' });
  });

  it('is 2 for unusable input when --strict-input is given, after everything is written', async () => {
    const warned = { ...high, warnings: [{ path: 'b.ts', message: 'left out: it is a binary file' }], notes: ['tsconfig.json extends what is not there'] };
    const loose = await runCli(['check'], { analysis: warned });
    expect([loose.code, loose.stderr]).toEqual([1, 'warning: b.ts: left out: it is a binary file\nnote: tsconfig.json extends what is not there\n']);
    expect(await runCli(['check', '--strict-input'], { analysis: warned })).toMatchObject({ code: 2, stdout: loose.stdout });
    expect((await runCli(['check', '--quiet'], { analysis: warned })).stderr).toBe('');
    const aboutComment = { ...high, warnings: [{ path: 'a.ts', line: 1, message: 'covers nothing', about: 'suppression' as const }] };
    expect((await runCli(['check', '--strict-input'], { analysis: aboutComment })).code).toBe(1);
  });

  it('does not depend on an ESLint config, and says so where one mentions us', async () => {
    const root = scratch({ '.git/': '', 'eslint.config.js': "import fallacies from 'fallacies';\n" });
    expect((await runCli(['check'], { cwd: root })).stderr).toBe('note: eslint.config.js configures these rules for ESLint alone; this command reads fallacies.config.json\n');
    expect((await runCli(['check'], { cwd: scratch({ '.git/': '', 'eslint.config.js': '' }) })).stderr).toBe('');
  });

  it('is 2 when the engine cannot begin, with its words and no stack', async () => {
    const { code, stderr } = await runCli(['check'], { analyse: () => Promise.reject(new InputError('fallacies.config.json:3: unknown key \u001b[31mpresett')) });
    expect([code, stderr]).toEqual([2, 'fallacies: fallacies.config.json:3: unknown key \\x1b[31mpresett\n']);
  });

  it('is 2 when the engine fails, and asks for a report', async () => {
    const { code, stderr } = await runCli(['check'], { analyse: () => Promise.reject(new TypeError('x is undefined')) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/internal error; please report it.*x is undefined\n[\s\S]*at /);
  });
});

describe('what check prints', () => {
  it('is terminal text by default, with frames from the files', async () => {
    const root = scratch({ '.git/': '', 'a.ts': 'await fetch(url);\n' });
    const location = { path: 'a.ts', start: { line: 1, column: 7, offset: 6 }, end: { line: 1, column: 17, offset: 16 } };
    const { stdout } = await runCli(['check'], { cwd: root, analysis: analysis({ findings: [finding('require-timeout', location)] }) });
    expect(stdout).toContain('  > 1 │ await fetch(url);\n      │       ^^^^^^^^^^\n');
  });

  it('shows the unsaved text in frames', async () => {
    const root = scratch({ '.git/': '', 'a.ts': '' });
    const location = { path: 'a.ts', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 9, offset: 8 } };
    const { stdout } = await runCli(['check', '--stdin-filename', 'a.ts'], { cwd: root, stdin: 'fetch(u)', analysis: analysis({ findings: [finding('require-timeout', location)] }) });
    expect(stdout).toContain('> 1 │ fetch(u)');
  });

  it('is JSON or SARIF when asked', async () => {
    const unknown = { ...high, judgements: [judgement('require-timeout', 'unknown', at('a.ts', 2))] };
    const json = JSON.parse((await runCli(['check', '--format', 'json', '--show', 'unknown'], { analysis: unknown })).stdout) as CheckReport;
    expect([json.findings.length, json.unknown?.length, json.summary.unknown]).toEqual([1, 1, 1]);
    const sarif = JSON.parse((await runCli(['check', '--format', 'sarif'], { analysis: high })).stdout) as Log;
    expect(sarif.runs[0]?.results).toHaveLength(1);
  });

  it('goes to a file when asked, without colours', async () => {
    const root = scratch({ '.git/': '' });
    const { code, stdout } = await runCli(['check', '--output', 'out.txt'], { cwd: root, analysis: high, terminal: true });
    expect([code, stdout]).toEqual([1, '']);
    expect(readFileSync(path.join(root, 'out.txt'), 'utf8')).toMatch(/^a\.ts:1:3 {2}high/);
    expect((await runCli(['check', '--output', 'no/such/out.txt'], { cwd: root, analysis: high })).stderr).toContain('no/such/out.txt cannot be written');
  });

  it.each([
    [true, {}, true], [false, {}, false], [true, { NO_COLOR: '1' }, false], [true, { TERM: 'dumb' }, false], [false, { FORCE_COLOR: '1' }, true], [true, { FORCE_COLOR: '0' }, false],
  ])('on a terminal (%s) with %j has colours: %s', async (terminal, env, coloured) => {
    const { stdout } = await runCli(['check'], { terminal, env, analysis: high });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});
