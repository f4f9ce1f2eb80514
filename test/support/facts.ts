import type { Rule } from '../../rules/define-rule.ts';
import type { Judgement } from '../../rules/finding.ts';
import { noSites } from '../../src/link/index.ts';
import type {
  AddressLiteral, ClockDecision, CoordinationOnEntry, DeadlineHandOff, DeadlineSite, FanOut, FileSites, LibraryRef, LivenessCheck, Location, LockAcquisition, LockRelease, PermanentErrorRetry, RemoteErrorHandler, RepeatedEffect, RetryConstruct, SectionEffect, ShortLivedGuard,
} from '../../src/link/program-facts.ts';

/** Fact literals with everything that a test does not speak of filled in. */

export const at = (line: number, path = 'orders.ts'): Location => ({
  path,
  start: { line, column: 1, offset: line * 100 },
  end: { line, column: 20, offset: line * 100 + 19 },
});

export const axios: LibraryRef = { id: 'axios', title: 'axios', module: 'axios' };

export const sites = (some: Partial<FileSites>): FileSites => ({ ...noSites('orders.ts'), ...some });

export const deadlineSite = (some: Partial<DeadlineSite>): DeadlineSite => ({
  location: at(1),
  subject: 'call',
  callee: 'axios.get',
  library: axios,
  deadline: { kind: 'none', cause: 'nothing-set' },
  related: [],
  uses: 0,
  remedy: { fix: 'timeout: 5000 in the config' },
  ineffective: [],
  effect: 'read',
  kind: 'sync',
  ...some,
});

export const redlock: LibraryRef = { id: 'redlock', title: 'redlock', module: 'redlock' };

export const lock = (some: Partial<LockAcquisition>): LockAcquisition => ({
  location: at(1),
  what: 'redlock.acquire',
  library: redlock,
  scope: 'lease',
  purpose: 'mutual-exclusion',
  ttl: { kind: 'finite', ms: 10_000 },
  release: { kind: 'finally' },
  extends: false,
  section: { seen: 'here', effects: [], complete: true },
  related: [],
  ...some,
});

export const effect = (some: Partial<SectionEffect>): SectionEffect => ({
  location: at(3),
  callee: 'pool.query',
  effect: 'write',
  fence: 'none',
  ...some,
});

export const release = (some: Partial<LockRelease>): LockRelease => ({
  location: at(5),
  what: 'redis.del',
  library: { id: 'ioredis', title: 'ioredis' },
  owner: { kind: 'checked' },
  related: [],
  ...some,
});

export const clock = (some: Partial<ClockDecision>): ClockDecision => ({
  location: at(2),
  clock: 'wall',
  decides: 'none',
  subject: 'updatedAt',
  readings: [{ location: at(1), message: 'read here' }],
  ...some,
});

export const retry = (some: Partial<RetryConstruct>): RetryConstruct => ({
  location: at(1),
  form: 'loop',
  what: 'this loop',
  attempts: { kind: 'finite', count: 5, by: 'count' },
  delay: { kind: 'growing', shape: 'exponential' },
  jitter: { kind: 'yes' },
  purpose: 'remote',
  lifetime: 'request',
  retries: 'all',
  runs: [],
  runsKnown: true,
  related: [],
  ...some,
});

export const repeated = (some: Partial<RepeatedEffect>): RepeatedEffect => ({
  location: at(2),
  callee: 'payments.post',
  library: axios,
  effect: 'write',
  key: 'none',
  ...some,
});

export const address = (some: Partial<AddressLiteral>): AddressLiteral => ({
  location: at(1),
  text: '10.0.0.1',
  form: 'ip',
  verdict: 'hardcoded',
  ...some,
});

export const handler = (some: Partial<RemoteErrorHandler>): RemoteErrorHandler => ({
  location: at(4),
  calls: [{ location: at(2), callee: 'files.get', library: axios }],
  outcome: 'dropped',
  ...some,
});

export const fanOut = (some: Partial<FanOut>): FanOut => ({
  location: at(6),
  what: 'Promise.all',
  collection: 'each element of keys',
  call: { location: at(3), callee: 'files.delete', library: axios },
  others: 0,
  size: { kind: 'unbounded', why: 'callers make keys as long as they like' },
  related: [{ location: at(3), message: 'calls files.delete' }],
  ...some,
});

export const handOff = (some: Partial<DeadlineHandOff>): DeadlineHandOff => ({
  location: at(5),
  callee: 'search.get',
  library: axios,
  given: 'options.signal',
  kind: 'signal',
  passed: { kind: 'no' },
  related: [{ location: at(4), message: 'options.signal is given here' }],
  ...some,
});

export const permanent = (some: Partial<PermanentErrorRetry>): PermanentErrorRetry => ({
  location: at(2),
  what: 'this loop',
  call: { location: at(4), callee: 'billing.get', library: axios },
  tried: { kind: 'all' },
  ...some,
});

export const livenessCheck = (some: Partial<LivenessCheck>): LivenessCheck => ({
  location: at(4),
  route: '/livez',
  known: { by: 'path' },
  checks: { kind: 'dependency', callee: 'pool.query', reaches: { callee: 'pool.query', library: { id: 'pg', title: 'pg' } } },
  others: 0,
  related: [{ location: at(3), message: 'answers /livez' }],
  ...some,
});

export const coordination = (some: Partial<CoordinationOnEntry>): CoordinationOnEntry => ({
  location: at(5),
  entry: { what: 'app.post /orders', by: 'request' },
  operation: { kind: 'lock', callee: 'redlock.acquire', library: redlock },
  reached: { kind: 'always' },
  related: [{ location: at(9), message: 'calls redlock.acquire' }],
  ...some,
});

export const shortLived = (some: Partial<ShortLivedGuard>): ShortLivedGuard => ({
  location: at(2),
  what: 'new CircuitBreaker',
  library: { id: 'opossum', title: 'opossum' },
  sort: 'breaker',
  life: { kind: 'call' },
  related: [{ location: at(3), message: 'used here' }],
  ...some,
});

/** The one judgement of a file with one site. */
export function judgeOne(rule: Rule, some: Partial<FileSites>, options: object = {}): Judgement {
  const [judgement, ...more] = rule.judgeSites(sites(some), options);
  if (!judgement || more.length > 0) throw new Error(`${String(more.length + (judgement ? 1 : 0))} judgements, not one`);
  return judgement;
}
