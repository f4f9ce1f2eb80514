import type { Category, Coverage, Evidence, RetryFacts } from '../../src/catalog/index.ts';

/** Categories in the order in which a reader looks for them, with their headings. */
export const CATEGORIES: readonly (readonly [Category, string])[] = [
  ['http', 'HTTP'],
  ['rpc', 'RPC'],
  ['graphql', 'GraphQL'],
  ['database', 'Databases'],
  ['cache', 'Caches'],
  ['broker', 'Brokers'],
  ['queue', 'Queues'],
  ['realtime', 'Realtime'],
  ['cloud', 'Clouds'],
  ['vendor', 'Vendors'],
  ['mail', 'Mail'],
  ['coordination', 'Coordination'],
  ['lock', 'Locks'],
  ['retry', 'Retries'],
  ['breaker', 'Breakers and timeouts'],
  ['limiter', 'Limiters'],
  ['framework', 'Frameworks'],
  ['clock', 'Clocks and ids'],
  ['delay', 'Delays'],
  ['logging', 'Logging'],
  ['runtime', 'Runtime'],
];

export const COVERAGE: Readonly<Record<Coverage, string>> = {
  connect: 'connect only',
  headers: 'headers',
  idle: 'idle gaps',
  attempt: 'attempt',
  call: 'call',
};

export const MEANINGS: readonly (readonly [Coverage, string])[] = [
  ['connect', 'until the connection stands: a peer that accepts and falls silent is waited for'],
  ['headers', 'until the answer begins: a body that stalls is waited for'],
  ['idle', 'the time between two pieces of data: a body that drips never ends'],
  ['attempt', 'one attempt, from its start to the last byte'],
  ['call', 'the whole call, with all its attempts'],
];

export const KINDS: readonly (readonly [Evidence['kind'], string])[] = [
  ['proven', 'the real package was run against a server that misbehaves; the result file holds what was measured'],
  ['source', 'read in the named file of the package, at that version'],
  ['types', 'declared by the types of that version'],
  ['documented', 'said at the linked address'],
];

export const FORMS: Readonly<Record<RetryFacts['form'], string>> = {
  operation: '',
  connection: 'to reconnect',
  redelivery: 'of a job or message',
  contention: 'for a held lock',
};
