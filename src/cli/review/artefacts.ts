import type { ArtefactKind, Artefacts } from '../../../checklist/index.ts';
import { createFileHost, type DiskHost } from '../../discover/index.ts';

/** What lies beside the code and can lean an answer: decision records, manifests, packages that are asked for. */
export function findArtefacts(root: string): Artefacts {
  const host = createFileHost(root);
  const files = listFiles(host).flatMap((path) => {
    const kind = kindOf(path, host);
    return kind === undefined ? [] : [{ kind, path }];
  });
  return { files, packages: packagesOf(host) };
}

function listFiles(host: DiskHost, directory = ''): readonly string[] {
  const listed = host.directory(directory);
  // A link leads to another directory, which has its own turn.
  if (listed?.path !== directory) return [];
  const prefix = directory === '' ? '' : `${directory}/`;
  const below = [...listed.directories].sort().flatMap((name) => listFiles(host, prefix + name));
  return [...[...listed.files].sort().map((name) => prefix + name), ...below];
}

const DECISION = /(^|\/)(adrs?|decisions|decision-records|rfcs?)\/[^/]+\.(md|mdx|adoc|rst)$/i;
const NO_DECISION = /(^|\/)(readme|index|template[^/]*|\d*-?template)\.\w+$/i;
const COMPOSE = /(^|\/)(docker-)?compose[^/]*\.ya?ml$/i;
const MESH = /^kind:\s*(DestinationRule|VirtualService|ServiceProfile|BackendTrafficPolicy|CiliumEnvoyConfig)\s*$/m;
const WORKLOAD = /^kind:\s*(Deployment|StatefulSet|DaemonSet|CronJob|Job|PodDisruptionBudget|HorizontalPodAutoscaler)\s*$/m;

function kindOf(path: string, host: DiskHost): ArtefactKind | undefined {
  if (DECISION.test(path)) return NO_DECISION.test(path) ? undefined : 'decision-record';
  if (COMPOSE.test(path)) return 'compose';
  if (/(^|\/)Chart\.yaml$/.test(path)) return 'helm';
  return /\.ya?ml$/.test(path) ? kindOfManifest(host.readText(path) ?? '') : undefined;
}

function kindOfManifest(text: string): ArtefactKind | undefined {
  if (!/^apiVersion:/m.test(text)) return undefined;
  if (MESH.test(text)) return 'mesh-policy';
  return WORKLOAD.test(text) ? 'kubernetes' : undefined;
}

function packagesOf(host: DiskHost): readonly string[] {
  const names = host.findManifests().flatMap((path) => {
    const data = host.readData(path);
    return data && 'value' in data ? dependenciesOf(data.value) : [];
  });
  return [...new Set(names)].sort();
}

function dependenciesOf(manifest: unknown): readonly string[] {
  const { dependencies, devDependencies } = isRecord(manifest) ? manifest : {};
  return [dependencies, devDependencies].flatMap((list) => (isRecord(list) ? Object.keys(list) : []));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
