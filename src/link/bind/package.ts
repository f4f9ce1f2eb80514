import { exportTargets } from './exports.ts';
import type { FileHost } from './host.ts';
import type { Manifest } from './manifest.ts';
import { baseName, join } from './paths.ts';
import { isDeclaration, probeFile, probeIndex } from './probe.ts';
import { findSource } from './sources.ts';
import type { ProjectConfigs } from './tsconfig.ts';

/** Where packages keep their beginning when the manifest points at nothing that is here. */
const CONVENTIONAL = ['src', 'src/main', 'src/lib', 'lib', 'source', ''];

/** The source file that an import of a package of the repository leads to; `subpath` is '' or 'x/y'. */
export function resolveInPackage(host: FileHost, configs: ProjectConfigs, manifest: Manifest, subpath: string): string | undefined {
  const { directory } = manifest;
  const own = configs.inDirectory(directory);
  const source = (target: string): string | undefined => findSource(host, directory, target, own);
  const named = exportTargets(manifest.exports, subpath === '' ? '.' : `./${subpath}`);
  const plain = subpath === '' ? manifest.entries : [subpath];
  return first([...named, ...plain], source) ?? (subpath === '' ? conventionalEntry(host, directory) : conventionalModule(host, directory, subpath));
}

/** Answers that are more than declarations win. */
function first(targets: readonly string[], find: (target: string) => string | undefined): string | undefined {
  let declaration: string | undefined;
  for (const target of targets) {
    const found = find(target);
    if (found !== undefined && !isDeclaration(found)) return found;
    declaration ??= found;
  }
  return declaration;
}

function conventionalEntry(host: FileHost, directory: string): string | undefined {
  const places = CONVENTIONAL.map((place) => join(directory, place) ?? directory);
  const named = join(directory, `src/${baseName(directory)}`);
  return first(places, (place) => probeIndex(host, place) ?? undefined) ?? (named === undefined ? undefined : probeFile(host, named)) ?? probeFile(host, join(directory, 'src/main') ?? '');
}

/** What ng-packagr calls an entry. */
function probePublicApi(host: FileHost, directory: string): string | undefined {
  return probeFile(host, `${directory}/src/public_api`) ?? probeFile(host, `${directory}/public_api`) ?? probeFile(host, `${directory}/src/public-api`);
}

function conventionalModule(host: FileHost, directory: string, subpath: string): string | undefined {
  const places = [`src/${subpath}`, subpath, `src/lib/${subpath}`].map((place) => join(directory, place) ?? directory);
  return first(places, (place) => probeFile(host, place) ?? probeIndex(host, place)) ?? first(places, (place) => probePublicApi(host, place));
}
