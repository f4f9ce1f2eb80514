import type { Condition, Evidence, Kind, LibraryFacts, Member, Operation } from './schema.ts';

/** What is wrong with a library's facts, each as `path: what`; empty when nothing is. The shape itself is the compiler's business. */
export function validate(facts: LibraryFacts): string[] {
  return [...identity(facts), ...references(facts), ...unused(facts), ...evidence(facts)];
}

function identity(facts: LibraryFacts): string[] {
  const errors: string[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(facts.id)) errors.push('id: not in kebab case');
  if (!/^\d+(\.\d+)*/.test(facts.checked)) errors.push('checked: not a version');
  if (facts.versions !== undefined && !/^([<>]=?|[\^~])?\d[\w.-]*( [<>]=?\d[\w.-]*)*$/.test(facts.versions)) errors.push('versions: not a range');
  if (Object.keys(facts.exports).length === 0 && facts.globals === undefined && facts.routes === undefined) errors.push('exports: empty, and neither globals nor routes');
  if (Object.keys(facts.exports).length > 0 && facts.packages.length === 0) errors.push('packages: empty, but there are exports');
  return errors;
}

const TABLES = ['kinds', 'deadlines', 'retries', 'locks', 'hooks', 'breakers', 'answers'] as const;
type Table = (typeof TABLES)[number];
type Reference = readonly [path: string, table: Table, name: string | undefined];

function references(facts: LibraryFacts): string[] {
  return allReferences(facts)
    .filter(([, table, name]) => name !== undefined && !(name in (facts[table] ?? {})))
    .map(([path, table, name]) => `${path}: '${name}' is not in ${table}`);
}

function unused(facts: LibraryFacts): string[] {
  const used = new Set(allReferences(facts).map(([, table, name]) => `${table}.${name}`));
  return TABLES.flatMap((table) => Object.keys(facts[table] ?? {}).map((name) => `${table}.${name}`))
    .filter((path) => !used.has(path))
    .map((path) => `${path}: nothing leads to it`);
}

function allReferences(facts: LibraryFacts): Reference[] {
  const roots = (['exports', 'globals'] as const).flatMap((table) =>
    Object.entries(facts[table] ?? {}).map(([name, kind]): Reference => [`${table}.${name}`, 'kinds', kind]),
  );
  return [...roots, ...Object.entries(facts.kinds).flatMap(([name, kind]) => ofKind(`kinds.${name}`, kind))];
}

function ofKind(path: string, kind: Kind): Reference[] {
  const members = Object.entries(kind.members ?? {});
  return [
    [`${path}.extends`, 'kinds', kind.extends],
    [`${path}.instance`, 'kinds', kind.instance],
    [`${path}.each`, 'kinds', kind.each],
    [`${path}.marks`, 'kinds', kind.marks],
    [`${path}.awaited`, 'kinds', kind.awaited],
    ...ofOperations(`${path}.call`, kind.call),
    ...ofOperations(`${path}.construct`, kind.construct),
    ...ofOperations(`${path}.listed`, kind.listed),
    ...members.flatMap(([name, member]) => ofMember(`${path}.members.${name}`, member)),
  ];
}

function ofMember(path: string, member: Member): Reference[] {
  return 'kind' in member ? [[path, 'kinds', member.kind]] : ofOperations(path, member);
}

function ofOperations(path: string, operations: Operation | readonly Operation[] = []): Reference[] {
  return [operations].flat().flatMap((operation) => ofOperation(path, operation));
}

function ofOperation(path: string, operation: Operation): Reference[] {
  const { returns, deadline, retry, resends, lock, hooks, breaker } = operation as Partial<Record<'returns' | 'deadline' | 'retry' | 'resends' | 'lock' | 'hooks' | 'breaker', string>>;
  return [
    [`${path}.returns`, 'kinds', returns],
    [`${path}.deadline`, 'deadlines', deadline],
    [`${path}.retry`, 'retries', retry],
    [`${path}.resends`, 'retries', resends],
    [`${path}.lock`, 'locks', lock],
    [`${path}.hooks`, 'hooks', hooks],
    [`${path}.breaker`, 'breakers', breaker],
    ...(operation.answers ?? []).map((name): Reference => [`${path}.answers`, 'answers', name]),
    [`${path}.when`, 'kinds', kindIn(operation.when)],
  ];
}

function kindIn(condition: Condition | undefined): string | undefined {
  if (condition === undefined) return undefined;
  if ('not' in condition) return kindIn(condition.not);
  return 'argument' in condition && typeof condition.argument === 'object' ? condition.argument.kind : undefined;
}

/** `lab/results/axios.json#deadlines.request.byDefault`: a file of the lab, and the fact in it. */
const RESULT = /^lab\/results\/[a-z0-9-]+\.json#\S+$/;

function evidence(facts: LibraryFacts): string[] {
  return allEvidence(facts).flatMap(([path, found]) => {
    if (found.length === 0) return [`${path}.evidence: empty`];
    return found.filter((one) => one.kind === 'proven' && !RESULT.test(one.result)).map(() => `${path}.evidence: names no result of the lab`);
  });
}

function allEvidence(facts: LibraryFacts): (readonly [path: string, found: readonly Evidence[]])[] {
  const deadlines = Object.entries(facts.deadlines ?? {}).flatMap(([name, { byDefault, options }]) => [
    [`deadlines.${name}.byDefault`, byDefault.evidence] as const,
    ...options.map((option) => [`deadlines.${name}.options[${option.path}]`, option.evidence] as const),
  ]);
  const rows = (['retries', 'locks', 'hooks', 'breakers', 'answers'] as const).flatMap((table) =>
    Object.entries<{ readonly evidence: readonly Evidence[] }>(facts[table] ?? {}).map(([name, row]) => [`${table}.${name}`, row.evidence] as const),
  );
  const routes = (facts.routes ?? []).map((row) => [`routes[${row.below}]`, row.evidence] as const);
  return [...deadlines, ...rows, ...routes, ...(facts.idempotency ? [['idempotency', facts.idempotency.evidence] as const] : [])];
}
