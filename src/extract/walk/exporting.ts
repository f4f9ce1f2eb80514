import type { ts } from '../parse.ts';
import { resolve } from '../scopes.ts';
import { nameText } from '../syntax.ts';
import { finalValue } from './names.ts';
import type { Walk } from './walk.ts';

/** `export { local as name }`: what the local holds is known when the module has run. */
export function exportBinding(walk: Walk, name: string, local: ts.Identifier): void {
  const binding = resolve(walk.scope, nameText(local));
  if (binding === undefined) return;
  if (binding.kind === 'type') walk.exports.push({ kind: 'type', name });
  else walk.exportedBindings.push({ at: walk.exports.length, name, binding });
}

/** Puts the exported bindings where they stood among the other exports. */
export function settleExports(walk: Walk): void {
  const { exports, exportedBindings } = walk;
  for (let i = exportedBindings.length - 1; i >= 0; i--) {
    const exported = exportedBindings[i];
    if (exported === undefined) continue;
    exports.splice(exported.at, 0, { kind: 'value', name: exported.name, value: finalValue(walk, exported.binding) });
  }
}
