import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseData } from './data-file.ts';

/** Settings of a directory, in the order in which they are looked for; in package.json under `fallacies`. */
const SETTINGS = ['fallacies.config.json', 'fallacies.config.yaml', 'fallacies.config.yml', 'package.json'] as const;

const known = new Map<string, string | undefined>();

/**
 * The root that a path belongs to: the nearest directory above it, or it itself, that has `.git` or settings that say
 * `root: true`; undefined where there is none. Each directory is looked at once in a process.
 */
export function findRoot(start: string): string | undefined {
  return rootAbove(directoryOf(path.resolve(start)));
}

/** What stands where a project begins: its lock files, and what lists its workspaces. */
const PROJECT = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb', 'pnpm-workspace.yaml', 'lerna.json'] as const;

/**
 * The root of a path that no repository is marked around: the nearest directory from it up to `limit` where a project
 * begins, else the outermost there with a manifest (without a limit the nearest), else it itself. What lies above is not
 * its business: a folder in which many repositories were unpacked side by side is none of them.
 */
export function findProject(start: string, limit: string | undefined): string {
  const own = directoryOf(path.resolve(start));
  const line = directoriesUpTo(own, limit === undefined ? undefined : path.resolve(limit));
  const packages = line.filter((directory) => existsSync(path.join(directory, 'package.json')));
  const project = line.find((directory) => PROJECT.some((name) => existsSync(path.join(directory, name))));
  return project ?? packages.at(limit === undefined ? 0 : -1) ?? own;
}

function directoriesUpTo(start: string, limit: string | undefined): string[] {
  const above = path.dirname(start);
  return start === limit || above === start ? [start] : [start, ...directoriesUpTo(above, limit)];
}

/** The directory itself, or the one that a file lies in. */
export function directoryOf(place: string): string {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? place : path.dirname(place);
}

function rootAbove(directory: string): string | undefined {
  if (!known.has(directory)) known.set(directory, search(directory));
  return known.get(directory);
}

function search(directory: string): string | undefined {
  if (existsSync(path.join(directory, '.git')) || SETTINGS.some((name) => saysRoot(directory, name))) return directory;
  const above = path.dirname(directory);
  return above === directory ? undefined : rootAbove(above);
}

function saysRoot(directory: string, name: (typeof SETTINGS)[number]): boolean {
  const text = read(path.join(directory, name));
  // Parsing is left for the few that may say it.
  if (text === undefined || !/\broot\b/.test(text) || (name === 'package.json' && !text.includes('"fallacies"'))) return false;
  const data = parseData(name, text);
  const settings = 'value' in data ? data.value : undefined;
  return record(name === 'package.json' ? record(settings).fallacies : settings).root === true;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
