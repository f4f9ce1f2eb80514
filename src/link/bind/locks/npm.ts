import { fieldsOf, textOf } from '../shape.ts';
import { directoryOf } from '../paths.ts';
import type { LockFile } from './lock-file.ts';

/** package-lock.json and npm-shrinkwrap.json, lockfileVersion 1 to 3. */
export function readNpmLock(value: unknown): LockFile {
  const fields = fieldsOf(value);
  // Version 1 nests what is not hoisted; only the top level is visible to the project's own files.
  const installed = fields.packages === undefined ? {} : fieldsOf(fields.packages);
  const hoisted = fieldsOf(fields.dependencies);

  function versionAt(directory: string, name: string): string | undefined {
    return textOf(fieldsOf(installed[directory === '' ? `node_modules/${name}` : `${directory}/node_modules/${name}`]).version);
  }

  return {
    version(importer, name) {
      for (let directory = importer; ; directory = directoryOf(directory)) {
        const version = versionAt(directory, name);
        if (version !== undefined) return version;
        if (directory === '') return textOf(fieldsOf(hoisted[name]).version);
      }
    },
  };
}
