import { commands, methods, mostMessages } from '../shared/aws-commands.ts';
import type { LibraryFacts } from '../schema.ts';

const send = { is: 'remote-call', effect: { command: 0 }, judged: 'client', options: [1] } as const;
const operation = { is: 'remote-call', effect: 'by-name', judged: 'client', options: [1] } as const;
const construct = { is: 'client', options: [0], deadline: 'client', retry: 'client' } as const;

const idle = [
  { kind: 'source', version: '4.3.0', file: '@smithy/node-http-handler/dist-es/set-socket-timeout.js', says: 'requestTimeout is the idle timeout of the socket, and destroys the request' },
] as const;
const warning = [
  { kind: 'proven', result: 'lab/results/aws-sdk-3.json#deadlines.client.options[requestHandler.requestTimeout]' },
  { kind: 'source', version: '4.4.0', file: '@smithy/node-http-handler/dist-es/set-request-timeout.js', says: 'warns unless throwOnRequestTimeout' },
] as const;

export default {
  id: 'aws-sdk-3',
  title: 'AWS SDK v3',
  packages: ['@aws-sdk/client-*', '@aws-sdk/lib-dynamodb', '@aws-sdk/lib-storage'],
  category: 'cloud',
  checked: '3.1169.0',
  exports: {
    '*Client': 'Client',
    '*Command': 'Command',
    ...commands,
    '*Exception': 'Other',
    'paginate*': 'helper',
    'waitUntil*': 'helper',
    '*': 'Aggregated',
    DynamoDBDocumentClient: 'DocumentClient',
    DynamoDBDocument: 'Document',
    Upload: 'Upload',
  },
  kinds: {
    Client: { construct: { ...construct, returns: 'client' } },
    client: { members: { send } },
    Command: { construct: { is: 'value', returns: 'command' } },
    command: {},
    Asking: { construct: { is: 'value', returns: 'asking' } },
    asking: { sent: { effect: 'read' } },
    Repeating: { construct: { is: 'value', returns: 'repeating' } },
    repeating: { sent: { effect: 'idempotent' } },
    Keyed: { construct: { is: 'value', returns: 'keyed' } },
    keyed: { sent: { effect: 'write', keyed: true } },
    Receiving: { construct: { is: 'value', returns: 'receiving' } },
    receiving: { sent: { effect: 'read', most: mostMessages } },
    Other: {},
    Aggregated: { construct: { ...construct, returns: 'aggregated' } },
    aggregated: { members: { send, ...methods, '*': operation }, notMembers: ['destroy', 'middlewareStack', 'config'] },
    DocumentClient: { members: { from: { is: 'client', returns: 'client', adopts: { argument: 0 } } }, instance: 'client' },
    Document: { members: { from: { is: 'client', returns: 'aggregated', adopts: { argument: 0 } } }, instance: 'aggregated' },
    helper: { call: { is: 'remote-call', effect: 'read', judged: 'client' } },
    Upload: { construct: { is: 'client', returns: 'upload', options: [0], adopts: { option: 'client' } } },
    upload: { members: { done: { is: 'remote-call', effect: 'idempotent', judged: 'client' } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/aws-sdk-3.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'requestHandler.requestTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          versions: { package: '@smithy/node-http-handler', range: '<4.4.0' },
          evidence: idle,
        },
        {
          path: 'requestHandler.requestTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          requires: { path: 'requestHandler.throwOnRequestTimeout', equals: true },
          versions: { package: '@smithy/node-http-handler', range: '>=4.4.0' },
          evidence: warning,
        },
        {
          path: 'requestHandler.socketTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/aws-sdk-3.json#deadlines.client.options[requestHandler.socketTimeout]' },
            { kind: 'source', version: '4.3.0', file: '@smithy/node-http-handler/dist-es/node-http-handler.js', says: 'requestTimeout ?? socketTimeout' },
          ],
        },
        {
          path: 'requestHandler.connectionTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/aws-sdk-3.json#deadlines.client.options[requestHandler.connectionTimeout]' }],
        },
        {
          path: 'abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/aws-sdk-3.json#deadlines.client.options[abortSignal]' }],
        },
        {
          path: 'requestTimeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          requires: { path: 'requestHandler.throwOnRequestTimeout', equals: true },
          versions: { package: '@smithy/node-http-handler', range: '>=4.4.0' },
          evidence: [{ kind: 'proven', result: 'lab/results/aws-sdk-3.json#deadlines.client.options[requestTimeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          ineffective: 'the option of send is called abortSignal',
          evidence: [{ kind: 'types', version: '3.1169.0', says: 'HttpHandlerOptions has abortSignal, and no signal' }],
        },
      ],
      fix: 'requestHandler: { requestTimeout: 5000, throwOnRequestTimeout: true, socketTimeout: 5000 } in the config',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxAttempts'], counts: 'attempts', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 50 },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/aws-sdk-3.json#retries.client' },
        { kind: 'source', version: '3.1169.0', file: '@smithy/core/dist-es/submodules/retry/util-retry', says: 'random() * min(50 * 2^n, 20 s)' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['ClientRequestToken', 'ClientToken', 'MessageDeduplicationId', 'IdempotencyToken', 'IfNoneMatch', 'IfMatch', 'ConditionExpression', 'CallerReference'],
    headers: [],
    evidence: [
      { kind: 'proven', result: 'lab/results/aws-sdk-3.json#idempotency' },
      { kind: 'documented', address: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html', says: 'TransactWriteItems alone of its writes gets a ClientRequestToken by itself' },
      { kind: 'source', version: '3.940.0', file: '@aws-sdk/client-athena/dist-cjs/index.js', says: 'members of a request that its service takes for its token are filled in, one for all attempts: StartQueryExecution, CreateSecret and others' },
    ],
  },
  notes: [
    'From @smithy/node-http-handler 4.4.0 on requestTimeout alone only logs a warning; before, it was the idle timeout of the socket.',
    'Any operation is retried, SendMessage too: a retried message is there twice. DynamoDB makes 4 attempts, the others 3.',
    'The option of send that aborts is abortSignal.',
  ],
} as const satisfies LibraryFacts;
