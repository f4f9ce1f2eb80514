import { readdirSync } from 'node:fs';
import path from 'node:path';

export const EXTENSIONS = ['ts', 'tsx', 'js', 'jsx', 'mjs', 'cjs', 'mts', 'cts'];
export const IGNORED_FOLDERS = ['node_modules', '.git'];

const SOURCE = new RegExp(`\\.(${EXTENSIONS.join('|')})$`);
const DECLARATIONS = /\.d\.[cm]?ts$/;

/**
 * Every source file below a folder; declaration files hold no code and are left out. Links are not followed.
 * @param {string} folder
 * @returns {Generator<string>}
 */
export function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory() && !IGNORED_FOLDERS.includes(entry.name)) yield* sourceFiles(place);
    if (entry.isFile() && SOURCE.test(entry.name) && !DECLARATIONS.test(entry.name)) yield place;
  }
}
