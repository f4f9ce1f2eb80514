import type { Analysis } from '../src/engine-result.ts';
import { dependencyTable } from './dependency-table.ts';
import { entryTable } from './entry-table.ts';
import { guidelines } from './guidelines.ts';
import type { Guideline } from './item.ts';
import { judgeItem } from './judge-item.ts';
import { lockInventory } from './lock-inventory.ts';
import { lookedAt } from './looked-at.ts';
import type { GuidelineReview, ItemVerdict, Review } from './review.ts';
import { selectReviewed, type Reviewed, type ReviewMeta } from './reviewed.ts';
import { countFallacies, principalRisks } from './risks.ts';

const STATEMENT =
  'This review says what was looked at and what was found there, as evidence for a person who decides. It does not say that the system is correct.';

/** Turns what the rules say of one repository into its design review. The same analysis and meta give the same review. */
export function buildReview(analysis: Analysis, meta: ReviewMeta): Review {
  const reviewed = selectReviewed(analysis, meta);
  return {
    $schema: `${meta.tool.homepage}/schema/review.schema.json`,
    version: 1,
    tool: meta.tool,
    repository: meta.repository,
    date: meta.date,
    statement: STATEMENT,
    guidelines: guidelines.map((guideline) => judgeGuideline(guideline, reviewed)),
    risks: principalRisks(reviewed),
    fallacies: countFallacies(reviewed),
    dependencies: dependencyTable(reviewed),
    entries: entryTable(reviewed),
    locks: lockInventory(reviewed),
    looked: lookedAt(analysis, meta, reviewed),
    findings: reviewed.findings,
  };
}

function judgeGuideline({ number, title, items: asked }: Guideline, reviewed: Reviewed): GuidelineReview {
  const items = asked.map((item) => judgeItem(item, reviewed));
  const counts: Record<ItemVerdict, number> = { fail: 0, partial: 0, review: 0, accepted: 0, pass: 0, 'n/a': 0 };
  for (const { verdict } of items) counts[verdict] += 1;
  return { number, title, verdict: WORST_FIRST.find((verdict) => counts[verdict] > 0) ?? 'n/a', counts, items };
}

const WORST_FIRST = ['fail', 'partial', 'review', 'accepted', 'pass', 'n/a'] as const satisfies readonly ItemVerdict[];
