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
  exports: { request: 'request', get: 'get', Agent: 'Agent' },
  kinds: {
    request: { call: request },
    get: { call: { ...request, effect: 'read' } },
    Agent: { construct: { is: 'client', returns: 'agent', options: [0] } },
    agent: {},
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '20.20.2', says: 'a silent server is still waited for after 340 s' }],
      },
      options: [
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'measured', version: '20.20.2', says: 'AbortSignal.timeout(500) ends it after 506 ms, a dripping body after 510 ms' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          needsDestroy: true,
          evidence: [
            { kind: 'measured', version: '20.20.2', says: 'timeout 500 without a handler stays pending; with one that destroys the request it ends after 648 ms, a stalled body after 664 ms' },
            { kind: 'measured', version: '20.20.2', says: 'a dripping body stays pending' },
          ],
        },
        {
          path: 'agent.timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          needsDestroy: true,
          evidence: [{ kind: 'measured', version: '20.20.2', says: 'new Agent({ timeout: 500 }) without a handler stays pending; with one that destroys the request it ends after 644 ms' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the options, or timeout with a handler that destroys the request',
      suggest: { option: 'signal', value: 'abort-signal' },
    },
  },
  notes: [
    'The timeout options and req.setTimeout only emit an event: without req.on("timeout", () => req.destroy()) nothing ends.',
    'The global agent has a timeout of 5 s on Node 20: a handler of "timeout" that destroys fires after 5 s even where no timeout is set.',
  ],
} as const satisfies LibraryFacts;
