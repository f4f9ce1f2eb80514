import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../checklist/index.ts';
import { rules } from '../../rules/registry.ts';
import type { CheckReport } from '../../src/report/index.ts';
import { demo, runDist } from '../support/dist-cli.ts';
import { violations } from '../support/schemas.ts';

const reviewed = runDist(['review', '.', '--date', '2026-03-01', '--format', 'json']);
const review = JSON.parse(reviewed.stdout) as Review;

/** Rule, file and the code at the place. */
function shown({ rule, location: { path: file, start } }: Review['findings'][number]): string {
  const line = readFileSync(path.join(demo, file), 'utf8').split('\n')[start.line - 1] ?? '';
  return `${file}: ${rule}: ${line.slice(start.column - 1, start.column + 19).trim()}`;
}

describe('the review of the bundled repository', () => {
  it('finds what its README tells of, and nothing else', () => {
    expect(review.findings.map(shown)).toEqual([
      'src/clients/payments.ts: require-timeout: axios.create({',
      'src/clients/stores.ts: require-timeout: new Redis(config.red',
      'src/coordination/nightly-report.ts: require-lock-release: redis.set(LOCK, proc',
      'src/coordination/nightly-report.ts: require-lock-ttl: redis.set(LOCK, proc',
      'src/coordination/nightly-report.ts: require-lock-owner-check: redis.del(LOCK);',
      'src/coordination/shard-owner.ts: no-wall-clock-lease: lease.expires_at.get',
      'src/health.ts: no-dependency-check-in-liveness: database.query(\'SELE',
      'src/main.ts: no-coordination-in-hot-path: capture(request.para',
      'src/notifications/invoice.ts: no-wall-clock-id: `tip-${Date.now()}`',
      'src/notifications/invoice.ts: require-timeout: fetch(`${config.paym',
      'src/notifications/notify.ts: no-retry-on-permanent-error: pRetry(() => fetchJs',
      'src/notifications/notify.ts: require-jitter: pRetry(() => fetchJs',
      'src/notifications/notify.ts: no-retry-on-permanent-error: pRetry(() => fetchJs',
      'src/notifications/notify.ts: no-retry-on-permanent-error: for (;;) {',
      'src/notifications/notify.ts: require-retry-limit: for (;;) {',
      'src/notifications/remind.ts: no-unbounded-fanout: Promise.all(rows.map',
      'src/notifications/remind.ts: propagate-deadline: inventory.get(`/stoc',
      'src/orders/cancel-order.ts: no-remote-call-in-transaction: giveBack(order);',
      'src/orders/order-history.ts: no-per-call-resilience: new pg.Client({ conn',
      'src/orders/order-lock.ts: no-lease-shorter-than-work: redlock.acquire([`or',
      'src/orders/order-lock.ts: require-fencing: redlock.acquire([`or',
      'src/orders/order-status.ts: no-wall-clock-ordering: incoming.updatedAt >',
      'src/orders/order-status.ts: no-wall-clock-ordering: Date.now() });',
      'src/orders/place-order.ts: no-retry-on-permanent-error: for (let attempt = 1',
      'src/orders/place-order.ts: require-backoff: for (let attempt = 1',
      'src/orders/place-order.ts: require-idempotency-key: for (let attempt = 1',
      'src/orders/refund-order.ts: no-retry-on-permanent-error: for (let attempt = 0',
      'src/orders/reserve-stock.ts: no-hardcoded-address: \'http://10.20.4.17:8',
      'src/shipping/carrier.ts: require-timeout: fetchJson<Quote[]>(`',
      'src/shipping/carrier.ts: no-ineffective-timeout: timeout: 5_000 } as',
      'src/shipping/carrier.ts: no-swallowed-remote-error: catch {',
      'src/shipping/pickup.ts: no-retry-on-permanent-error: for (let attempt = 1',
      'src/shipping/pickup.ts: no-timeout-inversion: for (let attempt = 1',
      'src/shipping/pickup.ts: no-nested-retry: pRetry(() => slotsAt',
      'src/shipping/pickup.ts: no-retry-on-permanent-error: pRetry(() => slotsAt',
    ]);
  });

  it('has a finding of each rule', () => {
    expect([...new Set(review.findings.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('has one accepted risk, with owner and expiry', () => {
    const accepted = review.findings.filter(({ suppression }) => suppression);
    expect(accepted.map(({ suppression }) => suppression)).toMatchObject([{ owner: 'ana', until: '2030-01-31', reason: 'the proxy in front of it gives up after 30 s' }]);
    expect(review.guidelines[9]?.items.find(({ id }) => id === '10.4')?.verdict).toBe('pass');
  });

  it('gives the verdicts', () => {
    expect(review.guidelines.map(({ number, verdict }) => `G${number} ${verdict}`)).toEqual([
      'G1 fail', 'G2 fail', 'G3 fail', 'G4 fail', 'G5 fail', 'G6 fail', 'G7 fail', 'G8 review', 'G9 review', 'G10 review',
    ]);
  });

  it('judges server code, counts browser code apart, and leaves tests out', () => {
    expect(review.looked.files.map(({ context, files, judged }) => [context, files, judged])).toEqual([
      ['server', 24, 24], ['browser', 1, 1], ['test', 1, 0], ['tooling', 0, 0], ['generated', 0, 0],
    ]);
    expect(review.looked.apart).toMatchObject([{ context: 'browser', high: 1 }]);
  });

  it('has each remote dependency in its table, with versions from the lock file', () => {
    expect(review.dependencies.map(({ name, library: { version = '' }, timeouts }) => `${name} ${version} ${timeouts.map(({ text }) => text).join(' | ')}`.replaceAll('  ', ' '))).toEqual(
      expect.arrayContaining([
        'axios.create 1.7.9 2 s (idle)',
        'axios.create 1.7.9 none',
        'new Redis 5.4.1 none',
        'new pg.Pool 8.13.1 5 s (each attempt)',
      ]),
    );
  });

  it('has the worst case of each entry point, as its calls are nested', () => {
    expect(review.entries.map(({ name, latency, requests: { seen, more } }) => `${name}: ${latency.text} (${seen}${more ? ' or more' : ''})`)).toEqual([
      'app.post /orders: at least 15 s, 2 × 5 s + 5 × ∞ + 5 s; unbounded: payments.post has no deadline (8)',
      'app.post /orders/:id/capture: at least 5 s, 5 s + ∞; unbounded: payments.post has no deadline (2)',
      'app.get /quotes: unbounded: fetch has no deadline (1)',
      'app.get /customers/:id/orders: 15 s = 3 × 5 s (3)',
      'health.get /health/live: 5 s (1)',
      'health.get /health/ready: 5 s (1)',
      'app.get /orders/:id/parcels: 3 s (1)',
    ]);
  });

  it('is valid by its schema, as are the findings and the SARIF', () => {
    expect(violations('review', review)).toEqual([]);
    expect(violations('findings', JSON.parse(runDist(['check', '--format', 'json', '--show', 'unknown']).stdout) as CheckReport)).toEqual([]);
    expect(violations('sarif', JSON.parse(runDist(['check', '--format', 'sarif']).stdout) as Log)).toEqual([]);
  });

  it('is the same twice, and from another directory', () => {
    expect(runDist(['review', '.', '--date', '2026-03-01', '--format', 'json']).stdout).toBe(reviewed.stdout);
    expect(runDist(['review', 'fixtures/demo', '--date', '2026-03-01', '--format', 'json'], { cwd: path.resolve(demo, '../..') }).stdout).toBe(reviewed.stdout);
  });

  it('ends the first line of the README', () => {
    const { code, stdout } = runDist(['review', 'fixtures/demo'], { cwd: path.resolve(demo, '../..') });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Design review: demo\n/);
  });
});
