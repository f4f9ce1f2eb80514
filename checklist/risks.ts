import type { Fallacy, Finding } from '../rules/finding.ts';
import { isAccepted } from './accepted.ts';
import { comparePlaces, placeOf, siteKey } from './place.ts';
import type { FallacyCount, Risk } from './review.ts';
import type { Reviewed } from './reviewed.ts';
import { groupByCause, type Cause } from './root-cause.ts';
import { countSeverities, severities } from './severity.ts';

/** What breaks and is not accepted, by severity, then by how many calls it reaches, then by place. */
export function principalRisks({ findings, sites, date }: Reviewed): readonly Risk[] {
  const uses = new Map(sites.flatMap((file) => file.deadlines).map((site) => [siteKey(site.location), site.uses]));
  const reach = ({ findings: group }: Cause): number => group.reduce((sum, { location }) => sum + Math.max(1, uses.get(siteKey(location)) ?? 0), 0);
  const causes = groupByCause(findings.filter((finding) => !isAccepted(finding, date)));
  return causes
    .map((cause) => ({ risk: riskOf(cause), reach: reach(cause) }))
    .sort((a, b) => rank(a.risk) - rank(b.risk) || b.reach - a.reach || comparePlaces(a.risk.at, b.risk.at))
    .map(({ risk }) => risk);
}

function riskOf({ findings: [first, ...rest] }: Cause): Risk {
  const { severity, rule, item, fallacy, message, location, fingerprint, url } = worst(first, rest);
  const also = [first, ...rest].filter((finding) => finding.fingerprint !== fingerprint).map((finding) => placeOf(finding.location));
  return { severity, rule, item, fallacy, message, at: placeOf(location), also, fingerprint, url };
}

function worst(first: Finding, rest: readonly Finding[]): Finding {
  return rest.reduce((sofar, finding) => (rank(finding) < rank(sofar) ? finding : sofar), first);
}

function rank({ severity }: Pick<Finding, 'severity'>): number {
  return severities.indexOf(severity);
}

const FALLACIES = [
  'the network is reliable', 'latency is zero', 'bandwidth is infinite', 'the network is secure', 'topology does not change',
  'there is one administrator', 'transport cost is zero', 'the network is homogeneous', 'time', 'coordination',
] as const satisfies readonly Fallacy[];

/** Findings by fallacy, in their usual order. */
export function countFallacies({ findings, date }: Reviewed): readonly FallacyCount[] {
  return FALLACIES.map((fallacy) => {
    const all = findings.filter((finding) => finding.fallacy === fallacy);
    const open = all.filter((finding) => !isAccepted(finding, date));
    return { fallacy, ...countSeverities(open), accepted: all.length - open.length };
  });
}
