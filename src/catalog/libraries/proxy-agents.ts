import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'proxy-agents',
  title: 'agents for HTTP proxies',
  packages: ['https-proxy-agent', 'http-proxy-agent'],
  category: 'http',
  checked: '7.0.6',
  exports: { default: 'Agent', HttpProxyAgent: 'Agent', HttpsProxyAgent: 'Agent' },
  kinds: {
    // Whoever is given one is judged by its own options.
    Agent: { construct: { is: 'client', returns: 'agent' } },
    agent: {},
  },
  unstated: {
    deadlines: { is: 'not-applicable', why: 'it ends no request: a timeout in its options is that of http.Agent, which only emits an event' },
    retries: { is: 'not-applicable', why: 'it opens the socket of one request; what repeats that is the client that it is given to' },
    idempotency: { is: 'not-applicable', why: 'the request is written by the client that it is given to' },
  },
} as const satisfies LibraryFacts;
