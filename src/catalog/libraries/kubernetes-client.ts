import type { LibraryFacts } from '../schema.ts';

const byName = { is: 'remote-call', effect: 'by-name', judged: 'client', options: [0] } as const;

export default {
  id: 'kubernetes-client',
  title: '@kubernetes/client-node',
  packages: ['@kubernetes/client-node'],
  category: 'cloud',
  checked: '1.4.0',
  exports: { KubeConfig: 'KubeConfig', Watch: 'Watch', '*Api': 'Api' },
  kinds: {
    KubeConfig: { construct: { is: 'value', returns: 'config' } },
    config: { members: { makeApiClient: { is: 'client', returns: 'api', deadline: 'client' } } },
    Api: { instance: 'api', construct: { is: 'client', returns: 'api', deadline: 'client' } },
    api: { members: { '*': byName }, notMembers: ['setDefaultAuthentication', 'setApiKey', 'addInterceptor', 'basePath'] },
    Watch: { construct: { is: 'value', returns: 'watch' } },
    watch: { members: { watch: { is: 'remote-call', effect: 'read', judged: 'client', stream: true } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/kubernetes-client.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeoutSeconds',
          at: 'call',
          form: 'duration',
          unit: 's',
          coverage: 'call',
          enforcedBy: 'server',
          off: [],
          zero: 'ignored',
          evidence: [
            { kind: 'types', version: '1.4.0', says: 'timeoutSeconds of a list or watch is a parameter of the request: the server ends it' },
            {
              kind: 'documented', address: 'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/endpoints/request/timeout.go',
              says: 'of a watch 0 is as good as none: the server takes a time of its own',
            },
          ],
        },
      ],
      fix: 'a race with a timer around the call, or a middleware that calls context.setSignal(AbortSignal.timeout(10000))',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/kubernetes-client.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/kubernetes-client.json#unstated.retries' }] },
  },
  notes: ['A signal as the second argument is ignored.'],
} as const satisfies LibraryFacts;
