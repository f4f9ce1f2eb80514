/** The worst case of each entry point of a file: all that it waits for, as its parts are nested. */
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { entriesIn, type Entry } from '../entries/entries.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { EntryLatency, Related } from '../program-facts.ts';
import { answersAfter } from '../reach/answers-after.ts';
import { outgoingOf, type Outgoing } from '../reach/outgoing.ts';
import { boundOfEntry } from '../serving/bound-of-entry.ts';
import type { FunctionValue } from '../values/abstract.ts';
import { bodyTime } from './body.ts';
import { noTime, plus, type Time } from './time.ts';

export function entryLatenciesOf(program: Program, unit: FileUnit): readonly EntryLatency[] {
  return entriesIn(program, unit).flatMap((entry) => latencyOf(program, unit, entry) ?? []);
}

/** All that its handlers wait for, in the order in which they run. */
export function timeOfEntry(program: Program, entry: Entry): Time {
  return handlersOf(program, entry).map(({ handler }) => bodyTime(program, { is: 'function', unit: handler.unit, function: handler.function })).reduce(plus, noTime);
}

/** `app.post /orders`; with koa-router `router.post documents.list`. */
export function nameOfEntry(unit: FileUnit, { what, paths: [path], call }: Entry): string {
  const first = unit.facts.values[call?.arguments[0]?.value ?? -1];
  const name = path ?? (first?.kind === 'constant' && typeof first.value === 'string' && first.value.length <= longestName ? first.value : undefined);
  return name === undefined || name === '' ? what : `${what} ${name}`;
}

const longestName = 80;

/** What only wraps a handler makes no call of its own. */
function handlersOf(program: Program, { handlers }: Entry): readonly { readonly handler: FunctionValue; readonly calls: readonly Outgoing[] }[] {
  return distinct(handlers).map((handler) => ({ handler, calls: waitedFor(program, handler) })).filter(({ calls }) => calls.length > 0);
}

function latencyOf(program: Program, unit: FileUnit, entry: Entry): EntryLatency | undefined {
  const time = timeOfEntry(program, entry);
  if (time.formula === '') return undefined;
  const { ms, end, because, formula, requests, more } = time;
  const bound = boundOfEntry(program, unit, entry);
  return {
    location: locate(unit, entry.span),
    entry: { what: nameOfEntry(unit, entry), by: entry.by },
    ms, end, formula, requests,
    ...(because === undefined ? {} : { because }),
    ...(more && { more }),
    ...(bound && { bound }),
    calls: handlersOf(program, entry).flatMap(({ calls }) => calls).map(({ ref, callee }) => ({
      location: locate(ref.unit, ref.call.span),
      callee: calleeName(ref.unit, ref.call),
      library: libraryRef(program, callee.library, ref.unit.path, ref.call.callee),
    })),
    related: notesOf(time),
  };
}

function distinct(handlers: readonly FunctionValue[]): readonly FunctionValue[] {
  return handlers.filter(({ unit, function: id }, index) => handlers.findIndex((other) => other.unit === unit && other.function === id) === index);
}

/** What it waits for, and what it answers after: `charge(id).then(() => response.end(), next)`. */
function waitedFor(program: Program, { unit, function: id }: FunctionValue): readonly Outgoing[] {
  return outgoingOf(program, unit, id, 'any').filter(({ waited, hops: [first], ref }) => waited || answersAfter(unit, (first ?? ref).call, id));
}

function notesOf({ openAt, because, longest }: Time): readonly Related[] {
  return [
    ...(openAt !== undefined && because !== undefined ? [{ location: openAt, message: because }] : []),
    ...(longest === undefined ? [] : [{ location: longest.location, message: `${longest.what} takes the longest of what has a time` }]),
  ];
}
