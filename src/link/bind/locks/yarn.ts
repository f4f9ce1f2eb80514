import maxSatisfying from 'semver/ranges/max-satisfying.js';
import { VersionIndex } from './lock-file.ts';
import type { LockFile } from './lock-file.ts';

/** An entry's head and, on the next line, its version; the head may be quoted as a whole or name by name. */
const ENTRY = /^([^\s#][^\n]*):\r?\n {2}version:? "?([^"\r\n]+)"?\r?$/gm;

/** yarn.lock, classic and berry, by its lines. */
export function readYarnLock(text: string): LockFile {
  const exact = new Map<string, string>();
  const index = new VersionIndex();
  for (const [, head, version] of text.matchAll(ENTRY)) {
    if (head === undefined || version === undefined || version.includes('use.local')) continue;
    for (const descriptor of head.replaceAll('"', '').split(/,\s*/)) {
      exact.set(descriptor, version);
      index.add(descriptor.slice(0, descriptor.indexOf('@', 1)), version);
    }
  }
  return {
    version(_importer, name, range) {
      if (range === undefined) return index.only(name);
      const plain = range.replace(/^npm:/, '');
      return exact.get(`${name}@${range}`) ?? exact.get(`${name}@npm:${plain}`) ?? index.only(name) ?? maxSatisfying([...index.of(name)], plain) ?? undefined;
    },
  };
}
