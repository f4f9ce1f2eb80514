import type { Finding, Judgement, Suppression } from '../rules/finding.ts';
import { missingFrom } from './accepted.ts';
import type { Item, RuleAnswer } from './item.ts';
import { comparePlaces, placeOf, siteKey } from './place.ts';
import type { Evidence, Place } from './review.ts';
import { findingKey, type Reviewed } from './reviewed.ts';

/** The sites that speak for an item, worst first, one for each place. */
export function sitesOf(item: Item, reviewed: Reviewed): readonly Evidence[] {
  const sites = item.suppressions ? suppressionSites(item.suppressions, reviewed) : (item.rules ?? []).flatMap((answer) => ruleSites(answer, reviewed));
  const worst = new Map<string, Evidence>();
  for (const site of sites) {
    const key = `${site.path}\n${site.line}\n${site.column}`;
    const other = worst.get(key);
    if (!other || RANK[site.verdict] < RANK[other.verdict]) worst.set(key, site);
  }
  return [...worst.values()].sort((a, b) => RANK[a.verdict] - RANK[b.verdict] || comparePlaces(a, b));
}

const RANK: Readonly<Record<Evidence['verdict'], number>> = { breaks: 0, accepted: 1, unknown: 2, holds: 3 };

function ruleSites({ rule, decides, messages }: RuleAnswer, reviewed: Reviewed): readonly Evidence[] {
  const judgements = reviewed.judgements.filter((judgement) => judgement.rule === rule && (messages === undefined || messages.includes(judgement.messageId ?? '')));
  if (!decides) return judgements.flatMap((judgement) => evidenceOf(judgement, reviewed));
  const clocks = new Map(reviewed.sites.flatMap((file) => file.clocks).map((clock) => [siteKey(clock.location), clock.decides]));
  return judgements
    .filter(({ location }) => decides.includes(clocks.get(siteKey(location)) ?? 'none'))
    .flatMap((judgement) => evidenceOf(judgement, reviewed));
}

function evidenceOf(judgement: Judgement, reviewed: Reviewed): readonly Evidence[] {
  const { verdict, rule, location, reason = '' } = judgement;
  if (verdict === 'not-applicable') return [];
  const place = placeOf(location);
  if (verdict === 'breaks') return [{ ...place, rule, ...broken(judgement, reviewed) }];
  return [{ ...place, verdict, rule, note: reason }];
}

function broken(judgement: Judgement, reviewed: Reviewed): Omit<Evidence, keyof Place | 'rule'> {
  const { rule, message = '', severity } = judgement;
  const finding = findingFor(judgement, reviewed);
  const known = { ...(severity && { severity }), ...(finding?.rule === rule && { fingerprint: finding.fingerprint }) };
  const { suppression } = finding ?? {};
  if (!suppression) return { verdict: 'breaks', note: message, ...known };
  const lacks = missingFrom(suppression, reviewed.date);
  return lacks === undefined ? { verdict: 'accepted', note: acceptance(suppression), ...known } : { verdict: 'breaks', note: `${message} (${lacks})`, ...known };
}

/** What yielded to another rule's finding is accepted with it. */
function findingFor({ rule, location, yieldsTo }: Judgement, { findingAt }: Reviewed): Finding | undefined {
  const speakers = yieldsTo?.rules.flatMap((speaker) => yieldsTo.at.map((at) => findingKey(speaker, at))) ?? [];
  return [findingKey(rule, location), ...speakers].map((key) => findingAt.get(key)).find((finding) => finding !== undefined);
}

function acceptance({ owner = '', until = '', reason = '' }: Suppression): string {
  return `accepted by ${owner} until ${until}: ${reason}`;
}

function suppressionSites(kind: NonNullable<Item['suppressions']>, { findings, date }: Reviewed): readonly Evidence[] {
  return findings.flatMap(({ suppression, rule }) => {
    if (!suppression) return [];
    const lacks = kind === 'have a reason' ? withoutReason(suppression.reason) : missingFrom(suppression, date);
    const verdict = lacks === undefined ? 'holds' : 'breaks';
    return [{ ...placeOf(suppression.location), verdict, rule, note: lacks ?? suppression.reason ?? '' } satisfies Evidence];
  });
}

function withoutReason(reason: string | undefined): string | undefined {
  return reason ? undefined : 'suppressed without a reason';
}
