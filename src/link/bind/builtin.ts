import { isBuiltin } from 'node:module';

/** `http` and `node:http` alike as `node:http`; undefined for what Node does not bring. */
export function builtinModule(specifier: string): { name: string; subpath: string } | undefined {
  if (!isBuiltin(specifier) && !specifier.startsWith('node:')) return undefined;
  const path = specifier.replace(/^node:/, '');
  const slash = path.indexOf('/');
  return slash === -1 ? { name: `node:${path}`, subpath: '' } : { name: `node:${path.slice(0, slash)}`, subpath: path.slice(slash) };
}
