import type { BindNote, FileHost } from '../host.ts';
import { readBunLock } from './bun.ts';
import type { LockFile } from './lock-file.ts';
import { readNpmLock } from './npm.ts';
import { readPnpmLock } from './pnpm.ts';
import { readYarnLock } from './yarn.ts';

type Reader = { readonly from: 'text'; readonly read: (text: string) => LockFile } | { readonly from: 'data'; readonly read: (value: unknown) => LockFile };

const READERS: readonly (readonly [name: string, reader: Reader])[] = [
  ['npm-shrinkwrap.json', { from: 'data', read: readNpmLock }],
  ['package-lock.json', { from: 'data', read: readNpmLock }],
  ['pnpm-lock.yaml', { from: 'text', read: readPnpmLock }],
  ['yarn.lock', { from: 'text', read: readYarnLock }],
  ['bun.lock', { from: 'data', read: readBunLock }],
];

/** The lock file in a directory, the first of the kinds above. */
export function readLock(host: FileHost, directory: string, note: (note: BindNote) => void): LockFile | undefined {
  for (const [name, reader] of READERS) {
    const path = directory === '' ? name : `${directory}/${name}`;
    const lock = host.isFile(path) ? readWith(host, path, reader, note) : undefined;
    if (lock !== undefined) return lock;
  }
  return undefined;
}

function readWith(host: FileHost, path: string, reader: Reader, note: (note: BindNote) => void): LockFile | undefined {
  if (reader.from === 'text') {
    const text = host.readText(path);
    return text === undefined ? undefined : reader.read(text);
  }
  const data = host.readData(path);
  if (data === undefined) return undefined;
  if ('value' in data) return reader.read(data.value);
  note({ path, line: data.line, message: `the lock file cannot be read: ${data.error}` });
  return undefined;
}
