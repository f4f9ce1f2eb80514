import { statSync } from 'node:fs';
import path from 'node:path';
import { createFileHost } from '../discover/index.ts';
import type { SourceHost } from '../engine/index.ts';

/** The files of a repository while people and programs change them. */
export function openDiskHost(root: string): SourceHost {
  return { ...createFileHost(root, { watch: true }), stamp: (file) => stampOf(path.join(root, file)) };
}

/** Another one whenever the file may be another: '' where there is none. */
export function stampOf(place: string): string {
  const stat = statSync(place, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.mtimeMs}:${stat.ctimeMs}:${stat.size}`;
}
