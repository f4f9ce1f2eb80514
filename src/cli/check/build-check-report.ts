import { countSeverities, groupByCause } from '../../../checklist/index.ts';
import type { FileContext, Finding } from '../../../rules/finding.ts';
import type { Analysis } from '../../engine-result.ts';
import type { CauseGroup, CheckReport, UnknownSite } from '../../report/index.ts';
import { homepage, name, version } from '../../tool.ts';
import { ruleInfos } from '../rule-info.ts';

/** The findings of an analysis as reports take them. */
export function buildCheckReport(analysis: Analysis, { contexts, unknown }: { readonly contexts: readonly FileContext[]; readonly unknown: boolean }): CheckReport {
  const { findings, judgements, files } = analysis;
  const open = findings.filter(({ suppression }) => !suppression);
  const unknownSites = judgements.flatMap((judgement): UnknownSite[] => {
    const { verdict, rule, reason = '', location: { path, start } } = judgement;
    return verdict === 'unknown' ? [{ path, line: start.line, column: start.column, rule, reason }] : [];
  });
  return {
    $schema: `${homepage}/schema/findings.schema.json`,
    version: 1,
    tool: { name, version, homepage },
    contexts,
    rules: ruleInfos().filter(({ id }) => analysis.rules.includes(id)),
    findings,
    causes: causesOf(findings, open),
    ...(unknown && { unknown: unknownSites }),
    summary: {
      findings: countSeverities(open),
      suppressed: findings.length - open.length,
      filesWithFindings: new Set(open.map(({ location }) => location.path)).size,
      filesRead: files.length,
      filesJudged: files.filter(({ judged }) => judged).length,
      unknown: unknownSites.length,
    },
    warnings: analysis.warnings,
    notes: analysis.notes,
  };
}

function causesOf(findings: readonly Finding[], open: readonly Finding[]): readonly CauseGroup[] {
  const positions = new Map(findings.map((finding, index) => [finding, index]));
  return groupByCause(open).map(({ findings: group, shared }) => ({
    findings: group.flatMap((finding) => positions.get(finding) ?? []),
    ...(shared && { shared: { path: shared.path, line: shared.start.line, column: shared.start.column } }),
  }));
}
