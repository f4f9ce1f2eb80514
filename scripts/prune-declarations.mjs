import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SPECIFIER = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\2/g;

/**
 * Keeps the declarations that are reached from the doors, and gives their relative imports the `.js` ending
 * that every TypeScript understands (tsc rewrites the ending in code, not in declarations).
 * Throws when a kept file names a package that users do not get.
 */
export function pruneDeclarations(folder, doors, isProvided) {
  const kept = new Set();
  const open = [...doors];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (kept.has(file)) continue;
    kept.add(file);
    open.push(...rewriteImports(file, isProvided));
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(file)) rmSync(file);
  }
}

function rewriteImports(file, isProvided) {
  const found = [];
  const text = readFileSync(file, 'utf8').replace(SPECIFIER, (whole, before, quote, specifier) => {
    if (!specifier.startsWith('.')) {
      if (isProvided(specifier)) return whole;
      throw new Error(`${file} names the types of '${specifier}', which users do not have installed`);
    }
    const target = path.resolve(path.dirname(file), specifier.replace(/\.(ts|js)$/, '.d.ts'));
    if (existsSync(target)) found.push(target);
    return `${before}${quote}${specifier.replace(/(?<!\.d)\.ts$/, '.js')}${quote}`;
  });
  writeFileSync(file, text);
  return found;
}
