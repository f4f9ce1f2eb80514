/** From where a call is run: an entry point, the program's start, or out of sight. */
import type { FunctionFacts } from '../../extract/file-facts.ts';
import { entriesIn } from '../entries/entries.ts';
import { isSeldom } from '../entries/seldom.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { Location, Unknown } from '../program-facts.ts';
import { callersOf } from '../reach/callers.ts';
import type { CallRef, FunctionValue } from '../values/abstract.ts';

export type Runs =
  | { readonly kind: 'entry'; readonly what: string; readonly location: Location }
  /** Every caller that is seen is the body of a module. */
  | { readonly kind: 'once' }
  | Unknown;

/** Functions on the way up that are looked at. */
const most = 200;

export function whoRuns(program: Program, { unit, call }: CallRef): Runs {
  const start = around(unit, call.function);
  if (start.length === 0) return { kind: 'once' };
  const pending = [...start];
  const seen = new Set<FunctionFacts>();
  let unseen = false;
  for (const fn of pending) {
    const facts = fn.unit.facts.functions[fn.function];
    if (facts === undefined || seen.has(facts) || seen.size > most) continue;
    seen.add(facts);
    const entry = handlers(program, fn.unit).get(facts);
    if (entry !== undefined) return entry;
    const callers = callersOf(program, fn);
    if (callers.length === 0) unseen = true;
    for (const caller of callers) pending.push(...around(caller.unit, caller.call.function));
  }
  return unseen || mayBeImported(program, unit) ? { kind: 'unknown', reason: 'who calls it, and how often', ...(program.files === undefined && { seen: 'only-from-importers' as const }) } : { kind: 'once' };
}

/** In an open world whoever imports it may call it. */
function mayBeImported(program: Program, unit: FileUnit): boolean {
  return program.files === undefined && unit.facts.exports.length > 0;
}

/** The function, and those that it is written into as a callback; nothing for a module's body. */
function around(unit: FileUnit, id: number): readonly FunctionValue[] {
  const found: FunctionValue[] = [];
  for (let at: number | undefined = id; at !== undefined && at !== 0; at = unit.facts.functions[at]?.parent) found.push({ is: 'function', unit, function: at });
  return found;
}

type Handlers = ReadonlyMap<FunctionFacts, Extract<Runs, { kind: 'entry' }>>;

/** Handlers of the program, or of the file in an open world; a probe or an operator may have a connection of its own. */
function handlers(program: Program, unit: FileUnit): Handlers {
  return once<Handlers>(program, 'handlers', program.files === undefined ? unit : 'program', new Map(), () => {
    const units = program.files === undefined ? [unit] : program.files.map((path) => program.unit(path)).filter((one) => one !== undefined);
    return new Map(units.flatMap((one) => entriesIn(program, one).filter((entry) => !isSeldom(entry)).flatMap((entry) => entry.handlers.flatMap((handler) => {
      const facts = handler.unit.facts.functions[handler.function];
      const what = [entry.what, entry.paths[0]].filter((part) => part !== undefined).join(' ');
      return facts === undefined ? [] : [[facts, { kind: 'entry', what, location: locate(one, entry.span) }] as const];
    }))));
  });
}
