import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { cliFile, demo, runDist } from '../support/dist-cli.ts';
import { scratch } from '../support/scratch.ts';

describe('the built command', () => {
  it('prints help, its version and the rules', () => {
    expect(runDist([])).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: fallacies') as string });
    expect(runDist(['rules']).stdout).toMatch(/^require-timeout +recommended +high /m);
    expect(runDist(['explain', 'require-timeout']).stdout).toMatch(/^# require-timeout\n/);
  });

  it('ends with 0, 1 or 2', () => {
    expect(runDist(['check', '--fail-on', 'never']).code).toBe(0);
    expect(runDist(['check']).code).toBe(1);
    expect(runDist(['check', 'not/there'])).toMatchObject({ code: 2, stdout: '' });
    expect(runDist(['check', 'src/**/*.nothing']).code).toBe(2);
  });

  it('colours nothing that goes into a pipe, on CI neither', () => {
    expect(runDist(['check', '--quiet'], { env: { CI: 'true', FORCE_COLOR: undefined } }).stdout).not.toContain('\u001b');
  });

  it('narrows what is reported, and never what is read', () => {
    const { stdout } = runDist(['check', '--quiet', 'src/clients', 'src/orders/*-lock.ts']);
    expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual(['src/clients/payments.ts', 'src/clients/stores.ts', 'src/orders/order-lock.ts', 'src/orders/order-lock.ts', '']);
    expect(runDist(['check', 'src/orders/place-order.ts', '--rule', 'require-timeout', '--quiet'])).toMatchObject({ code: 0, stdout: '' });
  });

  it('checks the text on standard input in place of the file', () => {
    const { code, stdout } = runDist(['check', '--stdin-filename', 'src/new.ts', '--quiet'], { input: "import { fetchJson } from './clients/fetch-json.js';\nexport const x = () => fetchJson('https://a.example');\n" });
    expect([code, stdout.split('  ').slice(0, 3)]).toEqual([1, ['src/new.ts:2:24', 'high', 'require-timeout']]);
  });

  it('reports other contexts only when asked', () => {
    expect(runDist(['check', '--quiet', '--context', 'browser']).stdout).toMatch(/^web\/order-status\.tsx:8:10 {2}\w+ {2}require-timeout/);
    expect(runDist(['check', '--quiet', '--context', 'test', '--rule', 'require-timeout']).stdout).toMatch(/^test\/place-order\.test\.ts:6:\d+ {2}\w+ {2}require-timeout/);
  });

  it('gives the same bytes twice, and whatever the order of its arguments', () => {
    const first = runDist(['check', '--format', 'sarif', 'src/clients', 'src/orders']).stdout;
    expect(runDist(['check', '--format', 'sarif', 'src/orders', 'src/clients']).stdout).toBe(first);
  });

  it('says that there is nothing in an empty repository', () => {
    expect(runDist(['check'], { cwd: scratch({ '.git/': '' }) })).toMatchObject({ code: 0, stdout: 'no source files\n', stderr: '' });
  });

  it('writes a large report to its last byte through a pipe', () => {
    const printed = execFileSync('sh', ['-c', `"${process.execPath}" "${cliFile}" review . --format json | cat`], { cwd: demo, encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(() => JSON.parse(printed) as unknown).not.toThrow();
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [cliFile, 'explain', 'axios'], { cwd: demo });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
    const [code] = (await once(child, 'close')) as [number];
    expect([code, stderr]).toEqual([0, '']);
  });
});
