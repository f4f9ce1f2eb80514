import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dispute, Label, LabelSet } from './label.ts';

export const labelsFolder = fileURLToPath(new URL('labels/', import.meta.url));
const disputesFile = fileURLToPath(new URL('disputes.jsonl', import.meta.url));

/** Every labelled repository, in alphabetical order of its file. */
export function readLabelSets(folder = labelsFolder): LabelSet[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => readLabelSet(path.join(folder, name)));
}

export function readDisputes(file = disputesFile): Dispute[] {
  return parseLines(readFileSync(file, 'utf8'), file) as Dispute[];
}

/** `owner/name` as it is written in file names. */
export function fileName(repository: string): string {
  return repository.replace('/', '+');
}

function readLabelSet(file: string): LabelSet {
  const labels = parseLines(readFileSync(file, 'utf8'), file) as Label[];
  const [first] = labels;
  if (!first) throw new Error(`${file} holds no label`);
  const directories = file.replace(/\.jsonl$/, '.dirs');
  return {
    repository: first.repository,
    commit: first.commit,
    labels,
    directories: existsSync(directories) ? parseDirectories(readFileSync(directories, 'utf8')) : [],
  };
}

/** One directory a line, `#` starts a comment, `dir`, `dir/`, `./dir` and `dir/**` mean the same. */
export function parseDirectories(text: string): string[] {
  const lines = text.split('\n').map((line) => line.split('#', 1)[0]?.trim() ?? '');
  return lines.filter(Boolean).map((line) => line.replace(/^\.\//, '').replace(/\/?\*{0,2}$/, ''));
}

function parseLines(text: string, file: string): unknown[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch (error) {
      throw new Error(`${file}:${index + 1} is not JSON`, { cause: error });
    }
  });
}
