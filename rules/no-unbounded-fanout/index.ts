import { breaks, defineRule, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { FanOut } from '../../src/link/program-facts.ts';

export default defineRule<object, 'unbounded'>({
  id: 'no-unbounded-fanout',
  description: 'Disallow starting a remote call for every element of a collection that the code does not bound.',
  question: 'Is the number of remote calls that start together bounded?',
  fallacy: 'bandwidth is infinite',
  severity: 'medium',
  preset: 'recommended',
  items: ['2.2'],
  messages: {
    unbounded: {
      what: '{what} starts {callee} for {collection} at once, and {why}.',
      why: 'A long list opens as many connections together: the peer throttles or falls over, and this process holds all the answers.',
      fix: 'Let only so many run at a time (p-limit, p-map with concurrency, chunks of a fixed size), or use a batch call of the peer.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ fanouts }) => fanouts.map(judgeFanOut),
});

function judgeFanOut({ location, what, collection, call, size, related }: FanOut): SiteVerdict<'unbounded'> {
  switch (size.kind) {
    case 'bounded': return holds(location, `bounded by ${size.by}`);
    case 'unknown': return unknown(location, size);
    case 'unbounded': return breaks(location, 'unbounded', { what, callee: call.callee, library: call.library.title, collection, why: size.why }, { related });
  }
}
