import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Case } from './cases.ts';

/** Writes files into a directory of their own, which no repository is around. Returns it. */
export function layOut(files: ReadonlyMap<string, string> | Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'fallacies-'));
  for (const [path, text] of entriesOf(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A fixture with its options as a settings file. */
export function layOutCase({ files, rule, options }: Case): string {
  const settings = options && { rules: { [rule]: { options } } };
  return layOut(new Map([...files, ...(settings ? [['fallacies.config.json', JSON.stringify(settings)] as const] : [])]));
}

function entriesOf(files: Parameters<typeof layOut>[0]): Iterable<readonly [string, string]> {
  return Symbol.iterator in files ? files : Object.entries(files);
}
