/** Modules of a framework that make a client by being listed, `imports: [HttpModule]`, for all that it is injected into. */
import type { ClientOperation, LibraryFacts, Operation } from '../../catalog/schema.ts';
import type { ObjectMember, Span } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { libraryRef } from '../calls/effect.ts';
import { callsTo } from '../calls/search.ts';
import { instanceKind } from '../library/catalog-index.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { DeadlineSite } from '../program-facts.ts';
import { classAround } from '../tree/class-around.ts';
import type { Abstract, CallRef, LibraryValue, Ref } from '../values/abstract.ts';
import { boundAround } from './bounded.ts';
import { defaultDeadline, ownOutcome, type RemoteCallee } from './call.ts';
import { deadlineFacts } from './client.ts';

interface Listed {
  readonly library: LibraryFacts;
  readonly kind: string;
  readonly operation: ClientOperation;
  readonly span: Span;
  /** What else the module says of itself. */
  readonly members: readonly ObjectMember[];
}

export function listedSites(program: Program, unit: FileUnit): readonly DeadlineSite[] {
  return modulesIn(program, unit).flatMap((one) => listedSite(program, unit, one));
}

function modulesIn(program: Program, unit: FileUnit): readonly Listed[] {
  return once(program, 'listed modules', unit, [], () => unit.index.objects.flatMap(({ members }) => listedIn(program, unit, members)));
}

/** Each module once for an object: what is imported is exported again beside it. */
function listedIn(program: Program, unit: FileUnit, members: readonly ObjectMember[]): readonly Listed[] {
  const found = new Map<string, Listed | undefined>();
  for (const member of members) {
    const array = member.kind === 'property' ? unit.facts.values[member.value] : undefined;
    if (member.kind !== 'property' || array?.kind !== 'array') continue;
    for (const { value, span } of array.elements) {
      const element = program.evaluate({ unit, id: value });
      if (element.is !== 'library') continue;
      const provides = madeBy(program, element) ?? listing(element)?.provides;
      const operation = element.creation === undefined ? listing(element) : undefined;
      if (provides === undefined || found.has(provides)) continue;
      found.set(provides, operation && { library: element.library, kind: element.kind, operation, span, members });
    }
  }
  return [...found.values()].filter((one) => one !== undefined);
}

function listing({ library, kind }: LibraryValue): ClientOperation | undefined {
  return library.kinds[kind]?.listed;
}

function madeBy(program: Program, { creation }: LibraryValue): string | undefined {
  const [made] = creation === undefined ? [] : callees(program, creation);
  return made?.is === 'operation' && made.operation.is === 'client' ? made.operation.provides : undefined;
}

function listedSite(program: Program, unit: FileUnit, listed: Listed): readonly DeadlineSite[] {
  const { library, kind, operation, span } = listed;
  const facts = deadlineFacts(library, operation);
  if (facts === undefined) return [];
  const uses = usesInModule(program, unit, listed);
  if (uses === 'nobody') return [];
  const bounded = uses.length > 0 && uses.every((use) => isBounded(program, use));
  return [
    {
      location: locate(unit, span),
      subject: 'client',
      callee: kind,
      library: libraryRef(program, library, unit.path),
      deadline: bounded ? { kind: 'set', coverage: 'attempt', how: 'each known use carries its own deadline' } : defaultDeadline(facts),
      related: uses.slice(0, 3).map(({ ref }) => ({ location: locate(ref.unit, ref.call.span), message: 'used here' })),
      uses: uses.length,
      remedy: { fix: facts.fix },
      ineffective: [],
      effect: 'unknown',
      kind: 'sync',
    },
  ];
}

/**
 * A module gives its client to the classes that it makes, and one that exports it to anybody. 'nobody': all that it makes is
 * in sight, and asks for no client.
 */
function usesInModule(program: Program, unit: FileUnit, { library, operation, members }: Listed): readonly InjectedUse[] | 'nobody' {
  if (operation.provides === undefined) return [];
  const kind = instanceKind(library, library.exports[operation.provides] ?? operation.provides);
  const anybody = (): readonly InjectedUse[] => injectedUses(program, library, kind);
  if (elementsOf(program, unit, members, 'exports').some((element) => element.is !== 'class')) return anybody();
  const made = ['providers', 'controllers'].flatMap((key) => elementsOf(program, unit, members, key)).flatMap((element) => withParents(program, element));
  const own = made.flatMap((element) => (element.is === 'class' ? usesByClass(program, element, library, kind) : []));
  if (own.length > 0) return own;
  return made.length > 0 && made.every(({ is }) => is === 'class') ? 'nobody' : anybody();
}

type ClassValue = Extract<Abstract, { is: 'class' }>;

function usesByClass(program: Program, { unit, class: id }: ClassValue, library: LibraryFacts, kind: string): readonly InjectedUse[] {
  return callsTo(program, unit, 'operation').flatMap((call) => (classAround(unit, call.function) === id ? usesAt(program, { unit, call }, library, kind) : []));
}

/** A class of the program may use the client for those that extend it; one of a library does not. */
function withParents(program: Program, element: Abstract, depth = 0): readonly Abstract[] {
  const parent = element.is === 'class' ? element.unit.facts.classes[element.class]?.extends : undefined;
  if (element.is !== 'class' || parent === undefined) return [element];
  const above = program.evaluate({ unit: element.unit, id: parent });
  return above.is === 'external' || above.is === 'library' || depth > 8 ? [element] : [element, ...withParents(program, above, depth + 1)];
}

function elementsOf(program: Program, unit: FileUnit, members: readonly ObjectMember[], key: string): readonly Abstract[] {
  return members.flatMap((member) => {
    return member.kind === 'property' && member.key === key ? listedAt(program, { unit, id: member.value }, 0) : [];
  });
}

/** `[Service, ...USE_CASES]`. */
function listedAt(program: Program, ref: Ref, depth: number): readonly Abstract[] {
  const list = program.evaluate(ref);
  const array = list.is === 'array' ? list.ref.unit.facts.values[list.ref.id] : undefined;
  if (list.is !== 'array' || array?.kind !== 'array' || depth > 4) return [list];
  return array.elements.flatMap(({ value, spread }) => {
    const at = { ...list.ref, id: value };
    return spread ? listedAt(program, at, depth + 1) : [program.evaluate(at)];
  });
}

interface InjectedUse {
  readonly ref: CallRef;
  readonly callee: RemoteCallee;
}

function isBounded(program: Program, { ref, callee }: InjectedUse): boolean {
  return boundAround(program, ref.unit, ref.call) !== undefined || ownOutcome(program, ref, callee, undefined).kind === 'set';
}

/** Calls on instances of the class that are handed in, over the program as far as it is seen. */
function injectedUses(program: Program, library: LibraryFacts, kind: string): readonly InjectedUse[] {
  return once(program, `injected ${library.id}`, kind, [], () =>
    (program.files ?? []).flatMap((path) => {
      const unit = program.unit(path);
      return unit === undefined ? [] : callsTo(program, unit, 'operation').flatMap((call) => usesAt(program, { unit, call }, library, kind));
    }),
  );
}

function usesAt(program: Program, ref: CallRef, library: LibraryFacts, kind: string): readonly InjectedUse[] {
  return callees(program, ref).flatMap((callee) => (isRemoteOf(callee, library) && isInjected(callee.on, kind) ? [{ ref, callee }] : []));
}

function isRemoteOf(callee: Callee, library: LibraryFacts): callee is RemoteCallee {
  return callee.is === 'operation' && callee.operation.is === 'remote-call' && callee.library === library;
}

/** Whether the file has a module, listed or registered, that provides instances of this kind. */
export function providesKind(program: Program, unit: FileUnit, library: LibraryFacts, kind: string): boolean {
  const makes = (operation: Operation) => operation.is === 'client' && operation.provides !== undefined && instanceKind(library, library.exports[operation.provides] ?? operation.provides) === kind;
  const registered = callsTo(program, unit, 'operation').some((call) => callees(program, { unit, call }).some((callee) => callee.is === 'operation' && callee.library === library && makes(callee.operation)));
  return registered || modulesIn(program, unit).some((one) => one.library === library && makes(one.operation));
}

function isInjected(on: LibraryValue | undefined, kind: string): boolean {
  for (let at = on; at !== undefined; at = at.from) if (at.kind === kind) return at.injected;
  return false;
}
