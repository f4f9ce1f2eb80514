import { proof, type Call, type Class } from '../harness/proof.ts';

interface Pods {
  listNamespacedPod(request: object): Promise<unknown>;
  createNamespacedPod(request: object): Promise<unknown>;
}
interface Config {
  loadFromOptions(options: object): void;
  makeApiClient(api: unknown): Pods;
}
interface Kubernetes {
  readonly KubeConfig: Class<Config>;
  readonly CoreV1Api: unknown;
}

function pods({ lib, url }: Pick<Call<Kubernetes, unknown>, 'lib' | 'url'>): Pods {
  const config = new lib.KubeConfig();
  config.loadFromOptions({
    clusters: [{ name: 'c', server: url, skipTLSVerify: true }], users: [{ name: 'u' }],
    contexts: [{ name: 'x', cluster: 'c', user: 'u' }], currentContext: 'x',
  });
  return config.makeApiClient(lib.CoreV1Api);
}

export default proof<Kubernetes>({
  install: '@kubernetes/client-node',
  versions: ['1.4.0'],
  deadlines: {
    client: {
      call: (call) => pods(call).listNamespacedPod({ namespace: 'n' }),
    },
  },
  single: (attempt) => pods(attempt).createNamespacedPod({ namespace: 'n', body: { metadata: { generateName: 'p-' } } }),
});
