import { performance } from 'node:perf_hooks';
import { catalog } from '../catalog/index.ts';
import { Workspace } from '../engine/index.ts';
import { createCatalogIndex } from '../link/index.ts';
import { openDiskHost } from './disk-host.ts';

const workspaces = new Map<string, Workspace>();
const index = createCatalogIndex(catalog);

/** One workspace for each repository, as long as the process lives. */
export function workspaceAt(root: string): Workspace {
  let workspace = workspaces.get(root);
  if (workspace === undefined) {
    workspace = new Workspace({ openHost: () => openDiskHost(root), catalog: index, now: () => performance.now() });
    workspaces.set(root, workspace);
  }
  return workspace;
}
