import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/** The system user that a server has to run as when the lab runs as root; the folder becomes theirs. */
export function asUser(name: string, folder: string): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  const user = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, user.uid, user.gid);
  return user;
}
