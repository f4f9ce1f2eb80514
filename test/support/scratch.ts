import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A directory with these files, gone when the test ends. A name that ends with a slash is a directory. */
export function scratch(files: Readonly<Record<string, string>> = {}): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'fallacies-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const place = path.join(directory, name);
    mkdirSync(name.endsWith('/') ? place : path.dirname(place), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(place, text);
  }
  return directory;
}
