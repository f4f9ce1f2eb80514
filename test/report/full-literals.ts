import type { ReviewMeta } from '../../checklist/index.ts';
import type { Analysis } from '../../src/engine-result.ts';
import { analysis, at, deadlineSite, file, finding, judgement, lock, meta, retry, sites, suppression } from '../support/analysis-literals.ts';
import { hostile } from '../support/hostile.ts';

/** An analysis with each optional field there, and hostile words wherever the repository has a say. */

const place = at(hostile.path, 1, 1);
const other = at('src/b.ts', 4);
const library = { id: 'axios', title: hostile.words, version: hostile.words };
const post = at(hostile.path, 2);

const found = finding('require-timeout', place, {
  message: hostile.words,
  related: [{ location: other, message: hostile.words }],
  edits: [
    { kind: 'set-option', path: 'timeout', value: 'ms', target: { kind: 'object', open: 1, afterLast: 2, empty: false, trailingComma: true, multiline: false } },
    { kind: 'set-option', path: 'signal', value: 'abort-signal', target: { kind: 'argument', offset: 3, index: 1, count: 1 } },
  ],
});

export const fullAnalysis: Analysis = analysis({
  files: [file('src/b.ts', { contextCertain: false }), file(hostile.path), file('web.tsx', { context: 'browser' }), file('b.test.ts', { context: 'test', judged: false })],
  judgements: [
    judgement('require-timeout', 'breaks', place, { message: hostile.words }),
    judgement('require-timeout', 'breaks', at('src/b.ts', 8)),
    judgement('require-timeout', 'breaks', at('src/b.ts', 9)),
    judgement('require-timeout', 'unknown', other, { reason: hostile.words }),
    judgement('require-jitter', 'holds', at('src/b.ts', 6)),
    judgement('require-jitter', 'not-applicable', at('src/b.ts', 7)),
  ],
  findings: [
    found,
    finding('require-timeout', at('src/b.ts', 5), { related: found.related }),
    finding('require-timeout', at('src/b.ts', 8), { suppression: suppression(at('src/b.ts', 7), { reason: hostile.words, owner: hostile.words, until: '2027-01-01' }) }),
    finding('require-timeout', at('src/b.ts', 9), { suppression: suppression(at('src/b.ts', 9), { by: 'eslint-disable' }) }),
    finding('require-timeout', at('web.tsx', 1), { context: 'browser', severity: 'low' }),
  ],
  sites: [
    sites(hostile.path, {
      deadlines: [
        deadlineSite(place, { subject: 'client', callee: hostile.words, library, uses: 3, deadline: { kind: 'set', ms: 5000, coverage: 'attempt', how: hostile.words }, retry: { attempts: 'endless', delay: 'constant', jitter: false, asked: 'implicit' } }),
        deadlineSite(post, { effect: 'write', deadline: { kind: 'unknown', reason: hostile.words } }),
        deadlineSite(at(hostile.path, 3), { subject: 'wrapper', kind: 'stream', deadline: { kind: 'default', ms: 600_000, coverage: 'call' } }),
        deadlineSite(at(hostile.path, 4), { kind: 'stream', deadline: { kind: 'not-applicable', why: 'stream' } }),
      ],
      retries: [retry(at(hostile.path, 9), { what: hostile.words, attempts: { kind: 'unknown', reason: 'env' }, delay: { kind: 'none' }, jitter: { kind: 'no' }, runs: [{ location: post, callee: 'fetch', library: { id: 'fetch', title: 'fetch' }, effect: 'write', key: 'none' }] })],
      entryLatencies: [
        { location: at(hostile.path, 13), entry: { what: hostile.words, by: 'request' }, ms: 2000, end: 'unbounded', because: hostile.words, formula: '2 s + ∞', requests: 2, more: true, calls: [{ location: post, callee: hostile.words, library }], bound: { ms: 5000, what: hostile.words, location: post }, related: [] },
      ],
      locks: [
        lock(at(hostile.path, 11), { what: hostile.words, section: { seen: 'here', complete: false, effects: [{ location: post, callee: hostile.words, effect: 'write', fence: 'none' }] } }),
        lock(at(hostile.path, 12), { ttl: { kind: 'unknown', reason: hostile.words }, release: { kind: 'never' }, section: { seen: 'elsewhere', complete: false, effects: [] } }),
      ],
    }),
  ],
  warnings: [{ path: 'src/binary.ts', message: hostile.words }, { path: hostile.path, line: 3, column: 4, message: 'syntax error' }, { path: 'src/b.ts', line: 9, message: 'without a reason', about: 'suppression' }],
  notes: [hostile.words],
  imports: { total: 4, unresolvedInternal: 1, examples: [{ path: hostile.path, specifier: hostile.words }] },
});

export const fullMeta: ReviewMeta = meta({
  repository: { name: hostile.words, commit: '0123456789abcdef0123456789abcdef01234567', files: 'https://github.com/owner/name/blob/0123456789abcdef0123456789abcdef01234567/' },
  artefacts: { files: [{ kind: 'kubernetes', path: hostile.path }], packages: ['opossum'] },
});
