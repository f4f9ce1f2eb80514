/** Calls on a client, over the program as far as it is seen. */
import type { ValueOperation } from '../../catalog/schema.ts';
import type { CallEvent } from '../../extract/file-facts.ts';
import { argument, openOptions } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { callsTo } from '../calls/search.ts';
import { creationOptions, optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type Abstract, type CallRef, type LibraryValue } from '../values/abstract.ts';
import { boundAround } from './bounded.ts';
import { clientOf, deadlineFacts, overlayOutcome, type Client } from './client.ts';
import { ownOutcome, type RemoteCallee } from './call.ts';

export interface ClientUse {
  readonly ref: CallRef;
  /** Waits on purpose: starts a stream, subscribes, or takes a blocking command. */
  readonly blocking: boolean;
  /** It waits on the client's one connection, so that a deadline for all commands would cut it. */
  readonly occupies: boolean;
  /** The call carries a deadline of its own. */
  readonly bounded: boolean;
  /** It writes one whose time is chosen out of sight: `{ timeout: config.http.timeout }`. */
  readonly written: boolean;
  /** It sends nothing. */
  readonly local: boolean;
  /** The call of an own function that made the client, as far as its arguments tell; '' where it is made once. */
  readonly madeBy: string;
}

/** Opening the connection is no use of it. */
const opening = new Set(['connect', '$connect']);

export function usesOf(program: Program, unit: FileUnit, creation: CallEvent): readonly ClientUse[] {
  return indexOfUses(program, unit).get(creation) ?? [];
}

/** A closed world has one index; in an open one each file has that of its own calls. */
function indexOfUses(program: Program, unit: FileUnit): ReadonlyMap<CallEvent, readonly ClientUse[]> {
  const table = program.memo<Map<CallEvent, ClientUse[]>>('client uses');
  const key = program.files === undefined ? unit : 'program';
  const known = table.get(key);
  if (known !== undefined) return known;
  const index = new Map<CallEvent, ClientUse[]>();
  const units = program.files === undefined ? [unit] : program.files.map((path) => program.unit(path)).filter((one) => one !== undefined);
  for (const one of units) for (const call of callsTo(program, one, 'operation')) recordUse(program, { unit: one, call }, index);
  table.set(key, index);
  return index;
}

function recordUse(program: Program, ref: CallRef, index: Map<CallEvent, ClientUse[]>): void {
  for (const callee of callees(program, ref)) {
    if (callee.is !== 'operation') continue;
    for (const [creation, use] of usesBy(program, ref, callee)) {
      const list = index.get(creation);
      if (list) list.push(use);
      else index.set(creation, [use]);
    }
  }
}

function usesBy(program: Program, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>): readonly [CallEvent, ClientUse][] {
  const { operation } = callee;
  if (operation.is === 'remote-call') {
    const client = clientOf(program, callee.on);
    if (client === undefined || opening.has(callee.name)) return [];
    const own = ownOutcome(program, ref, callee as RemoteCallee, client);
    const bounded = (own.kind === 'absent' ? overlayOutcome(program, client) : own).kind === 'set' || boundAround(program, ref.unit, ref.call) !== undefined;
    const written = !bounded && own.kind === 'unknown' && own.otherwise === undefined && writesDeadline(program, ref, callee as RemoteCallee, client);
    return [[client.creation.call, { ref, blocking: operation.blocking === true || operation.stream === true, occupies: operation.blocking === true, bounded, written, local: false, madeBy: maker(client.creation) }]];
  }
  if (operation.is === 'value') return localUses(program, ref, callee.on, operation);
  if (operation.is !== 'client' && operation.is !== 'handler') return [];
  return adoptedClients(program, ref, callee).map((creation) => [creation.call, { ref, blocking: operation.blocking === true, occupies: operation.blocking === true, bounded: false, written: false, local: false, madeBy: maker(creation) }]);
}

/** Its options, each that it may be given, name the time in the code. */
function writesDeadline(program: Program, ref: CallRef, { library, operation }: RemoteCallee, client: Client): boolean {
  const names = new Set((deadlineFacts(library, operation) ?? client.facts)?.options.map(({ path }) => path.split('.')[0]));
  return optionsOf(openOptions(program, ref, operation.options ?? [])).every((one) => {
    const literal = one.is === 'object' ? one.ref.unit.facts.values[one.ref.id] : undefined;
    return literal?.kind === 'object' && literal.members.some((member) => member.kind === 'property' && names.has(member.key));
  });
}

function localUses(program: Program, ref: CallRef, on: LibraryValue | undefined, { local }: ValueOperation): readonly [CallEvent, ClientUse][] {
  if (local === undefined) return [];
  const given = local === true ? on : argument(program, ref, local.argument);
  return given === undefined ? [] : optionsOf(given).flatMap((one) => {
    const client = one.is === 'library' ? clientOf(program, one) : undefined;
    return client === undefined ? [] : [[client.creation.call, { ref, blocking: false, occupies: false, bounded: false, written: false, local: true, madeBy: maker(client.creation) }] as [CallEvent, ClientUse]];
  });
}

/** The clients that a construction takes over: `new Worker(name, run, { connection })`. */
function adoptedClients(program: Program, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>): readonly CallRef[] {
  const { operation } = callee;
  if ((operation.is !== 'client' && operation.is !== 'handler') || operation.adopts === undefined) return [];
  const value = adoptedValue(program, ref, operation.adopts);
  return value === undefined ? [] : optionsOf(value).flatMap((one) => (one.is === 'library' && one.creation !== undefined ? [one.creation] : []));
}

/** The client itself, `drizzle(pool, { schema })`, or the option that holds it, `drizzle({ client: pool })`. */
export function adoptedValue(program: Program, ref: CallRef, { argument: index = 0, option }: { readonly argument?: number; readonly option?: string }): Abstract | undefined {
  const whole = argument(program, ref, index);
  if (option === undefined || (whole !== undefined && optionsOf(whole).some(({ is }) => is === 'library'))) return whole;
  return optionAt(program, creationOptions(program, ref), option);
}

/** Built on a client that owns the socket: that one is the site. */
export function adoptsClient(program: Program, ref: CallRef, adopts: { readonly argument?: number; readonly option?: string } | undefined): boolean {
  if (adopts === undefined) return false;
  const value = adoptedValue(program, ref, adopts);
  return value !== undefined && optionsOf(value).some(({ is }) => is !== 'undefined' && is !== 'constant' && is !== 'object' && is !== 'merged');
}

function maker({ frame }: CallRef): string {
  return frame === undefined ? '' : frame.arguments.map(({ ref }) => `${ref.unit.path}:${String(ref.id)}`).join();
}
