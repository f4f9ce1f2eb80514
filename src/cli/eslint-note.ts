import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const CONFIG = /^(eslint\.config\.[cm]?[jt]s|\.eslintrc(\.\w+)?)$/;

/** The command line reads no ESLint config; who configured the rules there is told so. */
export function eslintNote(root: string): readonly string[] {
  const found = list(root).find((name) => CONFIG.test(name) && mentionsUs(path.join(root, name)));
  return found === undefined ? [] : [`${found} configures these rules for ESLint alone; this command reads fallacies.config.json`];
}

function list(directory: string): readonly string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}

function mentionsUs(file: string): boolean {
  try {
    return /['"/]fallacies\b/.test(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
}
