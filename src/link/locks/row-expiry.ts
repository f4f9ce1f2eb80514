/** Whether the store removes rows by itself: a TTL index of MongoDB. */
import { argumentRef } from '../calls/arguments.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { CallRef, LibraryValue } from '../values/abstract.ts';
import { fieldsOf } from './section/fields.ts';

/** `createIndex({ createdAt: 1 }, { expireAfterSeconds: 300 })` on the collection, somewhere in the file. */
export function indexExpires(program: Program, { unit }: CallRef, on: LibraryValue | undefined): boolean {
  return unit.facts.calls.some((call) => {
    const ref = { unit, call };
    const options = argumentRef(ref, 1);
    if (options === undefined || options === 'spread' || !fieldsOf(program, options).some(({ key }) => key === 'expireAfterSeconds' || key === 'expires')) return false;
    return callees(program, ref).some((callee) => callee.is === 'operation' && callee.on?.creation?.call === on?.creation?.call);
  });
}
