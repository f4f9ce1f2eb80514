import { proof, type Class } from '../harness/proof.ts';

interface Config {
  loadFromOptions(options: object): void;
  makeApiClient(api: unknown): { listNamespacedPod(request: object): Promise<unknown> };
}
interface Kubernetes {
  readonly KubeConfig: Class<Config>;
  readonly CoreV1Api: unknown;
}

export default proof<Kubernetes>({
  install: '@kubernetes/client-node',
  versions: ['1.4.0'],
  deadlines: {
    client: {
      call: ({ lib, url }) => {
        const config = new lib.KubeConfig();
        config.loadFromOptions({
          clusters: [{ name: 'c', server: url, skipTLSVerify: true }], users: [{ name: 'u' }],
          contexts: [{ name: 'x', cluster: 'c', user: 'u' }], currentContext: 'x',
        });
        return config.makeApiClient(lib.CoreV1Api).listNamespacedPod({ namespace: 'n' });
      },
    },
  },
  single: 'call',
});
