import type { Analysis } from '../src/engine-result.ts';
import type { FileContext, Judgement } from '../rules/finding.ts';
import { comparePlaces, compareText, placeOf } from './place.ts';
import type { ContextCount, ContextFindings, LookedAt, RuleCount, UnknownReason } from './review.ts';
import type { Reviewed, ReviewMeta } from './reviewed.ts';
import { countSeverities } from './severity.ts';

/** How much was looked at, and what could not be told. */
export function lookedAt(analysis: Analysis, meta: ReviewMeta, reviewed: Reviewed): LookedAt {
  const deadlines = reviewed.sites.flatMap((file) => file.deadlines);
  const clients = deadlines.filter(({ subject }) => subject === 'client');
  return {
    contexts: meta.contexts,
    files: CONTEXTS.map((context) => countContext(context, analysis)),
    remoteCalls: {
      clients: clients.length,
      callsOnClients: clients.reduce((sum, { uses }) => sum + uses, 0),
      calls: deadlines.filter(({ subject }) => subject === 'call').length,
      wrapperCalls: deadlines.filter(({ subject }) => subject === 'wrapper').length,
    },
    sites: [...analysis.rules].sort(compareText).map((rule) => countRule(rule, reviewed.judgements)),
    unknown: countUnknown(reviewed.judgements),
    apart: CONTEXTS.filter((context) => !meta.contexts.includes(context)).flatMap((context) => countApart(context, analysis)),
    imports: analysis.imports,
    warnings: analysis.warnings,
    notes: analysis.notes,
  };
}

const CONTEXTS = ['server', 'browser', 'test', 'tooling', 'generated'] as const satisfies readonly FileContext[];

function countContext(context: FileContext, analysis: Analysis): ContextCount {
  const files = analysis.files.filter((file) => file.context === context);
  return {
    context,
    files: files.length,
    lines: files.reduce((sum, { lines }) => sum + lines, 0),
    judged: files.filter(({ judged }) => judged).length,
    uncertain: files.filter(({ contextCertain }) => !contextCertain).length,
  };
}

function countRule(rule: string, judgements: readonly Judgement[]): RuleCount {
  const count = (verdict: Judgement['verdict']): number => judgements.filter((judgement) => judgement.rule === rule && judgement.verdict === verdict).length;
  return { rule, holds: count('holds'), breaks: count('breaks'), unknown: count('unknown'), notApplicable: count('not-applicable') };
}

const PLACES_SHOWN = 3;

function countUnknown(judgements: readonly Judgement[]): LookedAt['unknown'] {
  const unknown = judgements.filter(({ verdict }) => verdict === 'unknown');
  const groups = new Map<string, Judgement[]>();
  for (const judgement of unknown) {
    const reason = judgement.reason ?? 'no reason given';
    groups.set(reason, [...(groups.get(reason) ?? []), judgement]);
  }
  const reasons = [...groups].map(([reason, group]): UnknownReason => ({
    reason,
    rules: [...new Set(group.map(({ rule }) => rule))].sort(compareText),
    count: group.length,
    at: group.map(({ location }) => placeOf(location)).sort(comparePlaces).slice(0, PLACES_SHOWN),
  }));
  return { total: unknown.length, reasons: reasons.sort((a, b) => b.count - a.count || compareText(a.reason, b.reason)) };
}

/** Judged, but not what the items are answered from. */
function countApart(context: FileContext, analysis: Analysis): readonly ContextFindings[] {
  const paths = new Set(analysis.files.filter((file) => file.judged && file.context === context).map(({ path }) => path));
  if (paths.size === 0) return [];
  const findings = analysis.findings.filter(({ location, suppression }) => paths.has(location.path) && !suppression);
  const unknown = analysis.judgements.filter(({ location, verdict }) => paths.has(location.path) && verdict === 'unknown').length;
  return [{ context, ...countSeverities(findings), unknown }];
}
