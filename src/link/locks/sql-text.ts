/** The SQL that a call sends, whichever way it is written. */
import { sqlText } from '../calls/effect.ts';
import type { Program } from '../program/program.ts';
import { optionsOf, type CallRef, type Ref } from '../values/abstract.ts';

const statement = /^\s*(?:--.*\n\s*|\/\*[\s\S]*?\*\/\s*)*(?:with\b[\s\S]*\b)?(select|insert|update|delete|truncate|begin|start|commit|rollback|set|savepoint)\b/i;

/** `query('SELECT …')`, `query({ text: 'SELECT …' })`, `` execute(sql`SELECT …`) ``; a part that is filled in is a `?`. */
export function sqlOf(program: Program, ref: CallRef): string | undefined {
  for (const { value } of ref.call.arguments) {
    const found = textAt(program, { unit: ref.unit, id: value, frame: ref.frame });
    if (found !== undefined && statement.test(found)) return found;
  }
  return undefined;
}

function textAt(program: Program, ref: Ref): string | undefined {
  for (const value of optionsOf(program.evaluate(ref))) {
    const own = sqlText(value);
    if (own !== undefined) return own;
    if (value.is !== 'object' && value.is !== 'merged') continue;
    const text = sqlText(program.property(value, 'text')) ?? sqlText(program.property(value, 'sql')) ?? sqlText(program.property(value, 'query'));
    if (text !== undefined) return text;
  }
  return taggedText(program, ref);
}

/** `` sql`…` ``, `` Prisma.sql`…` ``, `sql.raw('…')`, in place or under a name. */
function taggedText(program: Program, ref: Ref, depth = 0): string | undefined {
  const value = ref.unit.facts.values[ref.id];
  if (value?.kind === 'choice') return value.options.map((id) => taggedText(program, { ...ref, id }, depth + 1)).find((text) => text !== undefined);
  const call = value?.kind === 'result' ? ref.unit.facts.calls[value.call] : undefined;
  const [first] = call?.arguments ?? [];
  if (call === undefined || first === undefined || depth > 3) return undefined;
  const callee = ref.unit.facts.values[call.callee];
  const isRaw = callee?.kind === 'member' && (callee.property === 'raw' || callee.property === 'sql' || callee.property === 'unsafe');
  return call.tagged || isRaw ? sqlText(program.evaluate({ ...ref, id: first.value })) : undefined;
}

/** The text of the first argument with `?0?`, `?1?` for the parts that are filled in, and those parts. */
export function sqlParts(program: Program, ref: CallRef): { readonly text: string; readonly parts: readonly Ref[] } | undefined {
  const [first] = ref.call.arguments;
  if (first === undefined) return undefined;
  for (const value of optionsOf(program.evaluate({ unit: ref.unit, id: first.value, frame: ref.frame }))) {
    if (value.is === 'constant' && typeof value.value === 'string') return { text: value.value, parts: [] };
    const template = value.is === 'template' ? value.ref.unit.facts.values[value.ref.id] : undefined;
    if (value.is !== 'template' || template?.kind !== 'template') continue;
    const text = template.quasis.reduce((sum, quasi, index) => (index === 0 ? quasi : `${sum}?${String(index - 1)}?${quasi}`), '');
    return { text, parts: template.parts.map((id) => ({ ...value.ref, id })) };
  }
  return undefined;
}
