import { breaks, defineRule, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { RepeatedEffect, RetryConstruct } from '../../src/link/program-facts.ts';

export type MessageId = 'none' | 'redelivered' | 'perAttempt' | 'unasked';

export interface Options {
  /** Judges retries that a library does by itself, too. */
  readonly libraryDefaults: boolean;
}

export default defineRule<Options, MessageId>({
  id: 'require-idempotency-key',
  description: 'Require an idempotency key on what is retried and does harm twice.',
  question: 'Is everything that is retried safe to do twice?',
  fallacy: 'the network is reliable',
  severity: 'high',
  preset: 'recommended',
  items: ['3.4'],
  messages: {
    none: {
      what: '{callee} is done again by {what}, and nothing tells the second time from the first.',
      why: 'An answer that was lost looks like a failure: the effect is there already, and the retry makes it twice.',
      fix: 'Make a key once, before the first attempt, and send it with each (Idempotency-Key, a client-made id, an upsert or a condition on a unique key).',
    },
    redelivered: {
      what: '{callee} is done again whenever {what} gives the job another attempt, and nothing tells the second time from the first.',
      why: 'A failure after the effect gives the job back, and the effect is made twice.',
      fix: 'Derive a key from the job (its id or payload) and send it with the call, or record it and look before doing it.',
    },
    perAttempt: {
      what: 'The key of {callee} is made anew in each attempt of {what}.',
      why: 'A new key for each attempt makes each a new request: it protects against nothing.',
      fix: 'Make the key once, outside of what is retried, or derive it from what is sent.',
    },
    unasked: {
      what: '{callee} is done again by {library} unasked, {times}, and nothing tells the second time from the first.',
      why: 'An answer that was lost looks like a failure: the effect is there already, and the retry makes it twice.',
      fix: 'Send a key with it (Idempotency-Key, a client-made id, an upsert or a condition on a unique key){off}.',
    },
  },
  options: {
    schema: { type: 'object', properties: { libraryDefaults: { type: 'boolean' } }, additionalProperties: false },
    defaults: { libraryDefaults: false },
    strict: { libraryDefaults: true },
  },
  judge: ({ retries, unasked }, { libraryDefaults }) => [...retries.map(judgeRetry), ...(libraryDefaults ? unasked.map(judgeUnasked) : [])],
});

function judgeRetry(retry: RetryConstruct): SiteVerdict<MessageId> {
  const { location, attempts, purpose, retries, runs, runsKnown } = retry;
  if (attempts.kind === 'finite' && attempts.count !== undefined && attempts.count <= 1) return notApplicable(location, 'it is done once');
  if (purpose === 'contention') return notApplicable(location, 'it waits for a lock: nothing has been done');
  if (retries === 'nothing-done') return holds(location, 'only failures that prove that nothing was done are tried again');
  const harmful = runs.filter(({ effect, key }) => effect === 'write' && (key === 'none' || key === 'per-attempt'));
  const [first] = harmful;
  if (first) return breaksAt(retry, first, harmful);
  const open = runs.find(({ effect, key }) => effect === 'unknown' || (effect === 'write' && key === 'unknown'));
  if (open) return unknown(location, { reason: `what a second ${open.callee} does is not known` });
  if (!runsKnown) return unknown(location, { reason: 'what it runs again is not known' });
  return holds(location, runs.some(({ effect }) => effect === 'write') ? 'the same key goes with each attempt' : 'doing it twice does no harm');
}

function breaksAt({ location, form, what, library, related }: RetryConstruct, first: RepeatedEffect, harmful: readonly RepeatedEffect[]): SiteVerdict<MessageId> {
  const messageId = first.key === 'per-attempt' ? 'perAttempt' : form === 'queue' ? 'redelivered' : 'none';
  return breaks(location, messageId, { callee: first.callee, what, library: library?.title ?? first.library.title }, {
    related: [...harmful.map((effect) => ({ location: effect.location, message: `${effect.callee} is done again` })), ...related],
  });
}

/** No option speaks of it, and the library's own default is to try again. */
function judgeUnasked({ location, library, attempts, runs, related, remedy }: RetryConstruct): SiteVerdict<MessageId> {
  const harmful = runs.filter(({ effect, key }) => effect === 'write' && key === 'none');
  const [first] = harmful;
  if (first === undefined) return holds(location, 'the same key goes with each attempt');
  const data = {
    callee: first.callee,
    library: library?.title ?? first.library.title,
    times: attempts.kind === 'finite' && attempts.count !== undefined ? `up to ${String(attempts.count)} times` : 'as often as it takes',
    off: remedy?.none === undefined ? '' : `, or write ${remedy.none} where it must be done once`,
  };
  return breaks(location, 'unasked', data, {
    severity: 'medium',
    related: [...harmful.map((effect) => ({ location: effect.location, message: `${effect.callee} is done again` })), ...related],
  });
}
