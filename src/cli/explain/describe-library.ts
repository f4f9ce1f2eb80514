import { duration } from '../../../rules/define-rule.ts';
import type { Coverage, DeadlineFacts, DeadlineOption, Evidence, IdempotencyFacts, LibraryFacts, LockFacts, RetryFacts } from '../../catalog/index.ts';
import { describeOperations } from './describe-operations.ts';

/** What the catalog knows of a library, each fact with why it is believed. */
export function describeLibrary(library: LibraryFacts): string {
  const { id, title, packages, versions, category, checked, notes = [] } = library;
  const from = packages.length === 0 ? 'global' : packages.join(', ');
  const blocks = [
    [`${title} (${category})`, `  ${id}: ${from}, ${versions === undefined ? 'every version' : `versions ${versions}`}; looked at ${checked}`],
    describeOperations(library),
    ...named(library.deadlines).map(([name, facts]) => describeDeadline(name, facts)),
    ...named(library.retries).map(([name, facts]) => describeRetry(name, facts)),
    ...named(library.locks).map(([name, facts]) => describeLock(name, facts)),
    ...(library.idempotency ? [describeIdempotency(library.idempotency)] : []),
    ...(notes.length > 0 ? [['Notes', ...notes.map((note) => `  ${note}`)]] : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function named<Facts>(facts: Readonly<Record<string, Facts>> = {}): readonly (readonly [string, Facts])[] {
  return Object.entries(facts);
}

const BOUNDS: Readonly<Record<Coverage, string>> = {
  connect: 'bounds connecting only',
  headers: 'bounds the wait for headers',
  idle: 'bounds the time between two pieces of data',
  attempt: 'bounds each attempt',
  call: 'bounds the whole call',
};

function describeDeadline(name: string, { byDefault, options, fix }: DeadlineFacts): readonly string[] {
  const fallback = byDefault.kind === 'none' ? `none${byDefault.says === undefined ? '' : `: ${byDefault.says}`}` : `${duration(byDefault.ms)}, ${BOUNDS[byDefault.coverage]}`;
  return [`Deadline: ${name}`, `  by default: ${fallback}`, ...because(byDefault.evidence), ...options.flatMap(describeOption), `  to write: ${fix}`];
}

function describeOption(option: DeadlineOption): readonly string[] {
  const { path, at, form, unit, coverage, off = [], requires, ineffective, versions, evidence } = option;
  const does = ineffective === undefined ? `${form}${unit === undefined ? '' : ` in ${unit}`}, ${BOUNDS[coverage]}` : `has no effect: ${ineffective}`;
  const more = [
    off.length > 0 ? `off: ${off.map(String).join(', ')}` : '',
    requires ? `needs ${requires.path}: ${String(requires.equals)}` : '',
    versions ? `in ${versions.package ?? 'versions'} ${versions.range}` : '',
  ].filter((text) => text !== '');
  return [`  ${path === '' ? 'the argument' : path} (${at === 'both' ? 'call or client' : at}): ${[does, ...more].join('; ')}`, ...because(evidence)];
}

function describeRetry(name: string, { asked, form, attempts, delay, jitter, evidence }: RetryFacts): readonly string[] {
  const asking = { explicit: 'using it asks for retries', option: 'only where one of its options is written', implicit: 'by itself, unasked' }[asked];
  return [
    `Retry: ${name}`,
    `  ${form}, ${asking}`,
    `  by default: ${attempts.byDefault} ${attempts.counts}, delay ${delay.byDefault}, jitter ${jitter.byDefault ? 'yes' : 'no'}`,
    ...(attempts.paths.length > 0 ? [`  set by: ${attempts.paths.join(', ')}`] : []),
    ...because(evidence),
  ];
}

function describeLock(name: string, { scope, extends: extended, ownerChecked, fencingToken, evidence }: LockFacts): readonly string[] {
  const yes = (value: boolean): string => (value ? 'yes' : 'no');
  return [`Lock: ${name}`, `  ${scope}; extends itself: ${yes(extended)}; release checks the owner: ${yes(ownerChecked)}; fencing token: ${yes(fencingToken)}`, ...because(evidence)];
}

function describeIdempotency({ automatic, options, headers, evidence }: IdempotencyFacts): readonly string[] {
  const carried = [...options.map((option) => `option ${option}`), ...headers.map((header) => `header ${header}`)];
  return ['Idempotency', `  key made by itself: ${automatic ? 'yes' : 'no'}${carried.length > 0 ? `; carried by ${carried.join(', ')}` : ''}`, ...because(evidence)];
}

function because(evidence: readonly Evidence[]): readonly string[] {
  return evidence.map((one) => `    ${one.kind}: ${sourceOf(one)}`);
}

function sourceOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'proven': return evidence.result;
    case 'measured': return `${evidence.says} (${evidence.version})`;
    case 'source': return `${evidence.file} (${evidence.version})${saying(evidence.says)}`;
    case 'types': return `the types of ${evidence.version}${saying(evidence.says)}`;
    case 'documented': return `${evidence.address}${saying(evidence.says)}`;
  }
}

function saying(says: string | undefined): string {
  return says === undefined ? '' : `: ${says}`;
}
