/** Database transactions with an isolation of their own: writes that meet a newer one in them are refused or wait. */
import type { CallEvent } from '../../../extract/file-facts.ts';
import { callsWithin } from '../../calls/search.ts';
import { once, type Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { optionsOf, type LibraryValue } from '../../values/abstract.ts';
import { sqlOf } from '../sql-text.ts';
import { methodOf } from './chain.ts';
import { fieldsOf } from './fields.ts';

/** The transaction that the call runs in locks rows by itself, or is serialisable. */
export function isIsolated(program: Program, on: LibraryValue | undefined): boolean {
  for (let at = on; at !== undefined; at = at.from) {
    const { creation } = at;
    if (creation !== undefined && once(program, 'locks: isolated transaction', creation.call, false, () => isolates(program, creation.unit, creation.call))) return true;
  }
  return false;
}

function isolates(program: Program, unit: FileUnit, call: CallEvent): boolean {
  if (call.arguments.some(({ value }) => namesIsolation(program, unit, value))) return true;
  const bodies = call.arguments.flatMap(({ value }) => optionsOf(program.evaluate({ unit, id: value })));
  return bodies.some((body) => body.is === 'function' && callsWithin(body.unit, body.function).some((one) => locksRows(program, body.unit, one)));
}

function namesIsolation(program: Program, unit: FileUnit, id: number): boolean {
  return fieldsOf(program, { unit, id }).some(({ key, ref }) => {
    if (!/isolation/i.test(key)) return false;
    const value = ref.unit.facts.values[ref.id];
    const written = value?.kind === 'member' ? String(value.property) : value?.kind === 'constant' ? String(value.value) : '';
    return /serializable|repeatable/i.test(written);
  });
}

const lockingMethods = new Set(['forUpdate', 'forNoKeyUpdate', 'setLock', 'setPessimisticLock', 'for']);

/** `FOR UPDATE`, `.forUpdate()`, `.setLock('pessimistic_write')`, `{ lock: true }`, an advisory lock of the transaction. */
function locksRows(program: Program, unit: FileUnit, call: CallEvent): boolean {
  if (lockingMethods.has(methodOf(unit, call) ?? '')) return true;
  const text = sqlOf(program, { unit, call });
  if (text !== undefined && /\bfor\s+(no\s+key\s+)?update\b|pg_(try_)?advisory_xact_lock|isolation\s+level\s+(serializable|repeatable)/i.test(text)) return true;
  return call.arguments.some(({ value }) => {
    const literal = unit.facts.values[value];
    return literal?.kind === 'object' && literal.members.some((member) => member.kind === 'property' && /^(lock|lockMode)$/.test(member.key));
  });
}
