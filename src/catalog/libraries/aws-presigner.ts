import type { LibraryFacts } from '../schema.ts';

const signs = { is: 'value', returns: 'url', local: { argument: 0 } } as const;

export default {
  id: 'aws-presigner',
  title: 'AWS SDK v3 request presigner',
  packages: ['@aws-sdk/s3-request-presigner', '@aws-sdk/s3-presigned-post'],
  category: 'cloud',
  checked: '3.1169.0',
  exports: { getSignedUrl: 'sign', createPresignedPost: 'sign' },
  kinds: {
    sign: { call: signs },
    url: {},
  },
  notes: ['An address is signed with the credentials at hand: the bucket is not asked. Credentials that have to be fetched first are.'],
} as const satisfies LibraryFacts;
