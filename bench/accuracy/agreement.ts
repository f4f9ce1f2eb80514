// Compares this scorer with another one, figure by figure:
//   node bench/run.mjs bench/accuracy/agreement.ts --scorer PROGRAM.mjs --sarif DIR [--rule RULE] [--sample N --seed S]
// The other one is called as PROGRAM LABELS SARIF --dirs FILE --confidence C --sample N --seed S --json.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { collectExisting } from './collect.ts';
import type { Result } from './judge.ts';
import type { Confidence } from './label.ts';
import { fileName, labelsFolder, readLabelSets } from './read-labels.ts';
import { summarise, type RepositorySummary, type Tallies } from './summarise.ts';
import type { Tally } from './tally.ts';

interface OtherTally {
  bugs: number;
  found: number;
  traps: number;
  fell: number;
  unlabelled: number;
}

interface Place {
  rule: string;
  path: string;
  line: number;
}

interface OtherScore {
  total: OtherTally;
  families: Record<string, OtherTally>;
  rules: Record<string, OtherTally>;
  sampled: Place[];
  missed: Place[];
  fell: Place[];
  unlabelled: Place[];
}

const { scorer, sarif, rule, sample, seed } = readOptions();
const corpus = readLabelSets();
const { results, absent } = collectExisting(corpus, sarif);
let compared = 0;
for (const result of results) {
  for (const confidence of ['medium', 'high'] as const) compare(result, confidence);
}
console.log(`${compared} figures and lists compared over ${results.length} repositories`);
for (const repository of absent) console.log(`not compared, no SARIF: ${repository}`);

function readOptions(): { scorer: string; sarif: string; rule: string | undefined; sample: string; seed: string } {
  const { values } = parseArgs({
    options: {
      scorer: { type: 'string' },
      sarif: { type: 'string' },
      rule: { type: 'string' },
      sample: { type: 'string', default: '10' },
      seed: { type: 'string', default: '0' },
    },
  });
  if (values.scorer === undefined || values.sarif === undefined) throw new Error('give --scorer PROGRAM and --sarif DIR');
  return { ...values, scorer: values.scorer, sarif: values.sarif, rule: values.rule };
}

function compare(result: Result, confidence: Confidence): void {
  const { repository } = result.set;
  const [own] = summarise([result], corpus, { confidence, rule, sample: Number(sample), seed }).repositories;
  if (!own) throw new Error('nothing was scored');
  const mine = flatten(ownFigures(own), ownLists(own));
  const other = runOther(repository, confidence);
  const theirs = flatten(otherFigures(other), otherLists(other));
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    compared += 1;
    if (isDeepStrictEqual(mine.get(key), theirs.get(key))) continue;
    process.exitCode = 1;
    console.log(`${repository} ${confidence} ${key}:`, mine.get(key), 'here,', theirs.get(key), 'there');
  }
}

function runOther(repository: string, confidence: Confidence): OtherScore {
  const labels = path.join(labelsFolder, fileName(repository));
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ...[scorer, `${labels}.jsonl`, path.join(sarif, `${fileName(repository)}.sarif`)],
      ...['--dirs', `${labels}.dirs`, '--confidence', confidence, '--sample', sample, '--seed', seed, '--json'],
      ...(rule === undefined ? [] : ['--rule', rule]),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 30 },
  );
  if (status !== 0) throw new Error(`${scorer} failed on ${repository}`);
  return JSON.parse(stdout) as OtherScore;
}

function ownFigures({ rules, families, total }: Tallies): [string, Tally][] {
  return [['total', total], ...families, ...rules];
}

function otherFigures({ rules, families, total }: OtherScore): [string, Tally][] {
  return [['total', total] as const, ...Object.entries(families), ...Object.entries(rules)].map(
    ([group, { bugs, found, traps, fell, unlabelled }]) => [
      group,
      { bugs, found, nearMisses: traps, reported: fell, unread: unlabelled },
    ],
  );
}

function ownLists({ score, sample: drawn }: RepositorySummary): Record<string, Place[]> {
  const labelsThat = (wanted: string): Place[] =>
    score.labels.filter(({ outcome }) => outcome === wanted).map(({ label }) => label);
  return { sampled: drawn, missed: labelsThat('missed'), reported: labelsThat('reported'), unread: score.unread };
}

function otherLists({ sampled, missed, fell, unlabelled }: OtherScore): Record<string, Place[]> {
  return { sampled, missed, reported: fell, unread: unlabelled };
}

function flatten(figures: [string, Tally][], lists: Record<string, Place[]>): Map<string, unknown> {
  const places = Object.entries(lists).map(
    ([name, list]) => [`${name} list`, list.map((place) => `${place.rule} ${place.path}:${place.line}`)] as const,
  );
  return new Map<string, unknown>([...figures, ...places]);
}
