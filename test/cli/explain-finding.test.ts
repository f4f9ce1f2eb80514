import { describe, expect, it } from 'vitest';
import { analysis, at, finding } from '../support/analysis-literals.ts';
import { runCli } from '../support/run-cli.ts';
import { scratch } from '../support/scratch.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line${String(index + 1)}();`).join('\n');
const steps = Array.from({ length: 9 }, (_, index) => ({ location: { path: 'lib/pay.ts', start: { line: index + 1, column: 1, offset: index * 9 }, end: { line: index + 1, column: 8, offset: index * 9 + 7 } }, message: `calls step${String(index + 1)}` }));
const deep = finding('require-timeout', { path: 'src/a.ts', start: { line: 2, column: 1, offset: 9 }, end: { line: 2, column: 8, offset: 16 } }, { related: steps, fingerprint: '3f9a1c77' });
const world = () => ({ cwd: scratch({ '.git/': '', 'src/a.ts': lines(3), 'lib/pay.ts': lines(9) }), analysis: analysis({ findings: [deep, finding('require-jitter', at('src/b.ts', 7), { fingerprint: 'aaaaaaaa' })] }) });

describe('explain --finding', () => {
  it.each(['src/a.ts:2', './src/a.ts:2:1', '3f9a1c', '3f9a1c77'])('prints every step that leads to %s, with its code', async (wanted) => {
    const { code, stdout, asked } = await runCli(['explain', '--finding', wanted], world());
    expect(code).toBe(0);
    expect(stdout).toContain('src/a.ts:2:1  high  require-timeout');
    expect(stdout).toMatch(/> 2 │ line2/);
    expect(stdout).toContain('9. calls step9  lib/pay.ts:9:1');
    expect(stdout).toMatch(/> +9 │ line9/);
    expect(stdout).toContain('fingerprint 3f9a1c77');
    expect(stdout).not.toContain('require-jitter');
    expect(asked).toMatchObject({ preset: 'all' });
  });

  it.each(['src/a.ts:3', 'src/a.ts:2:5', '3f9', 'nothing'])('says that there is no %s', async (wanted) => {
    const { code, stderr } = await runCli(['explain', '--finding', wanted], world());
    expect(code).toBe(2);
    expect(stderr).toContain(`there is no finding '${wanted}' in 2 findings`);
  });

  it('needs something to explain', async () => {
    const { code, stderr } = await runCli(['explain']);
    expect(code).toBe(2);
    expect(stderr).toContain('say what to explain');
  });
});
