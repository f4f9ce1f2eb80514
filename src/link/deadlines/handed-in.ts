/** Calls on instances that a framework hands in, where the module that would answer for them is not in sight. */
import type { LibraryFacts } from '../../catalog/schema.ts';
import { instanceKind } from '../library/catalog-index.ts';
import { once, type Program } from '../program/program.ts';
import type { RemoteCallee } from './call.ts';
import { providesKind } from './listed.ts';

export function isHandedIn(program: Program, { on, library }: RemoteCallee): boolean {
  if (on?.injected !== true || !provided(library).has(on.kind)) return false;
  const { files } = program;
  return files === undefined || !once(program, 'providers', `${library.id} ${on.kind}`, false, () => files.some((path) => {
    const unit = program.unit(path);
    return unit !== undefined && providesKind(program, unit, library, on.kind);
  }));
}

/** Kinds whose instances a module of the library provides. */
function provided(library: LibraryFacts): ReadonlySet<string> {
  const names = Object.values(library.kinds).flatMap((kind) => [kind.listed, ...Object.values(kind.members ?? {})].flat());
  return new Set(names.flatMap((one) => (one !== undefined && 'is' in one && one.is === 'client' && one.provides !== undefined ? [instanceKind(library, library.exports[one.provides] ?? one.provides)] : [])));
}
