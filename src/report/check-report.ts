/**
 * The findings of one run as plain data: the JSON that `fallacies check --format json` writes
 * (schema/findings.schema.json) and all that a report of it needs.
 */
import type { Fallacy, FileContext, Finding, Severity } from '../../rules/finding.ts';
import type { Place, Tool } from '../../checklist/index.ts';

export interface CheckReport {
  readonly $schema: string;
  readonly version: 1;
  readonly tool: Tool;
  readonly contexts: readonly FileContext[];
  /** Rules that ran, by id. */
  readonly rules: readonly RuleInfo[];
  /** Sorted by path, line, column, rule; suppressed ones too. */
  readonly findings: readonly Finding[];
  /** The findings that are not suppressed, joined where they have one cause; positions in `findings`. */
  readonly causes: readonly CauseGroup[];
  /** Sites whose answer is not known; only when asked for. */
  readonly unknown?: readonly UnknownSite[];
  readonly summary: Summary;
  readonly warnings: readonly Warning[];
  readonly notes: readonly string[];
}

export interface RuleInfo {
  readonly id: string;
  readonly description: string;
  readonly question: string;
  readonly fallacy: Fallacy;
  readonly severity: Severity;
  readonly preset: 'recommended' | 'strict';
  readonly items: readonly string[];
  /** Address of its page. */
  readonly url: string;
}

export interface CauseGroup {
  readonly findings: readonly number[];
  /** What several share. */
  readonly shared?: Place;
}

export interface UnknownSite extends Place {
  readonly rule: string;
  readonly reason: string;
}

export interface Summary {
  /** Not suppressed, by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly suppressed: number;
  readonly filesWithFindings: number;
  readonly filesRead: number;
  readonly filesJudged: number;
  readonly unknown: number;
}

/** Input that could not be used as it stands. */
export interface Warning {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  /** It is of a suppression comment; the file itself is sound. */
  readonly about?: 'suppression';
}
