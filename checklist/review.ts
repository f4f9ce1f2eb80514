/**
 * The design review of one repository, as plain data: the JSON that `fallacies review --format json` writes
 * (schema/review.schema.json) and all that a report of it needs.
 */
import type { Coverage, RetryConstruct } from '../src/link/program-facts.ts';
import type { Fallacy, FileContext, Finding, Severity } from '../rules/finding.ts';

export interface Review {
  readonly $schema: string;
  readonly version: 1;
  readonly tool: Tool;
  readonly repository: Repository;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** What a review is, and is not. */
  readonly statement: string;
  readonly guidelines: readonly GuidelineReview[];
  /** Worst first; findings of one cause are one risk. */
  readonly risks: readonly Risk[];
  readonly fallacies: readonly FallacyCount[];
  readonly dependencies: readonly Dependency[];
  /** Those that wait for a remote call, the worst first. */
  readonly entries: readonly EntryPoint[];
  readonly locks: readonly Lock[];
  readonly looked: LookedAt;
  /** Sorted by path, line, column, rule; suppressed ones too. */
  readonly findings: readonly Finding[];
}

export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly homepage: string;
}

export interface Repository {
  readonly name: string;
  readonly commit?: string;
  /** Address of the files at that commit on the forge; a path follows. */
  readonly files?: string;
}

/**
 * fail: a site breaks and is not accepted · partial: none breaks, some are unknown or could not be looked at ·
 * review: only a person can answer · accepted: what breaks is suppressed with who, why and until when ·
 * pass: every site holds, and there are some · n/a: nothing of that kind. From worst to best in this order.
 */
export type ItemVerdict = 'fail' | 'partial' | 'review' | 'accepted' | 'pass' | 'n/a';

export interface GuidelineReview {
  /** 1 to 10. */
  readonly number: number;
  readonly title: string;
  /** The worst of its items. */
  readonly verdict: ItemVerdict;
  /** Items by verdict. */
  readonly counts: Readonly<Record<ItemVerdict, number>>;
  readonly items: readonly ItemReview[];
}

export interface ItemReview {
  /** `1.1`. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly verdict: ItemVerdict;
  /** One sentence: what the verdict rests on. */
  readonly because: string;
  readonly sites: SiteCount;
  /** Breaking sites first, then accepted, unknown and holding ones. */
  readonly evidence: readonly Evidence[];
  /** What a person has to answer. */
  readonly open?: OpenQuestion;
  /** What facts and artefacts suggest; never a verdict. */
  readonly lean?: Lean;
}

export interface SiteCount {
  readonly total: number;
  readonly breaks: number;
  readonly accepted: number;
  readonly unknown: number;
  readonly holds: number;
}

export interface Evidence extends Place {
  readonly verdict: 'breaks' | 'accepted' | 'unknown' | 'holds';
  /** Absent for evidence that is no rule's. */
  readonly rule?: string;
  readonly severity?: Severity;
  /** What is wrong there, why it is not known, or what decided. */
  readonly note: string;
  readonly fingerprint?: string;
}

/** 1-based; columns count UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface OpenQuestion {
  readonly question: string;
  readonly lookAt: string;
}

export interface Lean {
  readonly towards: 'yes' | 'no' | 'neither';
  readonly because: readonly string[];
}

export interface Risk {
  readonly severity: Severity;
  readonly rule: string;
  readonly item: string;
  readonly fallacy: Fallacy;
  readonly message: string;
  readonly at: Place;
  /** The other findings of the same cause. */
  readonly also: readonly Place[];
  readonly fingerprint: string;
  readonly url: string;
}

export interface FallacyCount {
  readonly fallacy: Fallacy;
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly accepted: number;
}

/** A client, or the ad-hoc calls of one function. */
export interface Dependency {
  /** As written: `axios.create`, `fetch`. */
  readonly name: string;
  readonly library: { readonly id: string; readonly title: string; readonly version?: string };
  readonly subject: 'client' | 'call' | 'wrapper';
  readonly kind: 'sync' | 'async' | 'stream';
  /** Where it is made, or called. */
  readonly at: readonly Place[];
  /** Calls that are seen. */
  readonly calls: number;
  readonly timeouts: readonly Timeout[];
  readonly retries: readonly Retry[];
  readonly idempotency: 'reads only' | 'idempotent' | 'writes with a key' | 'writes without a key' | 'unknown';
  /** How long one call takes at most, attempts and delays included; absent: no call of it was seen. */
  readonly latency?: Latency;
}

export interface Latency {
  readonly state: 'known' | 'unknown' | 'unbounded';
  /** The worst case, or as much of it as is known. */
  readonly ms?: number;
  /** `15.6 s = 3 × 5 s + 600 ms`; `unbounded: fetch has no deadline`. */
  readonly text: string;
  /** Requests that one call may become; absent: not known. */
  readonly amplification?: number;
}

/** A function that is run from outside: for a request, a message, a job or a tick of a schedule. */
export interface EntryPoint {
  /** As written, with the path as far as it is known: `app.post /orders`. */
  readonly name: string;
  readonly by: 'request' | 'message' | 'job' | 'cron';
  readonly at: Place;
  /** How long one run waits at most: all that it waits for, as its parts are nested. */
  readonly latency: Omit<Latency, 'amplification'>;
  /** After that the server gives up on it, while the work goes on. */
  readonly bound?: { readonly ms: number; readonly text: string; readonly by: string; readonly at: Place };
  /** Requests to other systems that one run may become, as far as they are seen; `more`: there may be more. */
  readonly requests: { readonly seen: number; readonly more: boolean };
  /** Remote calls that it waits for, the nearest first; not all where there are many. */
  readonly calls: readonly { readonly name: string; readonly library: string; readonly at: Place }[];
}

export interface Timeout {
  readonly state: 'set' | 'default' | 'none' | 'unknown' | 'not-applicable';
  readonly ms?: number;
  readonly coverage?: Coverage;
  /** `5 s (idle)`; why it is not known; what happens without one. */
  readonly text: string;
  /** Sites where it is so. */
  readonly sites: number;
}

export interface Retry {
  /** 'library' by itself, 'code' for what is written in the repository. */
  readonly by: 'library' | 'code';
  readonly what: string;
  readonly attempts: number | 'endless' | 'unknown' | 'bounded by time' | 'bounded by a signal';
  readonly backoff: 'none' | 'constant' | 'growing' | 'server-directed' | 'unknown';
  readonly jitter: 'yes' | 'no' | 'unknown';
  readonly form?: RetryConstruct['form'];
  readonly at?: Place;
}

export interface Lock {
  readonly what: string;
  readonly library: string;
  readonly at: Place;
  readonly scope: 'lease' | 'session' | 'transaction' | 'row';
  readonly purpose: 'mutual-exclusion' | 'cooldown' | 'leadership' | 'claim';
  readonly ttl: { readonly state: 'finite' | 'none' | 'bound' | 'unknown'; readonly ms?: number; readonly text: string };
  readonly release: 'finally' | 'callback' | 'using' | 'transaction' | 'every-path' | 'some-paths' | 'never' | 'unknown';
  readonly extends: boolean;
  readonly section: {
    readonly seen: 'here' | 'elsewhere';
    /** False when a call inside could not be followed. */
    readonly complete: boolean;
    readonly effects: readonly LockedEffect[];
  };
}

export interface LockedEffect {
  readonly callee: string;
  readonly at: Place;
  /** What rejects it when the lease has run out. */
  readonly fence: 'none' | 'token' | 'version' | 'unique' | 'signal-checked' | 'same-transaction' | 'earlier-check' | 'unknown';
}

/** How much was looked at, and what was not. */
export interface LookedAt {
  readonly contexts: readonly FileContext[];
  readonly files: readonly ContextCount[];
  readonly remoteCalls: { readonly clients: number; readonly callsOnClients: number; readonly calls: number; readonly wrapperCalls: number };
  readonly sites: readonly RuleCount[];
  readonly unknown: { readonly total: number; readonly reasons: readonly UnknownReason[] };
  /** Judged, and counted apart: browser code. */
  readonly apart: readonly ContextFindings[];
  readonly imports: { readonly total: number; readonly unresolvedInternal: number; readonly examples: readonly { readonly path: string; readonly specifier: string }[] };
  readonly warnings: readonly { readonly path: string; readonly line?: number; readonly column?: number; readonly message: string; readonly about?: 'suppression' }[];
  readonly notes: readonly string[];
}

export interface ContextCount {
  readonly context: FileContext;
  readonly files: number;
  readonly lines: number;
  readonly judged: number;
  /** Nothing told their context. */
  readonly uncertain: number;
}

export interface RuleCount {
  readonly rule: string;
  readonly holds: number;
  readonly breaks: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

export interface UnknownReason {
  readonly reason: string;
  readonly rules: readonly string[];
  readonly count: number;
  /** The first three. */
  readonly at: readonly Place[];
}

export interface ContextFindings {
  readonly context: FileContext;
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly unknown: number;
}

