import { InvalidArgumentError, Option } from 'commander';
import type { FileContext } from '../../rules/finding.ts';
import { didYouMean } from '../nearest.ts';
import type { Threshold } from './threshold.ts';

/** Options that several commands share. */

export const CONTEXTS = ['server', 'browser', 'test', 'tooling', 'generated'] as const satisfies readonly FileContext[];
const THRESHOLDS = ['critical', 'high', 'medium', 'low', 'never'] as const satisfies readonly Threshold[];

export const contextOption = (): Option =>
  new Option('--context <list>', `kinds of files to judge, of ${CONTEXTS.join(', ')}`).argParser(parseContexts).default(['server'], 'server');

export const failOnOption = (): Option => new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(THRESHOLDS);

export const workersOption = (): Option => new Option('--workers <n>', 'threads to use; a number is accepted, and today one is used').argParser(parseWorkers);

export const outputOption = (): Option => new Option('--output <file>', 'write to a file instead of standard output');

export const strictInputOption = (): Option => new Option('--strict-input', 'exit with 2 when a file could not be used as it stands');

function parseContexts(list: string): readonly FileContext[] {
  const names = list.split(',').map((name) => name.trim()).filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError(`Name one or more of ${CONTEXTS.join(', ')}.`);
  const chosen = new Set(names.map(asContext));
  return CONTEXTS.filter((context) => chosen.has(context));
}

function asContext(name: string): FileContext {
  const found = CONTEXTS.find((context) => context === name);
  if (!found) throw new InvalidArgumentError(`There is no context '${name}'${didYouMean(name, CONTEXTS)} Known: ${CONTEXTS.join(', ')}.`);
  return found;
}

function parseWorkers(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1 on.');
  return Number(text);
}
