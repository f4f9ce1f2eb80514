/** Scripts that lie beside the sources of a published package and are no part of it. */
import type { ContextHost } from './host.ts';
import type { Place } from './path-parts.ts';

const SCRIPT = /\.[cm]?js$/;
const EXPORTS = /\bexport\b|\bexports\b/;
/** Fields of a manifest that may name what is run or imported. */
const NAMING = ['main', 'module', 'exports', 'imports', 'bin', 'browser', 'scripts'];

/** What a package publishes, when its compiler makes that from other files and takes no JavaScript. */
export interface Published {
  /** Places that are published, from the package's directory. */
  readonly files: readonly string[];
  /** The fields that name files, as text. */
  readonly naming: string;
}

export function readPublished(host: ContextHost, directory: string, manifest: Readonly<Record<string, unknown>>): Published | undefined {
  const files = Array.isArray(manifest.files) ? manifest.files.filter((entry): entry is string => typeof entry === 'string') : [];
  const place = directory === '' ? 'tsconfig.json' : `${directory}/tsconfig.json`;
  if (files.length === 0 || !host.isFile(place)) return undefined;
  const data = host.readData(place);
  const config = data !== undefined && 'value' in data ? JSON.stringify(data.value) : '';
  if (config === '' || config.includes('"allowJs":true')) return undefined;
  return { files, naming: JSON.stringify(NAMING.map((field) => manifest[field])) };
}

/** A script that exports nothing, that the manifest does not name, and that nothing brings to those who install the package. */
export function isLeftBehind({ name, inPackage }: Place, { files, naming }: Published, text: string): boolean {
  if (!SCRIPT.test(name) || naming.includes(name.replace(SCRIPT, '')) || EXPORTS.test(text)) return false;
  const path = [...inPackage, name].join('/');
  return !files.some((entry) => isIn(path, entry.replace(/^\.?\//, '')));
}

/** By what comes before the first wildcard; an entry that excludes takes nothing in. */
function isIn(path: string, entry: string): boolean {
  if (entry.startsWith('!')) return false;
  const [before = ''] = entry.split('*');
  const directory = entry.includes('*') ? before.replace(/[^/]*$/, '') : before.replace(/\/$/, '');
  return directory === '' || path === directory || path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}
