import type { LibraryFacts } from '../schema.ts';

const byName = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;
const write = { ...byName, effect: 'write' } as const;
const stream = { ...byName, effect: 'unknown', stream: true } as const;

export default {
  id: 'dockerode',
  title: 'dockerode',
  packages: ['dockerode'],
  category: 'cloud',
  checked: '5.0.1',
  exports: { '.': 'Docker', default: 'Docker', 'default.Container': 'Container', Container: 'Container' },
  kinds: {
    Docker: { construct: { is: 'client', returns: 'docker', options: [0], deadline: 'client' } },
    Container: { instance: 'object' },
    docker: {
      members: {
        getContainer: { is: 'value', returns: 'object' },
        getImage: { is: 'value', returns: 'object' },
        getVolume: { is: 'value', returns: 'object' },
        getNetwork: { is: 'value', returns: 'object' },
        getService: { is: 'value', returns: 'object' },
        getExec: { is: 'value', returns: 'object' },
        createContainer: { ...write, returns: 'object' },
        run: write,
        ping: { ...byName, effect: 'read' },
        info: { ...byName, effect: 'read' },
        version: { ...byName, effect: 'read' },
        df: { ...byName, effect: 'read' },
        pull: stream,
        buildImage: stream,
        getEvents: stream,
        '*': byName,
      },
      notMembers: ['modem'],
    },
    object: {
      members: {
        inspect: { ...byName, effect: 'read' },
        top: { ...byName, effect: 'read' },
        exec: { ...write, returns: 'object' },
        attach: stream,
        logs: stream,
        stats: stream,
        wait: stream,
        '*': byName,
      },
      notMembers: ['id', 'modem'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/dockerode.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/dockerode.json#deadlines.client.options[timeout]' }],
        },
        {
          path: 'connectionTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/dockerode.json#deadlines.client.options[connectionTimeout]' }],
        },
        {
          path: 'abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/dockerode.json#deadlines.client.options[abortSignal]' }],
        },
      ],
      fix: 'abortSignal: AbortSignal.timeout(10000) in the options of the call, or timeout in new Docker',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/dockerode.json#unstated.retries' }] },
    idempotency: { is: 'not-applicable', why: 'the engine takes no keys: a container is named by whoever makes it' },
  },
} as const satisfies LibraryFacts;
