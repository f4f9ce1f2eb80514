import type { Finding, Suppression } from '../rules/finding.ts';

/** Accepted is what is suppressed with who, why and until when, and that day is not over. */
export function isAccepted({ suppression }: Finding, date: string): boolean {
  return suppression !== undefined && missingFrom(suppression, date) === undefined;
}

/** What a suppression lacks to count as an accepted risk. */
export function missingFrom({ reason, owner, until }: Suppression, date: string): string | undefined {
  const lacks = [reason ? '' : 'a reason', owner ? '' : 'an owner', until ? '' : 'an expiry'].filter((word) => word !== '');
  if (lacks.length > 0) return `suppressed without ${lacks.join(' and ')}`;
  return until !== undefined && until < date ? `accepted until ${until}, which is over` : undefined;
}
