import { collectByRunning, collectExisting, type Collected } from './collect.ts';
import { applyDisputes, indexDisputes } from './disputes.ts';
import type { LabelSet } from './label.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { readDisputes, readLabelSets } from './read-labels.ts';
import { reportFigures } from './report-figures.ts';
import { reportLists, reportSample } from './report-lists.ts';
import { summarise, type Summary } from './summarise.ts';
import { toJson } from './to-json.ts';

try {
  const args = process.argv.slice(2);
  if (args.includes('--help')) console.log(USAGE);
  else main(readOptions(args));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function main(options: Options): void {
  const labelled = readLabelSets();
  const disputeOf = indexDisputes(readDisputes(), labelled);
  const corpus = options.disputed ? labelled.map((set) => applyDisputes(set, disputeOf)) : labelled;
  const collected = collect(select(corpus, options.repositories), options);
  const summary = summarise(collected.results, corpus, options);
  const lines = options.json
    ? [JSON.stringify(toJson(summary, collected.absent, collected.warnings), null, 1)]
    : [...report(summary, collected, corpus, options), ...detail(summary, options)];
  console.log(lines.join('\n'));
  if (options.gate && !passes(summary, collected)) process.exitCode = 1;

  function detail({ repositories }: Summary, { list, sample }: Options): string[] {
    return [
      ...(list ? ['', ...repositories.flatMap((one) => reportLists(one, disputeOf))] : []),
      ...(sample > 0 ? ['', ...repositories.flatMap(reportSample)] : []),
    ];
  }
}

function collect(sets: LabelSet[], { corpus, sarif, out }: Options): Collected {
  return sarif === undefined ? collectByRunning(sets, corpus ?? '.', out) : collectExisting(sets, sarif);
}

function report(summary: Summary, collected: Collected, corpus: LabelSet[], { disputed }: Options): string[] {
  return [
    ...(disputed ? ['Disputed labels count as we hold them.', ''] : []),
    ...reportFigures(summary, `${collected.results.length} of ${corpus.length} repositories`),
    ...collected.absent.map((repository) => `not laid out, so not scored: ${repository}`),
    ...collected.warnings.map((warning) => `warning: ${warning}`),
    `SARIF in ${collected.folder}`,
  ];
}

function passes({ judged }: Summary, { absent }: Collected): boolean {
  return absent.length === 0 && judged?.every((family) => family.passes) === true;
}

function select(sets: LabelSet[], names: string[]): LabelSet[] {
  const isNamed = ({ repository }: LabelSet, name: string): boolean =>
    [repository, repository.replace('/', '+'), repository.split('/')[1]].includes(name);
  const unknown = names.find((name) => !sets.some((set) => isNamed(set, name)));
  if (unknown) throw new Error(`no labels for ${unknown}; there are ${sets.map((set) => set.repository).join(', ')}`);
  return names.length === 0 ? sets : sets.filter((set) => names.some((name) => isNamed(set, name)));
}
