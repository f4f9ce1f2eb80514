/** What a write carries so that the store can refuse it: a version, a status, a token. */
import type { Program } from '../../program/program.ts';
import type { CallRef, Ref } from '../../values/abstract.ts';
import { usesOf } from '../../clocks/uses.ts';
import { fieldsOf } from './fields.ts';
import { comparesAndSets, plainName, type Statement } from './statement.ts';

const guards = /^(v|version|lockversion|rev|revision|status|state|etag|epoch|term|generation|token|fencing\w*|updatedat|ifmatch)$/;

/** The condition names a version or status, or asks for what the write changes. */
export function isConditional(statement: Statement): boolean {
  return statement.condition.some(({ name }) => guards.test(plainName(name))) || comparesAndSets(statement);
}

const counting = new Set(['modifiedCount', 'nModified']);

/** `modifiedCount` counts what was changed and not what was found: setting what is set already gives 0. */
export function countsChanges(program: Program, { unit, call }: CallRef): boolean {
  const uses = usesOf(program, unit);
  const results = [call.result];
  for (const id of results) {
    for (const use of uses.get(id) ?? []) {
      if (use.as === 'object' && typeof use.property === 'string' && counting.has(use.property)) return true;
      if (use.as === 'same') results.push(use.by);
    }
  }
  return false;
}

const tokens = /^(fencing_?token|fence|if-match|if-none-match|if-unmodified-since|precondition\w*)$/i;

/** A fencing token, or the condition of a header, in what is sent. */
export function carriesToken(program: Program, { unit, call, frame }: CallRef): boolean {
  return call.arguments.some(({ value }) => holdsToken(program, { unit, id: value, frame }, 0));
}

function holdsToken(program: Program, ref: Ref, depth: number): boolean {
  return depth < 3 && fieldsOf(program, ref).some((field) => tokens.test(field.key) || holdsToken(program, field.ref, depth + 1));
}

const growing = /token|fence|epoch|generation|sequence/i;

/** An increment that hands out the number which later writes carry: lost, it leaves a gap and no harm. */
export function handsOutToken(program: Program, { unit, call }: CallRef): boolean {
  const uses = usesOf(program, unit);
  const results = [call.result];
  for (const id of results) {
    if (unit.facts.bindings.some((binding) => growing.test(binding.name) && binding.writes.some((write) => write.value === id))) return true;
    for (const use of uses.get(id) ?? []) {
      if (use.as === 'property' && growing.test(use.key)) return true;
      if (use.as === 'same') results.push(use.by);
    }
  }
  return false;
}

/** Whether anything looks at what the call gives. */
export function isLookedAt(program: Program, { unit, call }: CallRef): boolean {
  if (call.used === 'returned') return true;
  const uses = usesOf(program, unit);
  const results = [call.result];
  for (const id of results) {
    for (const use of uses.get(id) ?? []) {
      if (use.as !== 'same') return true;
      results.push(use.by);
    }
    if (unit.facts.bindings.some((binding) => binding.writes.some((write) => write.value === id))) return true;
  }
  return false;
}
