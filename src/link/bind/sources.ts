import type { FileHost } from './host.ts';
import { below, join } from './paths.ts';
import { isDeclaration, isSource, probeFile, probeIndex, stripEnding } from './probe.ts';
import type { ProjectConfig } from './tsconfig.ts';

/** Names that build tools give to the directories they write to. */
export const BUILD_DIRECTORY =
  /^([._]?(dist|build|built|out|output|lib|libs|release|bundle|bundles|compiled|target|pkg|prod)|esm?|es\d+|esm\d+|fesm\d*|cjs|mjs|umd|iife|js|commonjs|module|modules|types|typings|node|browser|server|legacy|default|npm|package|production|development)([-.]?(cjs|esm?|types|src|node|browser))?$/;

/** `index.cjs.js`, `client.umd.min.js`: what bundlers put before the ending. */
const BUNDLE_SUFFIX = /(\.(cjs|esm?|umd|iife|min|prod|production|dev|development|module|modern|common|node|browser|bundle))+$/;

/** The source behind a file that a package's manifest points at, whether or not the package is built. */
export function findSource(host: FileHost, directory: string, target: string, configs: readonly ProjectConfig[]): string | undefined {
  const path = join(directory, target);
  if (path === undefined) return undefined;
  const written = probeFile(host, path);
  const inside = below(directory, path);
  if (inside === undefined || (written !== undefined && !isDeclaration(written))) return written;
  return throughConfigs(host, path, configs) ?? throughNames(host, directory, inside) ?? written ?? probeIndex(host, path);
}

/** By the compiler's own mirror: outDir/x stands for rootDir/x. */
function throughConfigs(host: FileHost, path: string, configs: readonly ProjectConfig[]): string | undefined {
  const mirrors = configs
    .flatMap((config) => config.outDirs.map((outDir) => ({ outDir, config })))
    .sort((a, b) => b.outDir.length - a.outDir.length);
  for (const { outDir, config } of mirrors) {
    const rest = below(outDir, path);
    if (rest === undefined || rest === '') continue;
    const roots = [config.rootDir, join(config.directory, 'src'), config.directory];
    const found = firstSource(host, roots.flatMap((root) => (root === undefined ? [] : [join(root, rest) ?? ''])));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** By name: `dist/cjs/a/b.js` is `src/a/b`, or `a/b`. */
function throughNames(host: FileHost, directory: string, target: string): string | undefined {
  const segments = target.split('/');
  const candidates: string[] = [];
  for (let dropped = 0; dropped < segments.length; dropped += 1) {
    // The first directory may have any name, those after it only the usual ones.
    if (dropped > 1 && !BUILD_DIRECTORY.test(segments[dropped - 1] ?? '')) break;
    const rest = segments.slice(dropped).join('/');
    if (dropped > 0 || segments[0] !== 'src') candidates.push(`src/${rest}`);
    if (dropped > 0) candidates.push(rest);
  }
  return firstSource(host, candidates.flatMap((candidate) => join(directory, candidate) ?? []));
}

function firstSource(host: FileHost, candidates: readonly string[]): string | undefined {
  for (const candidate of candidates) {
    const found = sourceAt(host, candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sourceAt(host: FileHost, path: string): string | undefined {
  const stem = stripEnding(path);
  for (const name of new Set([stem, stem.replace(BUNDLE_SUFFIX, '')])) {
    const found = probeFile(host, name) ?? probeIndex(host, name);
    if (found !== undefined && isSource(found) && !isDeclaration(found)) return found;
  }
  return undefined;
}
