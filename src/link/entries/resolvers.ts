/** Fields of a GraphQL schema that are written as objects: `{ type, args, resolve: async (source, args, context) => … }`. */
import type { Value, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type FunctionValue } from '../values/abstract.ts';
import type { Entry } from './entries.ts';

/** Where the package has graphql-js: own helpers hand such objects on to it, often in another file. */
export function resolverEntries(program: Program, unit: FileUnit): readonly Entry[] {
  const fields = unit.facts.values.flatMap((value, id) => (isField(value) ? [{ id, members: value.members }] : []));
  if (fields.length === 0 || program.binder.packageVersion(unit.path, 'graphql') === undefined) return [];
  return fields.flatMap(({ id, members }) => {
    const resolve = members.find((member) => member.kind === 'property' && member.key === 'resolve');
    if (resolve?.kind !== 'property') return [];
    const handlers = optionsOf(program.evaluate({ unit, id: resolve.value })).filter((one): one is FunctionValue => one.is === 'function' && one.unit === unit);
    return handlers.map((handler): Entry => ({ by: 'request', what: 'resolve', paths: namesOf(unit, id), span: unit.facts.functions[handler.function]?.nameSpan ?? unit.facts.values[resolve.value]?.span ?? [0, 0], handlers: [handler] }));
  });
}

/** `const OrderCancel = GT.Field({ … })`. */
function namesOf({ facts: { bindings, calls } }: FileUnit, id: ValueId): readonly string[] {
  const holders = new Set([id, ...calls.filter((call) => call.arguments.some(({ value }) => value === id)).map(({ result }) => result)]);
  return bindings.filter(({ writes }) => writes.some(({ value }) => holders.has(value))).map(({ name }) => name).slice(0, 1);
}

function isField(value: Value): value is Extract<Value, { kind: 'object' }> {
  if (value.kind !== 'object') return false;
  const keys = new Set(value.members.map((member) => (member.kind === 'property' ? member.key : '')));
  return keys.has('type') && keys.has('resolve');
}
