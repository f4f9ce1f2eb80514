/** The liveness probes that the repository's manifests name: those of the nearest directory that has any. */
import { memberOf } from '../program/plain-data.ts';
import { once, type ManifestHost, type Program } from '../program/program.ts';

export interface Probe {
  readonly path: string;
  /** The manifest. */
  readonly file: string;
}

/** Where people keep them; each is looked into, and the directories below to a small depth. */
const places = /^(k8s|kube|kubernetes|deploy(ment)?s?|manifests?|helm|charts?|infra(structure)?|ops|devops|\.github|kustom(ize|ization)|\.k8s|\.helm|templates|base|overlays?|prod(uction)?|staging|hosting|dev)$/i;
const notManifests = /lock|compose|workspace|^\.|openapi|swagger/i;
const deepest = 6;
const mostFiles = 200;
const largest = 200_000;

export function probesAbove(program: Program, path: string): readonly Probe[] {
  const { manifests } = program;
  if (manifests === undefined) return [];
  const parts = path.split('/').slice(0, -1);
  for (let length = parts.length; length >= 0; length -= 1) {
    const directory = parts.slice(0, length).join('/');
    const found = once<readonly Probe[]>(program, 'liveness probes', directory, [], () => probesUnder(manifests, directory));
    if (found.length > 0) return agreed(found);
  }
  return [];
}

/** Workloads that name different paths are different services, and which of them this code is nobody says. */
function agreed(probes: readonly Probe[]): readonly Probe[] {
  return new Set(probes.map(({ path }) => path)).size === 1 ? probes : [];
}

function probesUnder(host: ManifestHost, directory: string): readonly Probe[] {
  const files = filesUnder(host, directory);
  return files.flatMap((file) => probesIn(host, file));
}

function filesUnder(host: ManifestHost, root: string): readonly string[] {
  const found: string[] = [];
  const pending: { directory: string; depth: number }[] = [{ directory: root, depth: 0 }];
  for (const { directory, depth } of pending) {
    for (const name of host.listDirectory(directory) ?? []) {
      const path = directory === '' ? name : `${directory}/${name}`;
      if (/\.ya?ml$/i.test(name)) {
        if (!notManifests.test(name)) found.push(path);
      } else if (depth < deepest && !name.includes('.', 1) && (depth > 0 || places.test(name))) pending.push({ directory: path, depth: depth + 1 });
      if (found.length >= mostFiles || pending.length > mostFiles) return found.sort();
    }
  }
  return found.sort();
}

function probesIn(host: ManifestHost, file: string): readonly Probe[] {
  const text = host.readText(file);
  if (text === undefined || text.length > largest || !text.includes('livenessProbe')) return [];
  return host.readDocuments(file).flatMap((document) => pathsIn(document, 0)).map((path) => ({ path, file }));
}

/** Anywhere in the document: a workload's own, or the values of a chart. */
function pathsIn(node: unknown, depth: number): readonly string[] {
  if (typeof node !== 'object' || node === null || depth > 24) return [];
  if (Array.isArray(node)) return node.flatMap((one) => pathsIn(one, depth + 1));
  return Object.entries(node).flatMap(([key, value]) => (key === 'livenessProbe' ? probed(value) : pathsIn(value, depth + 1)));
}

function probed(probe: unknown): readonly string[] {
  const path = memberOf(memberOf(probe, 'httpGet'), 'path') ?? memberOf(probe, 'path');
  return typeof path === 'string' && path.startsWith('/') ? [path.split('?')[0] ?? path] : [];
}
