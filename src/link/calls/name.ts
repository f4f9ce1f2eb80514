import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';

/** The callee as written, near enough for a message: `axios.post`, `new Redis`, `this.http.get`. */
export function calleeName(unit: FileUnit, call: CallEvent): string {
  const name = nameOf(unit, call.callee, 0);
  return call.construct ? `new ${name}` : name;
}

function nameOf(unit: FileUnit, id: ValueId, depth: number): string {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 6) return '…';
  switch (value.kind) {
    case 'global':
      return value.name;
    case 'import':
      return value.name === 'default' || value.name === '*' ? lastPart(value.specifier) : value.name;
    case 'module':
      return lastPart(value.specifier);
    case 'this':
    case 'super':
      return value.kind;
    case 'member':
      return `${nameOf(unit, value.object, depth + 1)}.${typeof value.property === 'string' ? value.property : '[…]'}`;
    case 'result': {
      const call = unit.facts.calls[value.call];
      return call === undefined ? '…' : (bindingName(unit, id) ?? `${nameOf(unit, call.callee, depth + 1)}()`);
    }
    case 'awaited':
      return bindingName(unit, id) ?? nameOf(unit, value.value, depth + 1);
    case 'variable':
      return unit.facts.bindings[value.binding]?.name ?? '…';
    case 'merge':
      return unit.facts.bindings[value.binding]?.name ?? '…';
    case 'parameter':
      return unit.facts.functions[value.function]?.parameters[value.index]?.name ?? '…';
    case 'function':
      return unit.facts.functions[value.function]?.name ?? 'the function';
    case 'class':
      return unit.facts.classes[value.class]?.name ?? 'the class';
    default:
      return bindingName(unit, id) ?? '…';
  }
}

function bindingName(unit: FileUnit, id: ValueId): string | undefined {
  return unit.facts.bindings.find((binding) => binding.writes.some(({ value }) => value === id))?.name;
}

function lastPart(specifier: string): string {
  return specifier.replace(/\.[cm]?[jt]sx?$/, '').split('/').filter((part) => part !== 'index').at(-1) ?? specifier;
}
