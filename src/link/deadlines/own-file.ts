/** Files of the program itself that are read as if they were remote: `fetch(new URL('./font.ttf', import.meta.url))`. */
import type { RemoteCallOperation } from '../../catalog/schema.ts';
import type { Value } from '../../extract/file-facts.ts';
import { argumentRef } from '../calls/arguments.ts';
import type { CallRef, Ref } from '../values/abstract.ts';

export function readsOwnFile(ref: CallRef, { url }: RemoteCallOperation): boolean {
  const given = url === undefined ? undefined : argumentRef(ref, url);
  if (given === undefined || given === 'spread') return false;
  const [path, base] = partsOfUrl(given);
  return path?.kind === 'constant' && typeof path.value === 'string' && path.value.startsWith('.') && isOwnModule(given, base);
}

/** The arguments of `new URL(…)`. */
function partsOfUrl({ unit: { facts }, id }: Ref): readonly (Value | undefined)[] {
  const value = facts.values[id];
  const made = value?.kind === 'result' ? facts.calls[value.call] : undefined;
  const callee = made && facts.values[made.callee];
  const isUrl = made?.construct === true && callee?.kind === 'global' && callee.name === 'URL';
  return isUrl ? made.arguments.map((one) => facts.values[one.value]) : [];
}

function isOwnModule({ unit: { facts } }: Ref, base: Value | undefined): boolean {
  const module = base?.kind === 'member' && base.property === 'url' ? facts.values[base.object] : undefined;
  return module?.kind === 'unknown' && module.what === 'import.meta';
}
