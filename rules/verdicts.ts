import type { SiteVerdict } from './define-rule.ts';
import type { Location, Unknown } from '../src/link/program-facts.ts';

/** What a rule says of one site, without the braces. */

export function holds(location: Location, reason?: string): SiteVerdict<never> {
  return { verdict: 'holds', location, ...(reason !== undefined && { reason }) };
}

export function notApplicable(location: Location, reason: string): SiteVerdict<never> {
  return { verdict: 'not-applicable', location, reason };
}

export function unknown(location: Location, { reason, seen }: Pick<Unknown, 'reason' | 'seen'>): SiteVerdict<never> {
  return { verdict: 'unknown', location, reason, ...(seen && { seen }) };
}

type Break<MessageId extends string> = Extract<SiteVerdict<MessageId>, { verdict: 'breaks' }>;

export function breaks<MessageId extends string>(
  location: Location,
  messageId: MessageId,
  data: Break<MessageId>['data'],
  more: Pick<Break<MessageId>, 'related' | 'severity' | 'edits' | 'yieldsTo'> = {},
): SiteVerdict<MessageId> {
  return { verdict: 'breaks', location, messageId, data, ...more };
}

/** `250 ms`, `1.5 s`, `2 min`: as people say it. */
export function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms < 120_000) return `${round(ms / 1000)} s`;
  return ms < 7_200_000 ? `${round(ms / 60_000)} min` : `${round(ms / 3_600_000)} h`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
