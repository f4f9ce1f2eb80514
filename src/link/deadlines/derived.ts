/** Clients that a library's function gives with options of its own, `got.extend({ … })`. */
import type { DeadlineFacts, LibraryFacts, Member, Operation, ValueOperation } from '../../catalog/schema.ts';
import type { CallRef } from '../values/abstract.ts';

/** The deadline of the calls that are made on what it gives; undefined: it takes no options that bear on them. */
export function derivedDeadline(library: LibraryFacts, operation: ValueOperation): DeadlineFacts | undefined {
  if (operation.options === undefined) return undefined;
  const kind = library.kinds[operation.returns];
  const calls = [kind?.call, ...Object.values(kind?.members ?? {})].flatMap(operationsOf);
  const name = calls.find(({ judged }) => judged === 'call')?.deadline;
  const facts = name === undefined ? undefined : library.deadlines?.[name];
  return facts?.options.some(({ at }) => at !== 'call') === true ? facts : undefined;
}

type Remote = Extract<Operation, { is: 'remote-call' }>;

function operationsOf(member: Member | readonly Operation[] | undefined): readonly Remote[] {
  if (member === undefined) return [];
  const list: readonly (Operation | { readonly kind: string })[] = isList(member) ? member : [member];
  return list.filter((one): one is Remote => 'is' in one && one.is === 'remote-call');
}

function isList(member: Member | readonly Operation[]): member is readonly Operation[] {
  return Array.isArray(member);
}

/** Not at once called on: in a chain of calls the last one is the request. */
export function isKept({ unit, call }: CallRef): boolean {
  return !unit.facts.calls.some((one) => {
    const callee = unit.facts.values[one.callee];
    return callee?.kind === 'member' && callee.object === call.result && unit.facts.values[callee.object]?.kind === 'result' && !isBound(unit, call.result);
  });
}

function isBound(unit: CallRef['unit'], result: number): boolean {
  return unit.facts.bindings.some(({ writes }) => writes.some(({ value }) => value === result));
}
