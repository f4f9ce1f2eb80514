import type { LibraryFacts } from '../../src/catalog/index.ts';
import type { Statement } from './evidence.ts';

/** Every statement about behaviour that an entry makes, in the order of its file. */
export function statementsOf({ deadlines = {}, retries = {}, locks = {}, breakers = {}, idempotency }: LibraryFacts): readonly Statement[] {
  const rows = Object.entries({ retries, locks, breakers }).flatMap(([table, facts]) =>
    Object.entries<{ readonly evidence: Statement['evidence'] }>(facts).map(([name, { evidence }]) => ({ fact: `${table}.${name}`, evidence })),
  );
  return [
    ...Object.entries(deadlines).flatMap(([name, { byDefault, options }]) => [
      { fact: `deadlines.${name}.byDefault`, evidence: byDefault.evidence },
      ...options.map((_, index) => optionStatement(name, options, index)),
    ]),
    ...rows,
    ...(idempotency ? [{ fact: 'idempotency', evidence: idempotency.evidence }] : []),
  ];
}

type Options = NonNullable<LibraryFacts['deadlines']>[string]['options'];

/** One path may mean several things, by place or version: its statements are told apart by number, and so are those that an anchor cannot tell apart. */
export function optionStatement(name: string, options: Options, index: number): Statement {
  const path = options[index]?.path ?? '';
  const before = options.slice(0, index).filter((option) => plain(option.path) === plain(path)).length;
  return { fact: `deadlines.${name}.options[${path}]${before === 0 ? '' : ` ${String(before + 1)}`}`, evidence: options[index]?.evidence ?? [] };
}

function plain(path: string): string {
  return path.toLowerCase().replace(/[^a-z0-9]/g, '');
}
