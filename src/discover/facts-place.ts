import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import envPaths from 'env-paths';

const NAME = 'linked-facts.json';

/**
 * Where the linked facts of a repository lie: under its own node_modules, where other tools keep theirs, else in the user's
 * cache. A node_modules that leads out of the repository is not written to.
 * @param root  absolute
 */
export function factsPlace(root: string): string {
  const real = realOf(root) ?? root;
  const modules = path.join(real, 'node_modules');
  if (realOf(modules) === modules && leadsNowhereElse(path.join(modules, '.cache'), 'fallacies', NAME)) return path.join(modules, '.cache/fallacies', NAME);
  const own = createHash('sha256').update(real).digest('hex').slice(0, 24);
  return path.join(envPaths('fallacies', { suffix: '' }).cache, own, NAME);
}

/** Undefined: none, or it cannot be read. */
export function readFacts(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined;
  }
}

/** False: it could not be written, and nothing is lost but time. */
export function writeFacts(place: string, text: string): boolean {
  const unfinished = `${place}.${String(process.pid)}`;
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    // Whatever has that name already is not written through.
    writeFileSync(unfinished, text, { flag: 'wx' });
    renameSync(unfinished, place);
    return true;
  } catch {
    rmSync(unfinished, { force: true });
    return false;
  }
}

/** Each of these, as far as it is there, is what its path says. */
function leadsNowhereElse(directory: string, ...below: readonly string[]): boolean {
  const real = realOf(directory);
  if (real !== undefined && real !== directory) return false;
  const [next, ...rest] = below;
  return next === undefined || leadsNowhereElse(path.join(directory, next), ...rest);
}

function realOf(place: string): string | undefined {
  try {
    return realpathSync(place);
  } catch {
    return undefined;
  }
}
