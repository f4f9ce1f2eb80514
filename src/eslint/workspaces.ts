import { performance } from 'node:perf_hooks';
import { catalog } from '../catalog/index.ts';
import { Workspace } from '../engine/index.ts';
import { createCatalogIndex } from '../link/index.ts';
import { factsPlace, readFacts } from '../discover/index.ts';
import { openDiskHost, stampOf } from './disk-host.ts';

const workspaces = new Map<string, Workspace>();
const index = createCatalogIndex(catalog);

/** One workspace for each repository, as long as the process lives. */
export function workspaceAt(root: string): Workspace {
  let workspace = workspaces.get(root);
  if (workspace === undefined) {
    const place = factsPlace(root);
    const linked = { read: () => readFacts(place), stamp: () => stampOf(place) };
    workspace = new Workspace({ openHost: () => openDiskHost(root), catalog: index, now: () => performance.now(), linked });
    workspaces.set(root, workspace);
  }
  return workspace;
}
