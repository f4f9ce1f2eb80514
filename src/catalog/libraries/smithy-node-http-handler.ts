import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'smithy-node-http-handler',
  title: '@smithy/node-http-handler',
  packages: ['@smithy/node-http-handler', '@aws-sdk/node-http-handler'],
  category: 'cloud',
  checked: '4.14.2',
  exports: { NodeHttpHandler: 'Handler', NodeHttp2Handler: 'Handler' },
  kinds: {
    // Its options are judged by the client that it is given to.
    Handler: { construct: { is: 'client', returns: 'handler', options: [0] } },
    handler: {},
  },
  unstated: {
    deadlines: { is: 'not-applicable', why: 'its options are judged by the client that it is given to' },
    retries: { is: 'not-applicable', why: 'it makes one request; what repeats it is the client that it is given to' },
    idempotency: { is: 'not-applicable', why: 'the request is written by the client that it is given to' },
  },
  notes: ['From 4.4.0 on requestTimeout only logs a warning unless throwOnRequestTimeout is set.'],
} as const satisfies LibraryFacts;
