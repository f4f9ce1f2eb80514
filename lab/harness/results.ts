import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LabResult } from './result.ts';

const FOLDER = path.resolve(import.meta.dirname, '../results');

export function readResult(library: string): LabResult | undefined {
  const file = path.join(FOLDER, `${library}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as LabResult : undefined;
}

export function readResults(): LabResult[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.json')).sort().flatMap((name) => readResult(name.slice(0, -'.json'.length)) ?? []);
}

export function writeResult(result: LabResult): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${result.library}.json`), `${compactLists(JSON.stringify(result, null, 2))}\n`);
}

/** Lists of numbers and trials of one line each, so that a result can be read. */
function compactLists(json: string): string {
  return json.replaceAll(/([[{])\n\s+([^[\]{}]{0,200}?)\n\s+([\]}])/g, (_, open: string, inner: string) => {
    const line = inner.replaceAll(/\n\s+/g, ' ');
    return open === '[' ? `[${line}]` : `{ ${line} }`;
  });
}
