import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eslintConfig } from './eslint-config.ts';

export const GROUPS = ['parse', 'check', 'eslint', 'eslint-rules', 'eslint-linked'] as const;
export type Group = (typeof GROUPS)[number];
export type ContestantId = Group | 'check-one-worker';

/** One way of going through the directory, run as a whole process. */
export interface Contestant {
  id: ContestantId;
  title: string;
  /** What `node` is given. */
  args: string[];
  /** Exit codes that are not a failure. */
  accepted: number[];
  /** The user's cache directory: nobody finds what another left there. */
  cache: string;
  /** Whether the last line of its output is JSON with the number of `files`. */
  counts: boolean;
}

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const plugin = new URL('../../dist/eslint.js', import.meta.url);
const parseBare = fileURLToPath(new URL('parse-bare.mjs', import.meta.url));
const formatter = fileURLToPath(new URL('count-formatter.mjs', import.meta.url));

/** @param scratch a folder for generated files */
export function contestants(directory: string, groups: readonly Group[], scratch: string): Contestant[] {
  const makers: Record<Group, () => Contestant[]> = {
    parse: () => [{ id: 'parse', title: 'bare parse', args: [parseBare, directory], accepted: [0], counts: true, cache: path.join(scratch, 'none') }],
    check: () => checks(directory, path.join(scratch, 'check')),
    eslint: () => [eslint('eslint', 'ESLint, TypeScript parser, no rules', scratch, undefined)],
    'eslint-rules': () => [eslint('eslint-rules', 'ESLint, our recommended rules', scratch, plugin)],
    'eslint-linked': () => [leaveFacts(directory, eslint('eslint-linked', 'ESLint, our rules after a check', scratch, plugin))],
  };
  return GROUPS.filter((group) => groups.includes(group)).flatMap((group) => makers[group]());
}

function checks(directory: string, cache: string): Contestant[] {
  if (!existsSync(cli)) throw new Error('the command line is not built: npm run build');
  const args = [cli, 'check', '--fail-on', 'never', directory];
  const common = { accepted: [0], counts: false, cache };
  const byDefault: Contestant = { ...common, id: 'check', title: 'fallacies check', args };
  const help = spawnSync(process.execPath, [cli, 'check', '--help'], { encoding: 'utf8' }).stdout;
  if (!help.includes('--workers')) return [byDefault];
  const oneWorker = [...args.slice(0, -1), '--workers', '1', directory];
  return [byDefault, { ...common, id: 'check-one-worker', title: 'fallacies check, one worker', args: oneWorker }];
}

function eslint(id: Group, title: string, scratch: string, rules: URL | undefined): Contestant {
  if (rules && !existsSync(rules)) throw new Error('the plugin is not built: npm run build');
  const resolve = createRequire(import.meta.url).resolve;
  const program = path.join(path.dirname(resolve('eslint/package.json')), 'bin/eslint.js');
  const config = path.join(scratch, `${id}.config.mjs`);
  const parser = import.meta.resolve('@typescript-eslint/parser');
  writeFileSync(config, eslintConfig(parser, rules?.href));
  const args = [program, '--no-config-lookup', '-c', config, '-f', formatter, '.'];
  // 1: findings, or files with syntax errors
  return { id, title, args, accepted: [0, 1], counts: true, cache: path.join(scratch, id) };
}

/** With what a check of the directory left behind. */
function leaveFacts(directory: string, contestant: Contestant): Contestant {
  const { status, stderr } = spawnSync(process.execPath, [cli, 'check', '--fail-on', 'never', '--quiet'], { cwd: directory, env: { ...process.env, XDG_CACHE_HOME: contestant.cache }, encoding: 'utf8' });
  if (status !== 0 || !existsSync(contestant.cache)) throw new Error(`the check left nothing behind: ${stderr}`);
  return contestant;
}
