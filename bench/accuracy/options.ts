import { parseArgs } from 'node:util';
import type { Confidence } from './label.ts';

export const USAGE = `npm run accuracy -- --corpus DIR | --sarif DIR   holds findings against the labels
  --corpus DIR       run the built command line over DIR/<owner>+<name>
  --sarif DIR        score DIR/<owner>+<name>.sarif instead of running anything
  --out DIR          keep the SARIF files there (default: a new temporary folder)
  --repo NAME        only this repository (owner/name or name); may be repeated
  --rule RULE        only this rule
  --confidence high  only labels of high confidence (default: all)
  --list             each miss, each false alarm and each unread finding
  --sample N         N unread findings of each repository, to be read by a person
  --seed S           another seed, another sample (default: 0)
  --disputed         score with the verdicts that we hold where a label is disputed
  --json             figures and lists as JSON
  --gate             exit 1 unless every family passes`;

export interface Options {
  corpus: string | undefined;
  sarif: string | undefined;
  out: string | undefined;
  repositories: string[];
  rule: string | undefined;
  confidence: Confidence;
  list: boolean;
  sample: number;
  seed: string;
  disputed: boolean;
  json: boolean;
  gate: boolean;
}

/** Throws an Error with a message for the user. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      sarif: { type: 'string' },
      out: { type: 'string' },
      repo: { type: 'string', multiple: true, default: [] },
      rule: { type: 'string' },
      confidence: { type: 'string', default: 'medium' },
      list: { type: 'boolean', default: false },
      sample: { type: 'string', default: '0' },
      seed: { type: 'string', default: '0' },
      disputed: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      gate: { type: 'boolean', default: false },
    },
  });
  const { corpus, sarif, out, repo: repositories, confidence, rule, ...rest } = values;
  const sample = Number(rest.sample);
  if ((corpus === undefined) === (sarif === undefined)) throw new Error(`give either --corpus DIR or --sarif DIR\n\n${USAGE}`);
  if (confidence !== 'high' && confidence !== 'medium') throw new Error('--confidence is high or medium');
  if (!Number.isInteger(sample) || sample < 0) throw new Error('--sample is a whole number');
  return { ...rest, corpus, sarif, out, repositories, confidence, rule, sample };
}
