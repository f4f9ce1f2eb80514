import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Runs `fallacies check` over a repository as it stands and leaves the SARIF in `output`. */
export function runCheck(repository: string, output: string): void {
  if (!existsSync(cli)) throw new Error('the command line is not built: npm run build');
  const args = [cli, 'check', '--format', 'sarif', '--fail-on', 'never', repository];
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
