import type { Location, OptionEdit, Related } from '../src/link/program-facts.ts';

export type Severity = 'critical' | 'high' | 'medium' | 'low';

export type Fallacy =
  | 'the network is reliable' | 'latency is zero' | 'bandwidth is infinite' | 'the network is secure'
  | 'topology does not change' | 'there is one administrator' | 'transport cost is zero' | 'the network is homogeneous'
  | 'time' | 'coordination';

export type FileContext = 'server' | 'browser' | 'test' | 'tooling' | 'generated';

/** What a rule says of one site. */
export type Verdict = 'holds' | 'breaks' | 'unknown' | 'not-applicable';

/** One judged site; a finding is one that breaks. */
export interface Judgement {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly location: Location;
  readonly related: readonly Related[];
  /** For 'breaks': which message, and what to fill in. */
  readonly messageId?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** For 'breaks': the message in full, three sentences: what, why, fix. */
  readonly message?: string;
  readonly severity?: Severity;
  readonly edits?: readonly OptionEdit[];
  /** For 'breaks': who speaks instead of it; settled by `one-cause.ts`. */
  readonly yieldsTo?: YieldsTo;
  /** For 'unknown': why; for 'holds' and 'not-applicable': what decided, short. */
  readonly reason?: string;
  /** For 'unknown': why a host may see less than another. */
  readonly seen?: 'injected' | 'only-from-importers' | 'process-wide' | 'importer-exempts';
}

/** One cause, one finding: the rules that speak first, and the places that they would have to report. */
export interface YieldsTo {
  readonly rules: readonly string[];
  readonly at: readonly Location[];
}

/** A judgement that breaks, as the hosts and reports get it. */
export interface Finding {
  readonly rule: string;
  readonly fallacy: Fallacy;
  readonly severity: Severity;
  readonly message: string;
  readonly messageId: string;
  readonly location: Location;
  readonly related: readonly Related[];
  /** Guideline of the design review, 1 to 10, and its item, `1.1`. */
  readonly guideline: number;
  readonly item: string;
  readonly edits: readonly OptionEdit[];
  /** Survives moved lines: rule, path, enclosing declaration, and the text of the span, numbered where they repeat. */
  readonly fingerprint: string;
  readonly context: FileContext;
  /** Address of the rule's page. */
  readonly url: string;
  readonly suppression?: Suppression;
}

export interface Suppression {
  readonly by: 'fallacies-ignore' | 'eslint-disable' | 'oxlint-disable';
  readonly reason?: string;
  readonly owner?: string;
  /** YYYY-MM-DD. */
  readonly until?: string;
  readonly location: Location;
}
