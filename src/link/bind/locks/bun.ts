import { fieldsOf, listOf, textOf } from '../shape.ts';
import type { LockFile } from './lock-file.ts';

/** bun.lock, the text form: JSON with trailing commas. */
export function readBunLock(value: unknown): LockFile {
  const packages = fieldsOf(fieldsOf(value).packages);
  const workspaces = fieldsOf(fieldsOf(value).workspaces);
  return {
    version(importer, name) {
      const owner = textOf(fieldsOf(workspaces[importer]).name);
      const entry = listOf(owner === undefined ? undefined : packages[`${owner}/${name}`]);
      return exactVersion(entry[0]) ?? exactVersion(listOf(packages[name])[0]);
    },
  };
}

/** `axios@1.2.3`. */
function exactVersion(written: unknown): string | undefined {
  const version = (textOf(written) ?? '').split('@').at(-1);
  return version !== undefined && /^\d+\.\d+\.\d+/.test(version) ? version : undefined;
}
