/** Where each value of a file goes: the other direction of the facts. */
import type { CallEvent, FunctionId, Value, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';

export type Use =
  /** The same value under another name, or one of several. */
  | { readonly as: 'same' | 'part' | 'element' | 'spread' | 'operand'; readonly by: ValueId }
  | { readonly as: 'property'; readonly by: ValueId; readonly key: string }
  | { readonly as: 'object'; readonly by: ValueId; readonly property: string | ValueId }
  | { readonly as: 'argument'; readonly call: CallEvent; readonly index: number }
  | { readonly as: 'callee'; readonly call: CallEvent }
  | { readonly as: 'return'; readonly function: FunctionId }
  | { readonly as: 'test'; readonly function: FunctionId };

export type Uses = ReadonlyMap<ValueId, readonly Use[]>;

export function usesOf(program: Program, unit: FileUnit): Uses {
  const table = program.memo<Uses>('uses of values');
  let uses = table.get(unit);
  if (uses === undefined) {
    uses = collect(unit);
    table.set(unit, uses);
  }
  return uses;
}

function collect(unit: FileUnit): Uses {
  const uses = new Map<ValueId, Use[]>();
  const add = (id: ValueId | undefined, use: Use) => {
    if (id === undefined) return;
    const list = uses.get(id);
    if (list) list.push(use);
    else uses.set(id, [use]);
  };
  unit.facts.values.forEach((value, by) => { ofValue(unit, value, by, add); });
  for (const call of unit.facts.calls) {
    add(call.callee, { as: 'callee', call });
    call.arguments.forEach(({ value }, index) => { add(value, { as: 'argument', call, index }); });
  }
  for (const fn of unit.facts.functions) ofBody(unit, fn.id, add);
  return uses;
}

type Add = (id: ValueId | undefined, use: Use) => void;

function ofValue(unit: FileUnit, value: Value, by: ValueId, add: Add): void {
  const each = (ids: readonly ValueId[], as: 'same' | 'part' | 'operand') => { ids.forEach((id) => { add(id, { as, by }); }); };
  switch (value.kind) {
    case 'template':
      each(value.parts, 'part');
      return;
    case 'object':
      ofObject(value, by, add);
      return;
    case 'array':
      value.elements.forEach((element) => { add(element.value, { as: element.spread ? 'spread' : 'element', by }); });
      return;
    case 'binary':
      each([value.left, value.right], value.operator === '+' ? 'part' : 'operand');
      return;
    case 'choice':
      each(value.options, 'same');
      return;
    case 'merge':
      each(value.values, 'same');
      return;
    case 'variable':
      each((unit.facts.bindings[value.binding]?.writes ?? []).map((write) => write.value), 'same');
      return;
    case 'default':
      each([value.value, value.fallback], 'same');
      return;
    case 'member':
      add(value.object, { as: 'object', by, property: value.property });
      return;
    default:
      ofSingle(value, by, add);
      return;
  }
}

function ofSingle(value: Value, by: ValueId, add: Add): void {
  if (value.kind === 'unary') add(value.operand, { as: value.operator === '+' ? 'same' : 'operand', by });
  if (value.kind === 'awaited') add(value.value, { as: 'same', by });
  if (value.kind === 'element' || value.kind === 'rest') add(value.of, { as: 'element', by });
}

function ofObject(value: Extract<Value, { kind: 'object' }>, by: ValueId, add: Add): void {
  for (const member of value.members) {
    if (member.kind === 'property') add(member.value, { as: 'property', by, key: member.key });
    if (member.kind === 'computed') add(member.value, { as: 'element', by });
    if (member.kind === 'spread') add(member.value, { as: 'spread', by });
  }
}

function ofBody(unit: FileUnit, id: FunctionId, add: Add): void {
  walk(unit.facts.functions[id]?.body ?? [], (node) => {
    if (node.kind === 'return') add(node.value, { as: 'return', function: id });
    if (node.kind === 'branch' || node.kind === 'loop') add(node.test, { as: 'test', function: id });
    if (node.kind !== 'switch') return;
    add(node.subject, { as: 'test', function: id });
    for (const one of node.cases) add(one.test, { as: 'test', function: id });
  });
}
