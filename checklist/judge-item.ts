import type { Item } from './item.ts';
import { sitesOf } from './item-sites.ts';
import { leanOf } from './leans.ts';
import type { Evidence, ItemReview, SiteCount } from './review.ts';
import type { Reviewed } from './reviewed.ts';
import { countSubjects, nothingSeen } from './subjects.ts';

/** Answers one item from the sites that speak for it. */
export function judgeItem(item: Item, reviewed: Reviewed): ItemReview {
  const { id, title, question } = item;
  const evidence = sitesOf(item, reviewed);
  const sites = countSites(evidence);
  const judged = { id, title, question, sites, evidence, ...answer(item, sites, reviewed) };
  const lean = judged.verdict === 'n/a' ? undefined : leanOf(item, reviewed);
  return lean ? { ...judged, lean } : judged;
}

type Answer = Pick<ItemReview, 'verdict' | 'because' | 'open'>;

function answer(item: Item, sites: SiteCount, reviewed: Reviewed): Answer {
  if (sites.breaks > 0) return withOpen(item, 'fail', `${sites.breaks} of ${sites.total} ${sites.breaks === 1 ? 'breaks' : 'break'}.`);
  const off = (item.rules ?? []).map(({ rule }) => rule).filter((rule) => !reviewed.rules.includes(rule));
  if (off.length > 0) return { verdict: 'review', because: `Not answered: ${off.join(' and ')} did not run.`, open: openOf(item) };
  if (sites.total === 0) return answerNothing(item, reviewed);
  return answerUnbroken(item, sites, item.suppressions ? 0 : reviewed.unread.length);
}

function answerUnbroken(item: Item, sites: SiteCount, unread: number): Answer {
  const proven = `${sites.holds} of ${sites.total} hold`;
  if (sites.unknown > 0) return withOpen(item, 'partial', `${proven}; ${sites.unknown === 1 ? '1 is' : `${sites.unknown} are`} unknown.`);
  if (unread > 0) return withOpen(item, 'partial', `${proven}; ${unread} source ${unread === 1 ? 'file' : 'files'} could not be read.`);
  const because = sites.accepted > 0 ? `${sites.accepted} of ${sites.total} break and are accepted.` : `${proven}.`;
  if (item.open) return withOpen(item, 'review', `${because} What no rule sees is left to a person.`);
  return { verdict: sites.accepted > 0 ? 'accepted' : 'pass', because };
}

function answerNothing(item: Item, reviewed: Reviewed): Answer {
  const { subject, open } = item;
  if (subject && countSubjects(reviewed)[subject] === 0) return { verdict: 'n/a', because: nothingSeen[subject] };
  if (open) return { verdict: 'review', because: item.rules ? 'No site of that kind was seen; what no rule sees is left to a person.' : 'Only a person can answer.', open };
  return { verdict: 'n/a', because: item.suppressions ? 'No suppression was seen.' : 'No site of that kind was seen.' };
}

function withOpen({ open }: Item, verdict: ItemReview['verdict'], because: string): Answer {
  return open ? { verdict, because, open } : { verdict, because };
}

function openOf({ open, question }: Item): NonNullable<ItemReview['open']> {
  return open ?? { question, lookAt: 'Run all rules, or answer by reading.' };
}

function countSites(evidence: readonly Evidence[]): SiteCount {
  const count = (verdict: Evidence['verdict']): number => evidence.filter((site) => site.verdict === verdict).length;
  return { total: evidence.length, breaks: count('breaks'), accepted: count('accepted'), unknown: count('unknown'), holds: count('holds') };
}
