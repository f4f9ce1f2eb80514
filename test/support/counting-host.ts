import type { SourceHost } from '../../src/engine/index.ts';
import { openDiskHost } from '../../src/eslint/disk-host.ts';

/** Hosts, as the plugin sees the disk, that keep count of the source files that are read. */
export interface ReadCounter {
  readonly openHost: () => SourceHost;
  /** Paths read since it was last asked, sorted. */
  readonly taken: () => readonly string[];
}

export function countReads(root: string): ReadCounter {
  let read: string[] = [];
  return {
    openHost() {
      const host = openDiskHost(root);
      return {
        ...host,
        readSource(path) {
          read.push(path);
          return host.readSource(path);
        },
      };
    },
    taken() {
      const taken = read.sort();
      read = [];
      return taken;
    },
  };
}
