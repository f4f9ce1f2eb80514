import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tool } from '../../checklist/index.ts';

interface PackageInfo extends Tool {
  /** Where rule pages and the like are. */
  readonly directory: string;
}

let known: PackageInfo | undefined;

/** This package, found upwards from here: the same from the sources and from dist. */
export function packageInfo(): PackageInfo {
  return (known ??= read(path.dirname(fileURLToPath(import.meta.url))));
}

function read(directory: string): PackageInfo {
  const file = path.join(directory, 'package.json');
  if (!existsSync(file)) return read(path.dirname(directory));
  const { name, version, homepage } = JSON.parse(readFileSync(file, 'utf8')) as Tool;
  return { name, version, homepage, directory };
}
