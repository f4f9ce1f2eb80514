import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Result } from './judge.ts';
import type { LabelSet } from './label.ts';
import { fileName } from './read-labels.ts';
import { readSarif } from './read-sarif.ts';
import { runCheck } from './run-check.ts';

export interface Collected {
  results: Result[];
  /** Repositories that are labelled and wanted, and have no checkout or no SARIF. */
  absent: string[];
  /** What makes a figure doubtful. */
  warnings: string[];
  /** Where the SARIF files are. */
  folder: string;
}

/** Reads `folder/<owner>+<name>.sarif` of each repository. */
export function collectExisting(sets: LabelSet[], folder: string): Collected {
  const present = sets.filter((set) => existsSync(sarifOf(set, folder)));
  const results = present.map((set) => ({ set, findings: readSarif(readFileSync(sarifOf(set, folder), 'utf8')) }));
  return { results, absent: namesWithout(sets, present), warnings: [], folder };
}

/** Runs the command line over each `corpus/<owner>+<name>`. */
export function collectByRunning(sets: LabelSet[], corpus: string, out: string | undefined): Collected {
  const folder = path.resolve(out ?? mkdtempSync(path.join(os.tmpdir(), 'fallacies-accuracy-')));
  mkdirSync(folder, { recursive: true });
  const present = sets.filter((set) => existsSync(checkoutOf(set, corpus)));
  for (const set of present) runCheck(checkoutOf(set, corpus), sarifOf(set, folder));
  const { results } = collectExisting(present, folder);
  const warnings = results.flatMap((result) => warningsFor(result, checkoutOf(result.set, corpus)));
  return { results, absent: namesWithout(sets, present), warnings, folder };
}

function warningsFor({ set, findings }: Result, checkout: string): string[] {
  const absent = (places: { path: string }[]): number =>
    new Set(places.map((place) => place.path).filter((file) => !existsSync(path.join(checkout, file)))).size;
  const unlabelled = absent(set.labels);
  const foreign = absent(findings);
  return [
    ...(unlabelled ? [`${set.repository}: ${unlabelled} labelled files are not there; is it at ${set.commit}?`] : []),
    ...(foreign ? [`${set.repository}: findings name ${foreign} files that are not there; is it inside another git repository?`] : []),
  ];
}

function namesWithout(sets: LabelSet[], present: LabelSet[]): string[] {
  return sets.filter((set) => !present.includes(set)).map((set) => set.repository);
}

function checkoutOf(set: LabelSet, corpus: string): string {
  return path.resolve(corpus, fileName(set.repository));
}

function sarifOf(set: LabelSet, folder: string): string {
  return path.join(folder, `${fileName(set.repository)}.sarif`);
}
