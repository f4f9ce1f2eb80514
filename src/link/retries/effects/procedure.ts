/** Remote procedures, all sent by POST: what is done tells the name that goes with them. */
import type { ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { PlainEffect } from '../../program-facts.ts';
import type { CallRef, Ref } from '../../values/abstract.ts';

const naming = new Set(['method', 'procedure', 'operation', 'operationName', 'action', 'command']);
const verbs = /^(get|head|options|put|patch|post|delete|query|mutation)$/i;

const asking = /^(get|list|find|fetch|search|count|query|lookup|check|verify|validate|describe|estimate|read|is|has|exists|ping|login|authenticate|select)(?![a-z])/;
const settling = /^(update|set|put|delete|remove|replace|upsert|ensure|assign|unassign|enable|disable|cancel|confirm|mark|release|handshake|heartbeat|refresh|sync|subscribe|unsubscribe|archive|restore|rename|revoke|register)(?![a-z])|(Handshake|Heartbeat)$/;

/** What doing it twice does, by the procedure's name in the body; undefined: none is named, or the name says that something is made. */
export function procedureEffect(program: Program, ref: CallRef): PlainEffect | undefined {
  const names = ref.call.arguments.flatMap(({ value }) => namesIn(program, { ...ref, id: value }, 0));
  const effects = new Set(names.map(effectOfName));
  if (effects.size === 0 || effects.has(undefined)) return undefined;
  return effects.has('idempotent') ? 'idempotent' : 'read';
}

function effectOfName(name: string): PlainEffect | undefined {
  const last = name.split(/[./:_]/).at(-1) ?? name;
  if (asking.test(last)) return 'read';
  return settling.test(last) ? 'idempotent' : undefined;
}

/** In the argument, in what it holds, and in what a call that spells it out is given: `body: JSON.stringify({ method: 'getUser' })`. */
function namesIn(program: Program, ref: Ref, depth: number): readonly string[] {
  if (depth > 3) return [];
  const value = ref.unit.facts.values[ref.id];
  const inner: readonly ValueId[] = value?.kind === 'result' ? (ref.unit.facts.calls[value.call]?.arguments.map((given) => given.value) ?? []) : [];
  const given = program.evaluate(ref);
  return [...(given.is === 'object' ? namesInObject(program, given.ref, depth) : []), ...inner.flatMap((id) => namesIn(program, { ...ref, id }, depth + 1))];
}

function namesInObject(program: Program, ref: Ref, depth: number): readonly string[] {
  const literal = ref.unit.facts.values[ref.id];
  if (literal?.kind !== 'object') return [];
  return literal.members.flatMap((member) => {
    if (member.kind !== 'property') return [];
    const written = { ...ref, id: member.value };
    if (!naming.has(member.key)) return /^(body|data|json|payload)$/.test(member.key) ? namesIn(program, written, depth + 1) : [];
    const name = program.evaluate(written);
    return name.is === 'constant' && typeof name.value === 'string' && !verbs.test(name.value) ? [name.value] : [];
  });
}
