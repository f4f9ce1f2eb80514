import type { Kind, LibraryFacts, Member, Operation, RouteFiles } from '../../catalog/index.ts';

const TITLES: Partial<Record<Operation['is'], string>> = {
  'remote-call': 'remote calls',
  client: 'makes clients',
  retry: 'runs again',
  lock: 'takes a lock',
  'lock-section': 'takes a lock around a function',
  unlock: 'releases a lock',
  bound: 'gives up after a time',
  limit: 'bounds how many run at once',
  clock: 'reads a clock',
  handler: 'registers a handler',
  transaction: 'opens a transaction',
};

/** More names than these tell a reader nothing. */
const SHOWN = 12;

/** By what calls and constructions are recognised, one line for each thing that they do. */
export function describeOperations({ exports, globals = {}, kinds, routes = [] }: LibraryFacts): readonly string[] {
  const names = [...Object.keys(exports), ...Object.keys(globals).map((name) => `${name} (global)`)];
  const found = new Map<string, Set<string>>();
  for (const [name, kind] of Object.entries(kinds)) {
    for (const { operation, written } of operationsOf(name, kind)) {
      const title = TITLES[operation.is];
      if (title !== undefined) found.set(title, (found.get(title) ?? new Set()).add(written));
    }
  }
  const does = Object.values(TITLES).flatMap((title) => (found.has(title) ? [`  ${title}: ${first([...(found.get(title) ?? [])])}`] : []));
  return ['Recognised by', ...(names.length > 0 ? [`  exports: ${first(names)}`] : []), ...does, ...routes.map(describeRoutes)];
}

function describeRoutes({ below, files, exports }: RouteFiles): string {
  return `  route files: ${(files ?? ['*']).map((name) => `${below}/**/${name}`).join(', ')} that export ${exports.join(', ')}`;
}

function first(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return more > 1 ? `${names.slice(0, SHOWN).join(', ')} and ${String(more)} more` : names.join(', ');
}

interface Written {
  readonly operation: Operation;
  readonly written: string;
}

function operationsOf(name: string, { call, construct, members = {} }: Kind): readonly Written[] {
  return [
    ...asList(call).map((operation) => ({ operation, written: `${name}()` })),
    ...asList(construct).map((operation) => ({ operation, written: `new ${name}()` })),
    ...Object.entries(members).flatMap(([member, meaning]) => memberOperations(meaning).map((operation) => ({ operation, written: `${name}.${member}()` }))),
  ];
}

function memberOperations(member: Member): readonly Operation[] {
  return 'kind' in member ? [] : asList(member);
}

function asList(operations: Operation | readonly Operation[] | undefined): readonly Operation[] {
  if (operations === undefined) return [];
  return Array.isArray(operations) ? (operations as readonly Operation[]) : [operations as Operation];
}
