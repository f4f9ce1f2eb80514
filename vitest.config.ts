import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { writeCompiler } from './scripts/cut-compiler.mjs';

// What is tested is the front of the compiler, which is what is shipped. Vite leaves what lies in node_modules as it is.
const compiler = fileURLToPath(new URL('node_modules/.cache/fallacies/compiler.cjs', import.meta.url));
writeCompiler(compiler);

// What a check leaves behind stays out of the user's cache.
const env = { XDG_CACHE_HOME: mkdtempSync(path.join(os.tmpdir(), 'fallacies-cache-')) };

const never = ['**/node_modules/**', '**/dist/**', 'fixtures/**', 'lab/**', 'bench/**'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { 'ts-morph': compiler } },
        test: {
          name: 'unit',
          env,
          include: ['test/**/*.test.ts'],
          exclude: [...never, 'test/e2e/**'],
          testTimeout: 20_000,
          // Cruising the whole tree takes seconds, and more on a busy machine.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // Drives the built hosts in dist: run `npm run build` first.
          name: 'e2e',
          env,
          include: ['test/e2e/**/*.test.ts'],
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
