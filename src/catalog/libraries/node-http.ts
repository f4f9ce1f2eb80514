import type { LibraryFacts } from '../schema.ts';

const request = {
  is: 'remote-call',
  effect: { option: 'method', otherwise: 'GET' },
  judged: 'call',
  deadline: 'request',
  options: [0, 1],
  setters: [{ member: 'setTimeout', argument: 0, option: 'timeout', needsDestroy: true }],
  failureIn: ['statusCode'],
} as const;

export default {
  id: 'node-http',
  title: 'node:http',
  packages: ['node:http', 'node:https'],
  category: 'http',
  checked: '20.20.2',
  exports: { request: 'request', get: 'get', Agent: 'Agent', createServer: 'createServer', Server: 'Server' },
  kinds: {
    request: { call: request },
    get: { call: { ...request, effect: 'read' } },
    Agent: { construct: { is: 'client', returns: 'agent', options: [0] } },
    agent: {},
    createServer: { call: { is: 'value', returns: 'server' } },
    Server: { instance: 'server', construct: { is: 'value', returns: 'server' } },
    server: { members: { setTimeout: { is: 'value', returns: 'server', answers: ['setTimeout'] }, listen: { is: 'value', returns: 'server' } } },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/node-http.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/node-http.json#deadlines.request.options[signal]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          needsDestroy: true,
          evidence: [{ kind: 'proven', result: 'lab/results/node-http.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'agent.timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          needsDestroy: true,
          evidence: [{ kind: 'proven', result: 'lab/results/node-http.json#deadlines.request.options[agent.timeout]' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the options, or timeout with a handler that destroys the request',
      suggest: { option: 'signal', value: 'abort-signal' },
    },
  },
  answers: { setTimeout: { given: { argument: 0 }, unit: 'ms', off: [0], then: 'closes', evidence: [{ kind: 'proven', result: 'lab/results/node-http.json#answers.setTimeout' }] } },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/node-http.json#unstated.retries' }] },
  },
  notes: [
    'requestTimeout of a server bounds how long a request may take to arrive, and not how long a handler works.',
    'The timeout options and req.setTimeout only emit an event: without req.on("timeout", () => req.destroy()) nothing ends.',
    'The global agent has a timeout of 5 s on Node 20: a handler of "timeout" that destroys fires after 5 s even where no timeout is set.',
  ],
} as const satisfies LibraryFacts;
