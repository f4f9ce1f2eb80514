import type { DeadlineSite, RetryConstruct } from '../src/link/program-facts.ts';
import { placeOf } from './place.ts';
import type { Retry } from './review.ts';

/** How calls of a row are tried again: by the library itself, and by the code around them. */
export function retriesFor(group: readonly DeadlineSite[], constructs: readonly RetryConstruct[]): readonly Retry[] {
  const own = group.flatMap(({ retry, library }): Retry[] =>
    retry ? [{ by: 'library', what: library.title, attempts: retry.attempts, backoff: retry.delay, jitter: retry.jitter ? 'yes' : 'no' }] : [],
  );
  const byText = new Map(own.map((retry) => [JSON.stringify(retry), retry]));
  return [...byText.values(), ...[...new Set(constructs)].map(inCode)];
}

function inCode({ what, form, location, attempts, delay, jitter }: RetryConstruct): Retry {
  return {
    by: 'code',
    what,
    form,
    attempts: attemptsOf(attempts),
    backoff: delay.kind,
    jitter: jitter.kind,
    at: placeOf(location),
  };
}

function attemptsOf(attempts: RetryConstruct['attempts']): Retry['attempts'] {
  if (attempts.kind !== 'finite') return attempts.kind;
  if (attempts.by === 'time') return 'bounded by time';
  if (attempts.by === 'signal') return 'bounded by a signal';
  return attempts.count ?? 'unknown';
}
