import { readFileSync } from 'node:fs';

const gaps = JSON.parse(readFileSync(new URL('../../fixtures/rules/known-gaps.json', import.meta.url), 'utf8')) as Readonly<Record<string, readonly string[]>>;

/** What is known not to be judged as it is marked, in the sentences of `differences`; `npm run gaps` writes the list anew. */
export function knownGaps(name: string): readonly string[] {
  return gaps[name] ?? [];
}
