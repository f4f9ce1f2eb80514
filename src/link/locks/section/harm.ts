/** What a write does to the state when it comes late. */
import { callees } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { PlainEffect } from '../../program-facts.ts';
import type { CallRef, Ref } from '../../values/abstract.ts';
import { comesFromRead } from './derived.ts';
import type { Write } from './fence.ts';
import { fieldsOf } from './fields.ts';
import { assignments } from './sql-parts.ts';
import { isDeletion, type Statement } from './statement.ts';
import { mayBeSame } from './store.ts';
import type { Visit } from './visit.ts';

const adding = /^\$?(inc|increment|decrement|push|addToSet|mul|multiply|divide|pop)$/;

/** Of an update whose document is to be seen: setting is repeatable, adding to what is there is not. */
export function changes(program: Program, { written }: Statement): PlainEffect {
  return written.some(({ name, value }) => adding.test(name) || (value !== undefined && adds(program, value))) ? 'write' : 'idempotent';
}

/** `{ increment: 1 }`, `` sql`${t.count} + 1` ``, `db.raw('count + 1')`. */
function adds(program: Program, ref: Ref): boolean {
  if (fieldsOf(program, ref).some(({ key }) => adding.test(key))) return true;
  const value = ref.unit.facts.values[ref.id];
  const call = value?.kind === 'result' ? ref.unit.facts.calls[value.call] : undefined;
  const [first] = call?.arguments ?? [];
  const text = first === undefined ? undefined : ref.unit.facts.values[first.value];
  if (text?.kind === 'template') return text.quasis.some((part) => /[+-]\s*$|^\s*[+-]/.test(part));
  return text?.kind === 'constant' && /\w\s*[+-]\s*[\w?:]/.test(String(text.value));
}

/** Read, changed and written back, or a state that follows from what was read: late, it undoes a newer one. */
export function undoes(visit: Visit, { ref, callee, statement, effect, store }: Write): boolean {
  const { program } = visit;
  if (effect !== 'idempotent' || isDeletion(callee.name, statement) || !visit.read.some((one) => mayBeSame(one, store))) return false;
  if (callee.library.category === 'database' && setsState(program, statement)) return true;
  const isRead = (one: CallRef) => visit.readers.has(one.call) && callees(program, one).some((found) => found.is === 'operation' && found.library === callee.library);
  return valuesOf(ref, statement).some((value) => comesFromRead(program, value, { isRead, seen: new Set() }));
}

/** A word among the values, not a mark that is set once and stays. */
function setsState(program: Program, { written, sql }: Statement): boolean {
  if (sql !== undefined && /^\s*(with\b|update\b)/i.test(sql) && assignments(sql).some((one) => /=\s*'[^']+'/.test(one))) return true;
  return written.some(({ value }) => {
    const one = value && program.evaluate(value);
    return one?.is === 'constant' && typeof one.value === 'string';
  });
}

/** The values that are written: of a statement those that are set, else all but what says where. */
function valuesOf(ref: CallRef, { written, sql }: Statement): readonly Ref[] {
  const set = written.flatMap(({ value }) => value ?? []);
  if (set.length > 0) return set;
  if (sql !== undefined) return sqlValues(ref, sql);
  return ref.call.arguments.slice(1).map(({ value }) => ({ unit: ref.unit, id: value, frame: ref.frame }));
}

/** The parameters before the condition: `$2` of `SET balance = $2 WHERE id = $1`. */
function sqlValues(ref: CallRef, sql: string): readonly Ref[] {
  const at = (id: number): Ref => ({ unit: ref.unit, id, frame: ref.frame });
  const before = sql.split(/\bwhere\b/i)[0] ?? '';
  const [first, second] = ref.call.arguments;
  const template = first === undefined ? undefined : ref.unit.facts.values[first.value];
  if (template?.kind === 'template') return template.parts.slice(0, before.split('?').length - 1).map(at);
  const list = second === undefined ? undefined : ref.unit.facts.values[second.value];
  if (list?.kind !== 'array') return [];
  const numbered = [...before.matchAll(/\$(\d+)/g)].map(([, index]) => Number(index) - 1);
  const chosen = numbered.length > 0 ? numbered : list.elements.map((_, index) => index).slice(0, before.split('?').length - 1);
  return chosen.flatMap((index) => list.elements[index]?.value ?? []).map(at);
}

