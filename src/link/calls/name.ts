import type { CallEvent, Value, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';

/** The callee as written, near enough for a message: `axios.post`, `new Redis`, `this.http.get`. */
export function calleeName(unit: FileUnit, call: CallEvent): string {
  const name = nameOf(unit, call.callee, 0);
  return call.construct ? `new ${name}` : name;
}

/** A value as written, near enough for a message: `order.lines`; of what is destructured at once its own name. */
export function valueName(unit: FileUnit, id: ValueId): string {
  return nameOf(unit, id, 0).replace(/^…\./, '');
}

function nameOf(unit: FileUnit, id: ValueId, depth: number): string {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 6) return '…';
  const element = value.kind === 'member' && typeof value.property === 'string' && /^\d+$/.test(value.property) ? bindingName(unit, id) : undefined;
  if (element !== undefined) return element;
  if (value.kind === 'member') return `${nameOf(unit, value.object, depth + 1)}.${typeof value.property === 'string' ? value.property : '[…]'}`;
  return ownName(unit, value) ?? bindingName(unit, id) ?? derivedName(unit, value, depth);
}

/** Of values that are nothing but a name. */
function ownName(unit: FileUnit, value: Value): string | undefined {
  switch (value.kind) {
    case 'global':
      return value.name;
    case 'import':
      return value.name === 'default' || value.name === '*' ? undefined : value.name;
    case 'this':
    case 'super':
      return value.kind;
    case 'variable':
    case 'merge':
      return unit.facts.bindings[value.binding]?.name;
    case 'parameter':
      return unit.facts.functions[value.function]?.parameters[value.index]?.name;
    case 'function':
      return unit.facts.functions[value.function]?.name;
    case 'class':
      return unit.facts.classes[value.class]?.name;
    default:
      return undefined;
  }
}

function derivedName(unit: FileUnit, value: Value, depth: number): string {
  if (value.kind === 'awaited') return nameOf(unit, value.value, depth + 1);
  if (value.kind === 'import' || value.kind === 'module') return lastPart(value.specifier);
  const call = value.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  return call === undefined ? '…' : `${nameOf(unit, call.callee, depth + 1)}()`;
}

function bindingName(unit: FileUnit, id: ValueId): string | undefined {
  return unit.facts.bindings.find((binding) => binding.writes.some(({ value }) => value === id))?.name;
}

function lastPart(specifier: string): string {
  return specifier.replace(/\.[cm]?[jt]sx?$/, '').split('/').filter((part) => part !== 'index').at(-1) ?? specifier;
}

const texts = new Set(['url', 'uri', 'dsn', 'host', 'hostname', 'port', 'address', 'endpoint', 'origin', 'path', 'key', 'secret', 'token', 'password', 'username', 'name', 'id', 'string', 'region', 'version', 'email', 'credential']);

/** Whether the value goes by a name that people give to texts and numbers: `config.redisUrl`, `API_KEY`. */
export function namesText(unit: FileUnit, id: ValueId): boolean {
  const written = nameOf(unit, id, 0).split('.').at(-1) ?? '';
  const last = written.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z]+/).filter((word) => word !== '').at(-1);
  return last !== undefined && texts.has(last);
}
