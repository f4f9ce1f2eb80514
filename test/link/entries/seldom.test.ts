import { expect, test } from 'vitest';
import { isSeldom } from '../../../src/link/entries/seldom.ts';

test.each(['/admin/reindex', '/api/cron/settle', '/cron.settle', '/internal/jobs/run', '/setup', '/healthz', '/readyz', '/health/ready', '/livez'])('%s is asked for seldom', (path) => {
  expect(isSeldom({ by: 'request', paths: [path] })).toBe(true);
});

test.each(['/orders', '/jobsites', '/administration', '/orders/:id/status/history', '/'])('%s is not', (path) => {
  expect(isSeldom({ by: 'request', paths: [path] })).toBe(false);
});

test('what nobody asks for over a path is not', () => {
  expect(isSeldom({ by: 'cron', paths: ['/admin'] })).toBe(false);
  expect(isSeldom({ by: 'request', paths: [] })).toBe(false);
});
