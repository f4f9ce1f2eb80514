import type { LibraryFacts } from '../schema.ts';

const unary = { is: 'remote-call', effect: 'by-name', judged: 'call', deadline: 'call', options: [1, 2], when: { callback: true } } as const;
const streaming = { is: 'remote-call', effect: 'unknown', judged: 'call', deadline: 'call', stream: true } as const;

const channel = { is: 'value', returns: 'channelCredentials' } as const;
const stub = { is: 'client', returns: 'stub', options: [2], retry: 'serviceConfig' } as const;

export default {
  id: 'grpc-js',
  title: '@grpc/grpc-js',
  packages: ['@grpc/grpc-js', 'grpc'],
  category: 'rpc',
  checked: '1.14.7',
  exports: {
    Client: 'Stub',
    makeClientConstructor: 'makeStub',
    makeGenericClientConstructor: 'makeStub',
    loadPackageDefinition: 'load',
    load: 'load',
    loadObject: 'load',
    Metadata: 'Metadata',
    credentials: 'credentials',
    ChannelCredentials: 'credentials',
  },
  kinds: {
    load: { call: { is: 'value', returns: 'package' } },
    package: { deep: true, construct: stub },
    makeStub: { call: { is: 'value', returns: 'Stub' } },
    Stub: { construct: stub },
    stub: {
      members: {
        makeUnaryRequest: { ...unary, effect: 'unknown', options: [4, 5] },
        makeClientStreamRequest: { ...streaming },
        makeServerStreamRequest: { ...streaming },
        makeBidiStreamRequest: { ...streaming },
        '*': [unary, streaming],
      },
      notMembers: ['close', 'getChannel', 'waitForReady', 'on', 'bind'],
    },
    credentials: {
      members: {
        createSsl: channel, createInsecure: channel, createFromSecureContext: channel, combineChannelCredentials: channel,
      },
      instance: 'channelCredentials',
    },
    channelCredentials: { marks: 'Stub' },
    // So that it is not taken for options.
    Metadata: { construct: { is: 'value', returns: 'metadata' } },
    metadata: {},
  },
  deadlines: {
    call: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/grpc-js.json#deadlines.call.byDefault' }],
      },
      options: [
        {
          path: 'deadline',
          at: 'call',
          form: 'absolute',
          unit: 'ms',
          coverage: 'call',
          off: ['Infinity'],
          evidence: [{ kind: 'proven', result: 'lab/results/grpc-js.json#deadlines.call.options[deadline@call]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'call options have no timeout, only an absolute deadline',
          evidence: [{ kind: 'proven', result: 'lab/results/grpc-js.json#deadlines.call.options[timeout]' }],
        },
        {
          path: 'deadline',
          at: 'client',
          form: 'absolute',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'a deadline in the options of the constructor is ignored; calls take it',
          evidence: [{ kind: 'proven', result: 'lab/results/grpc-js.json#deadlines.call.options[deadline@client]' }],
        },
      ],
      fix: '{ deadline: Date.now() + 5000 } before the callback',
    },
  },
  retries: {
    serviceConfig: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: [], counts: 'attempts', byDefault: 1 },
      delay: { byDefault: 'growing' },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'source', version: '1.14.7', file: 'build/src/retrying-call.js', says: 'backoff times a random 0.8 to 1.2' },
      ],
    },
  },
  notes: [
    'A deadline is a point in time: { deadline: 500 } is the year 1970 and fails at once.',
    'waitForReady(deadline) bounds connecting alone.',
    'A timeout of "0.5s" in the service config is read as 5 ns and fails at once; { seconds: 0, nanos: 500000000 } works.',
  ],
} as const satisfies LibraryFacts;
