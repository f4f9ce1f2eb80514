import { duration } from '../../rules/define-rule.ts';
import type { DeadlineFacts, DeadlineOption, LibraryFacts, LockFacts, RetryFacts } from '../../src/catalog/index.ts';
import { code, count, text } from '../../src/report/markdown-text.ts';
import { linked } from './evidence.ts';
import { optionStatement } from './statements.ts';
import { COVERAGE, FORMS } from './words.ts';

export const NOTHING = '–';

export function deadlineCell(library: LibraryFacts): string {
  return lines(named(library.deadlines, (name, { byDefault }) => {
    const shown = byDefault.kind === 'none' ? '**none**' : `${duration(byDefault.ms)} (${COVERAGE[byDefault.coverage]})`;
    const said = byDefault.kind === 'none' && byDefault.says !== undefined ? `: ${text(byDefault.says)}` : '';
    return [`${linked(library, { fact: `deadlines.${name}.byDefault`, evidence: byDefault.evidence }, shown)}${said}`];
  }));
}

export function coverageCell(library: LibraryFacts): string {
  return lines(named(library.deadlines, (name, { options }) => options.map((option, index) => linked(library, optionStatement(name, options, index), optionName(option)) + optionMeaning(option))));
}

function optionName({ path, form }: DeadlineOption): string {
  return path === '' ? `the ${form === 'abort-signal' ? 'signal' : form} itself` : code(path);
}

function optionMeaning(option: DeadlineOption): string {
  const more = [...placeOf(option), ...conditionsOf(option)];
  return `: ${option.ineffective === undefined ? COVERAGE[option.coverage] : '**no effect**'}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

function placeOf({ at, form, unit, ineffective }: DeadlineOption): readonly string[] {
  return [
    ...(unit === 's' ? ['**seconds**'] : []),
    ...(form === 'absolute' && ineffective === undefined ? ['a point in time'] : []),
    ...(at === 'both' ? [] : [`${at} only`]),
  ];
}

/** What single values do. */
function valuesOf({ off = [], zero }: { readonly off: DeadlineOption['off'] | undefined; readonly zero: DeadlineOption['zero'] | undefined }): readonly string[] {
  return [
    ...(off.length > 0 ? [`off: ${off.map((value) => code(String(value))).join(', ')}`] : []),
    ...(zero ? [zero === 'at-once' ? '0 ends every call at once' : '0 is ignored'] : []),
  ];
}

function conditionsOf({ off, zero, ignoredBeside, requires, needsDestroy, enforcedBy, versions }: DeadlineOption): readonly string[] {
  return [
    ...valuesOf({ off, zero }),
    ...(ignoredBeside === undefined ? [] : [`ignored beside ${code(ignoredBeside)}`]),
    ...(requires ? [`only with ${code(`${requires.path}: ${String(requires.equals)}`)}`] : []),
    ...(needsDestroy === true ? [`only with a ${code('timeout')} handler that destroys the request`] : []),
    ...(enforcedBy ? ['by the server: one that has fallen silent is waited for'] : []),
    ...(versions ? [`${versions.package === undefined ? '' : `${code(versions.package)} `}${text(versions.range)}`] : []),
  ];
}

export function retriesCell(library: LibraryFacts): string {
  return lines(named(library.retries, (name, facts) => [linked(library, { fact: `retries.${name}`, evidence: facts.evidence }, attempts(facts)) + asking(facts)]));
}

function attempts({ attempts: { byDefault, counts }, form, delay }: RetryFacts): string {
  const shown = attemptsShown(byDefault, counts);
  const base = delay.baseMs === undefined ? '' : delay.byDefault === 'growing' ? ` from ${duration(delay.baseMs)}` : ` ${duration(delay.baseMs)}`;
  const pause = { none: 'no delay', constant: `constant delay${base}`, growing: `growing delay${base}` }[delay.byDefault];
  return [shown, FORMS[form]].filter((part) => part !== '').join(' ') + (shown === 'none' ? '' : `, ${pause}`);
}

function attemptsShown(byDefault: RetryFacts['attempts']['byDefault'], counts: 'retries' | 'attempts'): string {
  if (byDefault === 'bounded') return 'bounded';
  if (byDefault === 'endless') return '**endless**';
  if (byDefault === (counts === 'retries' ? 0 : 1)) return 'none';
  return counts === 'retries' ? count(byDefault, 'retry', 'retries') : count(byDefault, 'attempt');
}

function asking({ asked, attempts: { paths } }: RetryFacts): string {
  const settable = paths.filter((path) => path !== '').map(code);
  if (asked === 'explicit') return '';
  return settable.length > 0 ? `; set by ${settable.join(', ')}` : '';
}

export function jitterCell(library: LibraryFacts): string {
  return lines(named(library.retries, (name, facts) => [linked(library, { fact: `retries.${name}`, evidence: facts.evidence }, jitter(facts))]));
}

function jitter({ jitter: { byDefault, path } }: RetryFacts): string {
  const settable = path === undefined || path === '' ? '' : ` (${code(path)})`;
  return `${byDefault === 'unknown' ? 'not known' : byDefault ? 'yes' : '**no**'}${settable}`;
}

export function idempotencyCell(library: LibraryFacts): string {
  if (library.idempotency === undefined) return NOTHING;
  const { automatic, options, headers, evidence } = library.idempotency;
  const carried = [...options, ...headers.map((header) => `${header}:`)].map(code).join(', ');
  return linked(library, { fact: 'idempotency', evidence }, automatic ? 'key by itself' : 'key by hand') + (carried === '' ? '' : `: ${carried}`);
}

export function lockRows(library: LibraryFacts): readonly (readonly string[])[] {
  return Object.entries<LockFacts>(library.locks ?? {}).map(([name, facts]) => [
    `${text(library.title)}${Object.keys(library.locks ?? {}).length > 1 ? `, ${text(name)}` : ''}`,
    linked(library, { fact: `locks.${name}`, evidence: facts.evidence }, facts.scope),
    facts.extends ? 'yes' : 'no',
    facts.ownerChecked ? 'yes' : '**no**',
    facts.fencingToken ? 'yes' : '**no**',
  ]);
}

type Named = DeadlineFacts | RetryFacts;

/** The lines of a table of facts; its names stand before them where there are several. */
function named<Facts extends Named>(table: Readonly<Record<string, Facts>> = {}, show: (name: string, facts: Facts) => readonly string[]): readonly string[] {
  const entries = Object.entries(table);
  return entries.flatMap(([name, facts]) => show(name, facts).map((line) => (entries.length > 1 ? `${text(name)}: ${line}` : line)));
}

function lines(shown: readonly string[]): string {
  return shown.length === 0 ? NOTHING : shown.join('<br>');
}
