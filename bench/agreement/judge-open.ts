import { rules } from '../../rules/registry.ts';
import type { Judgement } from '../../rules/finding.ts';
import { catalog } from '../../src/catalog/index.ts';
import { createFileHost } from '../../src/discover/index.ts';
import { judge, Workspace } from '../../src/engine/index.ts';
import { createCatalogIndex } from '../../src/link/index.ts';

/** Every verdict over some files as an editor's host reaches it: each file by itself, others read when an answer needs them. */
export function judgeOpen(root: string, paths: readonly string[], ids: readonly string[]): readonly Judgement[] {
  const workspace = new Workspace({ openHost: () => createFileHost(root, { watch: true }), catalog: createCatalogIndex(catalog), now: () => 0 });
  const chosen = rules.filter(({ id }) => ids.includes(id)).map((rule) => ({ rule, options: {} }));
  return paths.flatMap((path) => {
    const { text } = workspace.repository.host.readSource(path);
    return text === undefined ? [] : judge(workspace.worldWith(path, { text }).sites(path), chosen);
  });
}
