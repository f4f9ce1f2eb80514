import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Repository } from '../../../checklist/index.ts';

/** Name, commit and forge of a clone, read from its `.git`: git itself need not be there. */
export function readRepository(root: string): Repository {
  const name = path.basename(root);
  const git = gitDirectory(root);
  if (git === undefined) return { name };
  const commit = headCommit(git);
  const remote = parseRemote(originUrl(git) ?? '');
  const files = commit === undefined ? undefined : remote && filesOn(remote, commit);
  return { name: remote ? `${remote.owner}/${remote.name}` : name, ...(commit !== undefined && { commit }), ...(files !== undefined && { files }) };
}

interface GitDirectory {
  /** HEAD is here, */
  readonly own: string;
  /** branches and configuration here: the same but in a linked work tree. */
  readonly common: string;
}

function gitDirectory(root: string): GitDirectory | undefined {
  const dot = path.join(root, '.git');
  const stat = statSync(dot, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const own = stat.isDirectory() ? dot : path.resolve(root, /^gitdir: (.+)$/m.exec(read(dot) ?? '')?.[1] ?? '.git');
  const common = read(path.join(own, 'commondir'))?.trim();
  return { own, common: common === undefined ? own : path.resolve(own, common) };
}

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

function headCommit({ own, common }: GitDirectory): string | undefined {
  const head = read(path.join(own, 'HEAD'))?.trim() ?? '';
  const ref = /^ref: (refs\/[^\s]+)$/.exec(head)?.[1];
  const commit = ref === undefined ? head : (read(path.join(common, ref))?.trim() ?? packedRef(common, ref));
  return COMMIT.test(commit) ? commit : undefined;
}

function packedRef(common: string, ref: string): string {
  const line = read(path.join(common, 'packed-refs'))?.split('\n').find((one) => one.endsWith(` ${ref}`));
  return line?.slice(0, line.indexOf(' ')) ?? '';
}

function originUrl({ common }: GitDirectory): string | undefined {
  const section = /^\[remote "origin"\]\n((?:[ \t].*\n?)*)/m.exec(read(path.join(common, 'config'))?.replaceAll('\r\n', '\n') ?? '')?.[1];
  return /^\s*url\s*=\s*(\S+)\s*$/m.exec(section ?? '')?.[1];
}

interface Remote {
  readonly host: string;
  readonly owner: string;
  readonly name: string;
}

/** Host, owner and name alone: what else an address carries (user, token, port) is left out. */
function parseRemote(url: string): Remote | undefined {
  const found = /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/|(?:[\w-]+@)?([\w.-]+):)((?:[\w.~-]+\/)*[\w.~-]+)\/([\w.~-]+?)(?:\.git)?\/?$/.exec(url);
  if (!found) return undefined;
  const [, inUrl, inShort, owner = '', name = ''] = found;
  return { host: (inUrl ?? inShort ?? '').toLowerCase(), owner, name };
}

/** Where the forges that are known by the name of their host show a file. */
function filesOn({ host, owner, name }: Remote, commit: string): string | undefined {
  if (host.startsWith("github.")) return `https://${host}/${owner}/${name}/blob/${commit}/`;
  if (host.startsWith("gitlab.")) return `https://${host}/${owner}/${name}/-/blob/${commit}/`;
  if (/^(gitea|codeberg)\./.test(host)) return `https://${host}/${owner}/${name}/src/commit/${commit}/`;
  return undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
