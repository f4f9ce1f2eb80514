import { breaks, defineRule, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { Location, RetryConstruct, RetryLayer, RetryNest } from '../../src/link/program-facts.ts';

export type MessageId = 'product' | 'unknown';

/** From here on one failing peer sees a multiple of its load that no spare capacity covers. */
const critical = 10;

export default defineRule<object, MessageId>({
  id: 'no-nested-retry',
  description: 'Disallow a retry inside a retry: their attempts multiply.',
  question: 'Is each remote call retried at one layer only?',
  fallacy: 'the network is reliable',
  severity: 'high',
  preset: 'recommended',
  items: ['3.6'],
  messages: {
    product: {
      what: 'What is already retried is retried again by {what}: one call of {callee} becomes {product} requests.',
      why: 'A peer that fails under its load gets that load many times over, and the caller waits for all of it.',
      fix: '{remedy}.',
    },
    unknown: {
      what: 'What is already retried is retried again by {what}: one call of {callee} becomes {product} requests, how many in all is unknown.',
      why: 'A peer that fails under its load gets that load many times over, and the caller waits for all of it.',
      fix: '{remedy}.',
    },
  },
  options: { schema: { type: 'object', properties: {}, additionalProperties: false }, defaults: {} },
  judge: ({ nests, retries }) => [...nests.map(judgeNest), ...retries.filter((retry) => !isNested(retry, nests)).map(judgeAlone)],
});

function judgeNest({ location, role, layers, call, related }: RetryNest): SiteVerdict<MessageId> {
  const [outermost] = layers;
  if (role === 'inner' || outermost === undefined) return notApplicable(location, `it lies inside the retry at ${placeOf(outermost?.location ?? location)}`);
  const total = totalOf(layers);
  const data = { what: outermost.what, callee: call.callee, product: productOf(layers), remedy: remedyOf(layers) };
  return breaks(location, total === undefined ? 'unknown' : 'product', data, {
    related,
    severity: total !== undefined && total >= critical ? 'critical' : 'high',
    yieldsTo: { rules: ['require-retry-limit', 'require-backoff'], at: [location] },
  });
}

function totalOf(layers: readonly RetryLayer[]): number | undefined {
  return layers.reduce<number | undefined>((product, { attempts }) => (product === undefined || attempts === undefined ? undefined : product * attempts), 1);
}

/** `3 × 4 × 3 (AWS SDK default) = 36`. */
function productOf(layers: readonly RetryLayer[]): string {
  const factors = layers.map(({ attempts, by, library }) => `${attempts === undefined ? 'unknown' : String(attempts)}${by === 'default' ? ` (${library ?? 'library'} default)` : ''}`);
  const total = totalOf(layers);
  return `${factors.join(' × ')}${total === undefined ? '' : ` = ${String(total)}`}`;
}

function remedyOf(layers: readonly RetryLayer[]): string {
  const library = layers.find(({ by, off }) => (by === 'default' || by === 'option') && off !== undefined);
  return library?.off === undefined ? 'Retry at one layer, and let the others hand the error on' : `Retry at one layer: write ${library.off} for ${library.library ?? library.what}, or leave the retry to it alone`;
}

function placeOf({ path, start }: Location): string {
  return `${path}:${String(start.line)}`;
}

// ------------------------------------------------------------------------------------------------ the others

function isNested({ location }: RetryConstruct, nests: readonly RetryNest[]): boolean {
  return nests.some((nest) => nest.location.start.offset === location.start.offset);
}

function judgeAlone({ location, attempts, purpose, runsKnown }: RetryConstruct): SiteVerdict<MessageId> {
  if (purpose !== 'remote' && purpose !== 'unknown') return notApplicable(location, 'no request is repeated by it');
  if (attempts.kind === 'finite' && attempts.count === 1) return notApplicable(location, 'it is done once');
  return runsKnown ? holds(location, 'no other retry is seen in what it runs') : unknown(location, { reason: 'what it runs is not all in sight' });
}
