import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Log } from 'sarif';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Rules of `strict` that are labelled: they are run by name, beside the recommended ones. */
const STRICT = ['no-coordination-in-hot-path', 'no-retry-on-permanent-error'];

/** Runs `fallacies check` over a repository as it stands and leaves the SARIF in `output`. */
export function runCheck(repository: string, output: string): void {
  if (!existsSync(cli)) throw new Error('the command line is not built: npm run build');
  run(repository, output, []);
  const strict = `${output}.strict`;
  run(repository, strict, STRICT.flatMap((rule) => ['--rule', rule]));
  writeFileSync(output, JSON.stringify(together(read(output), read(strict))));
  rmSync(strict);
}

function run(repository: string, output: string, more: readonly string[]): void {
  const args = [cli, 'check', '--format', 'sarif', '--fail-on', 'never', ...more, repository];
  const target = openSync(output, 'w');
  try {
    const { status, signal } = spawnSync(process.execPath, args, {
      cwd: repository, // its root where there is no .git
      stdio: ['ignore', target, 'inherit'],
    });
    if (status !== 0) throw new Error(`fallacies check ${repository} ended with ${signal ?? `exit code ${status}`}`);
  } finally {
    closeSync(target);
  }
}

function read(file: string): Log {
  return JSON.parse(readFileSync(file, 'utf8')) as Log;
}

function together(one: Log, other: Log): Log {
  return { ...one, runs: [...one.runs, ...other.runs] };
}
