import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

it.each([['scripts/generate.mjs'], ['bench/run.mjs', 'scripts/catalog-page/write.ts']])('`npm run generate` would change nothing: %s %s', (...scripts) => {
  const root = path.resolve(import.meta.dirname, '..');
  const { status, stderr } = spawnSync(process.execPath, [...scripts, '--check'], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
