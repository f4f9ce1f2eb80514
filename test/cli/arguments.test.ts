import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

describe('the command line', () => {
  it('prints help when nothing is asked', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: fallacies');
    expect(stdout).toContain('check [options] [paths...]');
    expect((await runCli(['--help'])).stdout).toBe(stdout);
  });

  it('prints its version', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) as string });
  });

  it.each(['check', 'review', 'explain', 'rules'])('prints the help of %s', async (command) => {
    expect(await runCli([command, '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining(`Usage: fallacies ${command}`) as string });
  });

  it.each([
    [['chek'], "unknown command 'chek'", 'Did you mean check?'],
    [['check', '--formt', 'json'], "unknown option '--formt'", 'Did you mean --format?'],
    [['check', '--context', 'servr'], "no context 'servr'", "did you mean 'server'?"],
    [['check', '--rule', 'require-timeot'], "no rule 'require-timeot'", "did you mean 'require-timeout'?"],
    [['explain', 'axois'], "no library 'axois'", "did you mean 'axios'?"],
  ])('%j names the nearest, and ends with 2', async (argv, problem, hint) => {
    const { code, stderr, asked } = await runCli(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
    expect(stderr).toContain(hint);
    expect(asked).toBeUndefined();
  });

  it.each([
    [['check', '--format', 'xml'], 'Allowed choices are terminal, json, sarif'],
    [['check', '--fail-on', 'bad'], 'Allowed choices are critical, high, medium, low, never'],
    [['check', '--preset', 'x'], 'Allowed choices are recommended, strict, all'],
    [['check', '--show', 'x'], 'Allowed choices are unknown'],
    [['check', '--workers', '0'], 'a whole number from 1 on'],
    [['check', '--context', ','], 'Name one or more of server'],
    [['check', 'not/there.ts'], 'there is no such path: not/there.ts'],
    [['review', 'not/there'], 'there is no such path: not/there'],
    [['review', '--date', '2026-02-30'], 'a day, YYYY-MM-DD'],
    [['check', '--stdin'], '--stdin needs --stdin-filename'],
    [['check', '--stdin-filename', 'a.ts', '.'], 'leave the paths out'],
    [['explain'], "say what to explain"],
  ])('%j ends with 2 before any work', async (argv, problem) => {
    const { code, stdout, stderr, asked } = await runCli(argv);
    expect([code, stdout, asked]).toEqual([2, '', undefined]);
    expect(stderr).toContain(problem);
  });
});
