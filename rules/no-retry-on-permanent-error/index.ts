import { breaks, defineRule, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { PermanentErrorRetry } from '../../src/link/program-facts.ts';

export default defineRule<object, 'all'>({
  id: 'no-retry-on-permanent-error',
  description: 'Disallow retrying a request on errors that will not go away by themselves.',
  question: 'Is an error that will not go away by itself given up at once?',
  fallacy: 'the network is reliable',
  severity: 'low',
  preset: 'strict',
  items: ['3.5'],
  messages: {
    all: {
      what: 'Every error of {callee} is tried again by {what}, a 4xx or an error in this code as well.',
      why: 'What the peer refuses it will refuse again: the attempts load it, and the caller learns of it late.',
      fix: 'Look at the error, and go round only on network errors, timeouts, 429 and 5xx.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ permanents }) => permanents.map(judgeRetry),
});

function judgeRetry({ location, what, call, tried }: PermanentErrorRetry): SiteVerdict<'all'> {
  switch (tried.kind) {
    case 'some': return holds(location, 'only some errors are tried again');
    case 'unknown': return unknown(location, tried);
    case 'all': return breaks(location, 'all', { what, callee: call.callee, library: call.library.title }, { related: [{ location: call.location, message: `${call.callee} is tried again` }] });
  }
}
