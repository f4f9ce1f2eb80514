import type { AnswerFacts, BreakerFacts, HookFacts, IdempotencyFacts, LibraryFacts } from '../../catalog/index.ts';
import { describeDeadline } from './describe-deadline.ts';
import { because } from './describe-evidence.ts';
import { describeLock } from './describe-lock.ts';
import { describeOperations } from './describe-operations.ts';
import { describeRetry } from './describe-retry.ts';

/** What the catalog knows of a library, each fact with why it is believed and what to write. */
export function describeLibrary(library: LibraryFacts): string {
  const { notes = [] } = library;
  const blocks = [
    heading(library),
    describeOperations(library),
    ...each(library.deadlines, describeDeadline),
    ...each(library.retries, describeRetry),
    ...each(library.locks, describeLock),
    ...each(library.hooks, describeHooks),
    ...each(library.breakers, describeBreaker),
    ...each(library.answers, describeAnswer),
    ...(library.idempotency ? [describeIdempotency(library.idempotency)] : []),
    ...(notes.length > 0 ? [['Notes', ...notes.map((note) => `  ${note}`)]] : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading({ id, title, packages, versions, category, checked }: LibraryFacts): readonly string[] {
  const from = packages.length === 0 ? 'global' : packages.join(', ');
  return [`${title} (${category})`, `  ${id}: ${from}, ${versions === undefined ? 'every version' : `versions ${versions}`}; checked at ${checked}`];
}

function each<Facts>(facts: Readonly<Record<string, Facts>> | undefined, describe: (name: string, facts: Facts) => readonly string[]): readonly (readonly string[])[] {
  return Object.entries(facts ?? {}).map(([name, one]) => describe(name, one));
}

const DECLARED: Readonly<Record<HookFacts['declared'], string>> = {
  decorated: 'decorators of methods of the row',
  method: 'methods of the row',
  registered: 'functions of the schema',
};

function describeHooks(name: string, { declared, runs, evidence }: HookFacts): readonly string[] {
  return [`Hooks: ${name}`, `  ${DECLARED[declared]}: ${runs.join(', ')}; the write waits for them`, ...because(evidence)];
}

function describeBreaker(name: string, { ignores, resets, evidence }: BreakerFacts): readonly string[] {
  return [
    `Breaker: ${name}`,
    ...(ignores === undefined ? [] : [`  errors that do not count: ${ignores}`]),
    ...(resets === undefined ? [] : [`  tries again after: ${resets}, in ms`]),
    ...because(evidence),
  ];
}

const THENS: Readonly<Record<AnswerFacts['then'], string>> = {
  answers: 'it answers with an error of its own; the handler goes on',
  closes: 'it closes the connection; the handler goes on',
  'gives-up': 'it gives the message up, which is delivered again; the handler goes on',
};

function describeAnswer(name: string, { given, unit, off = [], then, evidence }: AnswerFacts): readonly string[] {
  const place = 'argument' in given ? `argument ${given.argument + 1}` : `option ${given.option}`;
  return [
    `Server limit: ${name}`,
    `  ${place}, in ${unit}; none without it${off.length > 0 ? `, nor with ${off.join(' or ')}` : ''}`,
    `  after that ${THENS[then]}`,
    ...because(evidence),
  ];
}

function describeIdempotency({ automatic, options, headers, evidence }: IdempotencyFacts): readonly string[] {
  const carried = [...options.map((option) => `option ${option}`), ...headers.map((header) => `header ${header}`)];
  return [
    'Idempotency',
    `  key made by itself: ${automatic ? 'yes' : 'no'}${carried.length > 0 ? `; carried by ${carried.join(', ')}` : ''}`,
    ...because(evidence),
    ...(automatic || carried.length === 0 ? [] : ['  to write: a key made once, before the first attempt, and the same in each']),
  ];
}
