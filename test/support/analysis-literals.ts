import type { ReviewMeta } from '../../checklist/index.ts';
import type { Finding, Judgement, Suppression } from '../../rules/finding.ts';
import { rules } from '../../rules/registry.ts';
import type { AnalysedFile, Analysis } from '../../src/engine-result.ts';
import { noSites } from '../../src/link/index.ts';
import type { DeadlineSite, FileSites, LockAcquisition, Location, RetryConstruct } from '../../src/link/program-facts.ts';

/** Facts, judgements and findings as literals: the whole of what a case does not speak about is filled in. */

export function at(path: string, line: number, column = 3): Location {
  const offset = line * 100 + column;
  return { path, start: { line, column, offset }, end: { line, column: column + 5, offset: offset + 5 } };
}

export function file(path: string, more: Partial<AnalysedFile> = {}): AnalysedFile {
  return { path, context: 'server', contextCertain: true, judged: true, lines: 10, ...more };
}

export function judgement(rule: string, verdict: Judgement['verdict'], location: Location, more: Partial<Judgement> = {}): Judgement {
  const words = verdict === 'breaks' ? { message: `${rule} breaks here.`, messageId: 'none', severity: 'high' as const } : { reason: `${rule} ${verdict}` };
  return { rule, verdict, location, related: [], ...words, ...more };
}

export function finding(rule: string, location: Location, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    fallacy: 'the network is reliable',
    severity: 'high',
    message: `${rule} breaks here.`,
    messageId: 'none',
    location,
    related: [],
    guideline: 1,
    item: '1.1',
    edits: [],
    fingerprint: `${rule}@${location.path}:${location.start.line}`,
    context: 'server',
    url: `https://example.org/rules/${rule}`,
    ...more,
  };
}

export function suppression(location: Location, more: Partial<Suppression> = {}): Suppression {
  return { by: 'fallacies-ignore', location, ...more };
}

export function sites(path: string, more: Partial<FileSites> = {}): FileSites {
  return { ...noSites(path), ...more };
}

export function deadlineSite(location: Location, more: Partial<DeadlineSite> = {}): DeadlineSite {
  return {
    location,
    subject: 'call',
    callee: 'fetch',
    library: { id: 'fetch', title: 'fetch' },
    deadline: { kind: 'none', cause: 'nothing-set' },
    related: [],
    uses: 0,
    remedy: { fix: 'signal: AbortSignal.timeout(5000)' },
    ineffective: [],
    effect: 'read',
    kind: 'sync',
    ...more,
  };
}

export function retry(location: Location, more: Partial<RetryConstruct> = {}): RetryConstruct {
  return {
    location,
    form: 'loop',
    what: 'this loop',
    attempts: { kind: 'finite', count: 3, by: 'count' },
    delay: { kind: 'growing', shape: 'exponential' },
    jitter: { kind: 'yes' },
    purpose: 'remote',
    lifetime: 'request',
    retries: 'all',
    runs: [],
    runsKnown: true,
    related: [],
    ...more,
  };
}

export function lock(location: Location, more: Partial<LockAcquisition> = {}): LockAcquisition {
  return {
    location,
    what: 'redlock.acquire',
    library: { id: 'redlock-5', title: 'redlock' },
    scope: 'lease',
    purpose: 'mutual-exclusion',
    ttl: { kind: 'finite', ms: 5000 },
    release: { kind: 'finally' },
    extends: false,
    section: { seen: 'here', effects: [], complete: true },
    related: [],
    ...more,
  };
}

export const allRules = rules.map(({ id }) => id);

export function analysis(more: Partial<Analysis> = {}): Analysis {
  const paths = new Set([...(more.judgements ?? []), ...(more.findings ?? [])].map(({ location }) => location.path).concat((more.sites ?? []).map(({ path }) => path)));
  return {
    root: '/repository',
    rules: allRules,
    files: [...paths].sort().map((path) => file(path)),
    judgements: [],
    findings: [],
    sites: [],
    warnings: [],
    notes: [],
    imports: { total: 0, unresolvedInternal: 0, examples: [] },
    ...more,
  };
}

export function meta(more: Partial<ReviewMeta> = {}): ReviewMeta {
  return {
    tool: { name: 'fallacies', version: '1.2.3', homepage: 'https://example.org' },
    repository: { name: 'orders' },
    date: '2026-03-01',
    contexts: ['server'],
    artefacts: { files: [], packages: [] },
    ...more,
  };
}
