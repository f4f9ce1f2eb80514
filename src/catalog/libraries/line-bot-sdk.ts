import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'line-bot-sdk',
  title: '@line/bot-sdk',
  packages: ['@line/bot-sdk'],
  versions: '>=8',
  category: 'vendor',
  checked: '11.2.0',
  exports: {
    'messagingApi.MessagingApiClient': 'Client', 'messagingApi.MessagingApiBlobClient': 'Client', 'insight.InsightClient': 'Client', 'liff.LiffClient': 'Client',
    'manageAudience.ManageAudienceClient': 'Client', 'manageAudience.ManageAudienceBlobClient': 'Client', 'moduleOperation.LineModuleClient': 'Client',
    'moduleAttach.LineModuleAttachClient': 'Client', 'shop.ShopClient': 'Client', 'channelAccessToken.ChannelAccessTokenClient': 'Client',
  },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/line-bot-sdk.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: ['X-Line-Retry-Key'],
    evidence: [{ kind: 'proven', result: 'lab/results/line-bot-sdk.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/line-bot-sdk.json#unstated.retries' }] },
  },
  notes: ['The last argument of what sends, xLineRetryKey, lets the peer know a message that comes again.'],
} as const satisfies LibraryFacts;
