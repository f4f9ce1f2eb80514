import type { Evidence, Kind, LibraryFacts, LockFacts, LockTtl, Operation, RetryFacts } from '../catalog/index.ts';
import type { ClientSetting, PlaceOfTime, Settings } from '../settings/index.ts';

/** Clients, wrappers, helpers and locks that the settings for a path describe, in the catalog's own shape. */
export function ownLibraries({ clients, file = 'the settings' }: Settings): readonly LibraryFacts[] {
  let known = converted.get(clients);
  if (known === undefined) converted.set(clients, (known = [...new Set(clients.map(({ module }) => module))].map((module) => libraryOf(module, clients.filter((client) => client.module === module), file))));
  return known;
}

const converted = new WeakMap<readonly ClientSetting[], readonly LibraryFacts[]>();

function libraryOf(module: string, clients: readonly ClientSetting[], file: string): LibraryFacts {
  const { packageName, subpath } = moduleOf(module);
  const evidence: readonly Evidence[] = [{ kind: 'documented', address: file }];
  const described = clients.map((client) => ({ path: client.export.split('.'), ...describe(client, evidence) }));
  const names = [...new Set(described.map(({ path: [name = ''] }) => name))];
  return {
    id: module.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase(),
    title: module,
    packages: [packageName],
    category: categoryOf(clients),
    checked: '0',
    exports: Object.fromEntries(names.map((name) => [subpath === '' ? name : `/${subpath}#${name}`, name])),
    kinds: Object.assign({}, ...described.map(({ kinds }) => kinds), ...names.map((name) => kindsAt([name], described))) as LibraryFacts['kinds'],
    deadlines: Object.assign({}, ...described.map(({ deadlines }) => deadlines)) as NonNullable<LibraryFacts['deadlines']>,
    retries: Object.assign({}, ...described.map(({ retries }) => retries)) as NonNullable<LibraryFacts['retries']>,
    locks: Object.assign({}, ...described.map(({ locks }) => locks)) as NonNullable<LibraryFacts['locks']>,
  };
}

function categoryOf([first]: readonly ClientSetting[]): LibraryFacts['category'] {
  return first?.is === 'lock' || first?.is === 'retry' ? first.is : 'http';
}

/** An export and its members; constructing it gives what has the same members. */
function kindsAt(path: readonly string[], described: readonly (Described & { readonly path: readonly string[] })[]): Readonly<Record<string, Kind>> {
  const within = described.filter((one) => path.every((step, index) => one.path[index] === step));
  const itself = within.find((one) => one.path.length === path.length)?.operation;
  const members = [...new Set(within.flatMap((one) => one.path[path.length] ?? []))];
  const name = path.join('.');
  const kind: Kind = {
    ...(itself ? { call: itself, construct: itself } : { construct: { is: 'value', returns: name } }),
    ...(members.length > 0 && { members: Object.fromEntries(members.map((member) => [member, { kind: `${name}.${member}` }])) }),
  };
  return Object.assign({ [name]: kind }, ...members.map((member) => kindsAt([...path, member], described))) as Readonly<Record<string, Kind>>;
}

/** `@acme/http/client` is the subpath `client` of `@acme/http`; a path of the repository is one name. */
function moduleOf(module: string): { readonly packageName: string; readonly subpath: string } {
  const [scope = '', name = '', ...rest] = module.split('/');
  if (module.startsWith('@')) return { packageName: `${scope}/${name}`, subpath: rest.join('/') };
  return { packageName: module, subpath: '' };
}

interface Described extends Pick<LibraryFacts, 'deadlines' | 'retries' | 'locks'> {
  readonly operation: Operation;
  readonly kinds?: LibraryFacts['kinds'];
}

function describe(client: ClientSetting, evidence: readonly Evidence[]): Described {
  switch (client.is) {
    case 'remote-call': return remoteCall(client, evidence);
    case 'client': return clientFactory(client, evidence);
    case 'retry': return retryHelper(client, evidence);
    case 'lock': return lock(client, evidence);
  }
}

// ------------------------------------------------------------------------------------------------ calls

function remoteCall({ effect = 'unknown', timeout, export: name }: ClientSetting, evidence: readonly Evidence[]): Described {
  const call = { is: 'remote-call', effect, judged: 'call', options: positionsOf(timeout) } as const;
  return timeout === undefined ? { operation: call } : { operation: { ...call, deadline: name }, deadlines: deadlinesOf(timeout, name, 'call', evidence) };
}

function clientFactory({ effect, timeout, export: name }: ClientSetting, evidence: readonly Evidence[]): Described {
  const made = `what ${name} makes`;
  const kinds: LibraryFacts['kinds'] = { [made]: { deep: true, members: { '*': { is: 'remote-call', effect: effect ?? 'by-name', judged: 'client', options: 'any' } } } };
  const client = { is: 'client', returns: made, options: positionsOf(timeout) } as const;
  return timeout === undefined ? { operation: client, kinds } : { operation: { ...client, deadline: name }, kinds, deadlines: deadlinesOf(timeout, name, 'client', evidence) };
}

function positionsOf(place: Pick<PlaceOfTime, 'argument'> | undefined): readonly number[] | 'any' {
  return place?.argument === undefined ? 'any' : [place.argument];
}

function deadlinesOf(place: PlaceOfTime, name: string, at: 'call' | 'client', evidence: readonly Evidence[]): NonNullable<LibraryFacts['deadlines']> {
  const { argument, option, unit = 'ms', default: ms } = place;
  const row = { at, form: 'duration', unit, coverage: 'attempt', off: [0], evidence } as const;
  const alone = argument === undefined ? [] : [{ path: '', argument, ...row }];
  return {
    [name]: {
      byDefault: ms === undefined ? { kind: 'none', says: `${name} sets none by itself`, evidence } : { kind: 'finite', ms, coverage: 'attempt', evidence },
      options: option === undefined ? alone : [{ path: option, ...row }],
      fix: fixFor(place),
    },
  };
}

function fixFor({ argument, option, unit }: PlaceOfTime): string {
  const value = unit === 's' ? '5' : '5000';
  const where = argument === undefined ? '' : `argument ${String(argument + 1)}`;
  if (option === undefined) return where === '' ? 'a time limit inside of it' : `${value} as ${where}`;
  return `${option}: ${value}${where === '' ? '' : ` in ${where}`}`;
}

// ------------------------------------------------------------------------------------------------ retries and locks

function retryHelper({ export: name, runs = 0, attempts, delay = 'growing', jitter = true }: ClientSetting, evidence: readonly Evidence[]): Described {
  const { option, argument, counts = 'attempts', default: byDefault } = attempts ?? {};
  const own: RetryFacts = {
    asked: 'explicit',
    form: 'operation',
    attempts: { paths: option !== undefined ? [option] : argument !== undefined ? [''] : [], counts, byDefault: byDefault ?? 'bounded' },
    delay: { byDefault: delay },
    jitter: { byDefault: jitter },
    evidence,
  };
  return { operation: { is: 'retry', retry: name, runs, options: positionsOf(attempts) }, retries: { [name]: own } };
}

function lock({ export: name, runs, ttl, release = ['release', 'unlock'], extends: extended = false, ownerChecked = true, fencingToken = false }: ClientSetting, evidence: readonly Evidence[]): Described {
  const own: LockFacts = {
    scope: ttl === undefined ? 'session' : 'lease',
    ...(ttl && { ttl: ttlOf(ttl) }),
    extends: extended,
    ownerChecked,
    fencingToken,
    release,
    evidence,
  };
  const held: Kind = {
    ...(release.includes('') && { call: { is: 'unlock', lock: name } }),
    members: Object.fromEntries(release.filter((member) => member !== '').map((member) => [member, { is: 'unlock', lock: name }])),
  };
  const common = { lock: name, resource: 0, options: positionsOf(ttl) } as const;
  if (runs !== undefined) return { operation: { is: 'lock-section', runs, ...common }, locks: { [name]: own } };
  return { operation: { is: 'lock', returns: `what ${name} gives`, ...common }, kinds: { [`what ${name} gives`]: held }, locks: { [name]: own } };
}

function ttlOf({ argument, option, unit = 'ms', default: byDefault }: PlaceOfTime): LockTtl {
  return { unit, ...(option !== undefined ? { option } : argument !== undefined && { argument }), ...(byDefault !== undefined && { byDefault }) };
}
