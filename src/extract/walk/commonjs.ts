import type { ValueId } from '../file-facts.ts';
import { isGlobal } from './names.ts';
import type { Walk } from './walk.ts';

/** `exports.a = …`, `module.exports.a = …`, `module.exports = …`, wherever in the file. */
export function exportAssigned(walk: Walk, object: ValueId, property: string, value: ValueId): void {
  // Compiled code sets all its exports to `void 0` first.
  if (walk.values[value]?.kind === 'undefined') return;
  if (isGlobal(walk, object, 'module')) {
    if (property === 'exports') walk.exports.push({ kind: 'module', value });
  } else if (isGlobal(walk, object, 'exports') || isModuleExports(walk, object)) {
    walk.exports.push({ kind: 'value', name: property, value });
  }
}

function isModuleExports(walk: Walk, value: ValueId): boolean {
  const member = walk.values[value];
  return member?.kind === 'member' && member.property === 'exports' && isGlobal(walk, member.object, 'module');
}
