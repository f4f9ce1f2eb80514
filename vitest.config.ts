import { defineConfig } from 'vitest/config';

const never = ['**/node_modules/**', '**/dist/**', 'fixtures/**', 'lab/**', 'bench/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...never, 'test/e2e/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          // Drives the built hosts in dist: run `npm run build` first.
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
