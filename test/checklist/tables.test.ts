import { describe, expect, it } from 'vitest';
import { buildReview, groupByCause, reaches, type Review } from '../../checklist/index.ts';
import type { Analysis } from '../../src/engine-result.ts';
import type { EntryLatency } from '../../src/link/program-facts.ts';
import { analysis, at, deadlineSite, file, finding, judgement, lock, meta, retry, sites } from '../support/analysis-literals.ts';

const review = (more: Partial<Analysis>): Review => buildReview(analysis(more), meta());
const axios = { id: 'axios', title: 'axios', version: '1.7.2' };
const fetch = { id: 'fetch', title: 'fetch' };

describe('the dependency table', () => {
  it('has one row for a client, with its uses and its effective timeout', () => {
    const client = deadlineSite(at('http.ts', 4), {
      subject: 'client', callee: 'axios.create', library: axios, uses: 12,
      deadline: { kind: 'set', ms: 5000, coverage: 'idle', how: 'timeout: 5000' },
      retry: { attempts: 3, delay: 'growing', jitter: true, asked: 'option' },
    });
    expect(review({ sites: [sites('http.ts', { deadlines: [client] })] }).dependencies).toEqual([
      {
        name: 'axios.create', library: axios, subject: 'client', kind: 'sync', calls: 12, idempotency: 'reads only',
        at: [{ path: 'http.ts', line: 4, column: 3 }],
        timeouts: [{ state: 'set', ms: 5000, coverage: 'idle', text: '5 s (idle)', sites: 1 }],
        retries: [{ by: 'library', what: 'axios', attempts: 3, backoff: 'growing', jitter: 'yes' }],
      },
    ]);
  });

  it('joins the ad-hoc calls of one function, and keeps their timeouts apart', () => {
    const deadlines = [
      deadlineSite(at('a.ts', 1)),
      deadlineSite(at('a.ts', 2), { deadline: { kind: 'unknown', reason: 'timeout comes from env HTTP_TIMEOUT' } }),
      deadlineSite(at('b.ts', 1)),
    ];
    const [row, ...others] = review({ sites: [sites('a.ts', { deadlines })] }).dependencies;
    expect(others).toEqual([]);
    expect(row).toMatchObject({ calls: 3, timeouts: [{ state: 'none', text: 'none', sites: 2 }, { state: 'unknown', text: 'unknown: timeout comes from env HTTP_TIMEOUT', sites: 1 }] });
  });

  it('shows the code that tries a call again, and whether its writes carry a key', () => {
    const post = at('a.ts', 1);
    const construct = retry(at('a.ts', 9), { runs: [{ location: post, callee: 'fetch', library: fetch, effect: 'write', key: 'stable' }] });
    const site = sites('a.ts', { deadlines: [deadlineSite(post, { effect: 'write' })], retries: [construct] });
    expect(review({ sites: [site] }).dependencies[0]).toMatchObject({
      idempotency: 'writes with a key',
      retries: [{ by: 'code', what: 'this loop', form: 'loop', attempts: 3, backoff: 'growing', jitter: 'yes', at: { path: 'a.ts', line: 9 } }],
    });
  });

  it('shows the worst of its calls, with the formula, and the requests that one may become', () => {
    const [first, second] = [at('a.ts', 1), at('a.ts', 2)];
    const latencies = [
      { location: first, library: 'fetch', ms: 5000, end: 'known', formula: '5 s', requests: 1 },
      { location: second, library: 'fetch', ms: 15_600, end: 'known', formula: '3 × 5 s + 600 ms', requests: 3 },
    ] as const;
    const latencyOf = (some: readonly (typeof latencies)[number][]) => review({ sites: [sites('a.ts', { deadlines: [deadlineSite(first), deadlineSite(second)], latencies: some })] }).dependencies[0]?.latency;
    expect(latencyOf(latencies)).toEqual({ state: 'known', ms: 15_600, text: '15.6 s = 3 × 5 s + 600 ms', amplification: 3 });
    expect(latencyOf([])).toBeUndefined();
  });

  it('says what has no bound, and what is not known', () => {
    const place = at('a.ts', 1);
    const textOf = (end: 'unknown' | 'unbounded', because: string, ms: number, formula: string) =>
      review({ sites: [sites('a.ts', { deadlines: [deadlineSite(place)], latencies: [{ location: place, library: 'fetch', ms, end, because, formula }] })] }).dependencies[0]?.latency?.text;
    expect(textOf('unbounded', 'fetch has no deadline', 0, '∞')).toBe('unbounded: fetch has no deadline');
    expect(textOf('unknown', 'how often it is tried is not known', 5000, '? × 5 s')).toBe('at least 5 s, ? × 5 s; unknown: how often it is tried is not known');
  });

  it('does not guess which of two clients of a library a loop calls', () => {
    const client = (line: number) => deadlineSite(at('a.ts', line), { subject: 'client', callee: 'axios.create', library: axios });
    const construct = retry(at('a.ts', 9), { runs: [{ location: at('a.ts', 10), callee: 'api.get', library: axios, effect: 'read', key: 'none' }] });
    const one = review({ sites: [sites('a.ts', { deadlines: [client(1)], retries: [construct] })] }).dependencies;
    const two = review({ sites: [sites('a.ts', { deadlines: [client(1), client(2)], retries: [construct] })] }).dependencies;
    expect([one, two].map((rows) => rows.map(({ retries }) => retries.length))).toEqual([[1], [0, 0]]);
  });

  it('knows the client of a call by the uses that it names', () => {
    const client = (line: number, used: number) => deadlineSite(at('a.ts', line), { subject: 'client', callee: 'axios.create', library: axios, related: [{ location: at('a.ts', used), message: 'used here' }] });
    const construct = retry(at('a.ts', 9), { runs: [{ location: at('a.ts', 10), callee: 'api.get', library: axios, effect: 'read', key: 'none' }] });
    const rows = review({ sites: [sites('a.ts', { deadlines: [client(1, 10), client(2, 20)], retries: [construct] })] }).dependencies;
    expect(rows.map(({ retries }) => retries.length)).toEqual([1, 0]);
  });
});

describe('the table of entry points', () => {
  const entry = (line: number, more: Partial<EntryLatency> = {}): EntryLatency => ({
    location: at('app.ts', line), entry: { what: 'app.get /stock', by: 'request' }, ms: 2000, end: 'known', formula: '2 s', requests: 1, calls: [], related: [], ...more,
  });
  const rows = (...entryLatencies: readonly EntryLatency[]) => review({ sites: [sites('app.ts', { entryLatencies })] }).entries;

  it('says how long each may take, what it waits for, and how many requests it becomes', () => {
    const calls = [{ location: at('stock.ts', 3), callee: 'fetch', library: fetch }];
    expect(rows(entry(4, { ms: 6300, formula: '3 × 2 s + 300 ms', requests: 3, more: true, calls }))).toEqual([
      {
        name: 'app.get /stock', by: 'request', at: { path: 'app.ts', line: 4, column: 3 },
        latency: { state: 'known', ms: 6300, text: '6.3 s = 3 × 2 s + 300 ms' },
        requests: { seen: 3, more: true },
        calls: [{ name: 'fetch', library: 'fetch', at: { path: 'stock.ts', line: 3, column: 3 } }],
      },
    ]);
  });

  it('says when the server gives up on it', () => {
    expect(rows(entry(4, { bound: { ms: 5000, what: 'timeout', location: at('app.ts', 2) } }))[0]?.bound).toEqual({ ms: 5000, text: '5 s', by: 'timeout', at: { path: 'app.ts', line: 2, column: 3 } });
  });

  it('begins with what has no bound, then what is not known, then the longest', () => {
    const found = rows(
      entry(1), entry(2, { ms: 9000, formula: '9 s' }), entry(3, { ms: 0, end: 'unknown', because: 'a call that cannot be followed', formula: '?' }),
      entry(4, { ms: 0, end: 'unbounded', because: 'fetch has no deadline', formula: '∞' }),
    );
    expect(found.map(({ at: { line }, latency }) => `${String(line)} ${latency.text}`)).toEqual(['4 unbounded: fetch has no deadline', '3 unknown: a call that cannot be followed', '2 9 s', '1 2 s']);
    expect(found[0]?.latency).not.toHaveProperty('ms');
  });
});

describe('the lock inventory', () => {
  it('shows lease, release and what is protected', () => {
    const effect = { location: at('a.ts', 7), callee: 'orders.save', effect: 'write', fence: 'none' } as const;
    const acquired = lock(at('a.ts', 5), { section: { seen: 'here', effects: [effect], complete: false } });
    expect(review({ sites: [sites('a.ts', { locks: [acquired] })] }).locks).toEqual([
      {
        what: 'redlock.acquire', library: 'redlock', at: { path: 'a.ts', line: 5, column: 3 }, scope: 'lease', purpose: 'mutual-exclusion',
        ttl: { state: 'finite', ms: 5000, text: '5 s' }, release: 'finally', extends: false,
        section: { seen: 'here', complete: false, effects: [{ callee: 'orders.save', at: { path: 'a.ts', line: 7, column: 3 }, fence: 'none' }] },
      },
    ]);
  });
});

describe('principal risks', () => {
  const cause = { location: at('http.ts', 1), message: 'the client' };

  it('join the findings of one cause, the worst first', () => {
    const findings = [
      finding('require-jitter', at('a.ts', 1), { severity: 'medium' }),
      finding('require-timeout', at('b.ts', 1), { related: [cause] }),
      finding('require-timeout', at('c.ts', 1), { related: [cause], severity: 'critical' }),
      finding('require-timeout', at('d.ts', 1)),
    ];
    const { risks, fallacies } = review({ findings });
    expect(risks.map(({ severity, at: { path }, also }) => [severity, path, also.map((place) => place.path)])).toEqual([
      ['critical', 'c.ts', ['b.ts']],
      ['high', 'd.ts', []],
      ['medium', 'a.ts', []],
    ]);
    expect(fallacies[0]).toEqual({ fallacy: 'the network is reliable', critical: 1, high: 2, medium: 1, low: 0, accepted: 0 });
  });

  it('keep two rules and two messages about one place apart', () => {
    const findings = [
      finding('require-timeout', at('b.ts', 1), { related: [cause] }),
      finding('require-backoff', at('b.ts', 2), { related: [cause] }),
      finding('require-timeout', at('b.ts', 3), { related: [cause], messageId: 'disabled' }),
    ];
    expect(groupByCause(findings).map((group) => group.findings.length)).toEqual([1, 1, 1]);
  });

  it('keep findings apart whose related place only explains them', () => {
    const findings = [1, 2].map((line) => finding('no-swallowed-remote-error', at('b.ts', line), { related: [cause] }));
    expect(groupByCause(findings).map((group) => group.findings.length)).toEqual([1, 1]);
  });

  it('are cut off at a threshold', () => {
    expect([reaches('high', 'medium'), reaches('medium', 'medium'), reaches('low', 'medium')]).toEqual([true, true, false]);
  });
});

describe('what was looked at', () => {
  it('counts files by context, sites by rule, and unknown ones by reason', () => {
    const { looked } = review({
      files: [file('a.ts', { lines: 30 }), file('b.ts', { contextCertain: false }), file('b.test.ts', { context: 'test', judged: false })],
      judgements: [
        judgement('require-timeout', 'unknown', at('a.ts', 9), { reason: 'options come from outside' }),
        judgement('require-jitter', 'unknown', at('a.ts', 2), { reason: 'options come from outside' }),
        judgement('require-timeout', 'unknown', at('b.ts', 1), { reason: 'the URL is not known' }),
        judgement('require-timeout', 'holds', at('b.ts', 2)),
      ],
      imports: { total: 9, unresolvedInternal: 1, examples: [{ path: 'a.ts', specifier: './gone' }] },
    });
    expect(looked.files.slice(0, 3)).toEqual([
      { context: 'server', files: 2, lines: 40, judged: 2, uncertain: 1 },
      { context: 'browser', files: 0, lines: 0, judged: 0, uncertain: 0 },
      { context: 'test', files: 1, lines: 10, judged: 0, uncertain: 0 },
    ]);
    expect(looked.sites.find(({ rule }) => rule === 'require-timeout')).toEqual({ rule: 'require-timeout', holds: 1, breaks: 0, unknown: 2, notApplicable: 0 });
    expect(looked.unknown.total).toBe(3);
    expect(looked.unknown.reasons[0]).toEqual({
      reason: 'options come from outside', rules: ['require-jitter', 'require-timeout'], count: 2,
      at: [{ path: 'a.ts', line: 2, column: 3 }, { path: 'a.ts', line: 9, column: 3 }],
    });
    expect(looked.imports.unresolvedInternal).toBe(1);
  });

  it('counts clients, calls on them, and ad-hoc calls', () => {
    const deadlines = [deadlineSite(at('a.ts', 1)), deadlineSite(at('a.ts', 2), { subject: 'client', uses: 4 }), deadlineSite(at('a.ts', 3), { subject: 'wrapper' })];
    expect(review({ sites: [sites('a.ts', { deadlines })] }).looked.remoteCalls).toEqual({ clients: 1, callsOnClients: 4, calls: 1, wrapperCalls: 1 });
  });
});

it('says that it proves nothing', () => {
  expect(review({}).statement).toContain('does not say that the system is correct');
});
