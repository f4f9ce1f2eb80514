/** Annotations of values that hold no options: text, numbers, addresses, functions. */
import type { TypeFacts } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ParameterValue } from './abstract.ts';
import { typedValue } from './typed.ts';

const plainGlobals = new Set(['URL', 'URLSearchParams', 'Buffer', 'Uint8Array', 'ArrayBuffer', 'Blob', 'FormData', 'Date', 'RegExp', 'Function', 'String', 'Number', 'Map', 'Set']);
const plainWord = /^(?:string|number|boolean|bigint|symbol|null|undefined|void|never|true|false|-?\d[\d_.]*|(['"`]).*)$/s;

/** Whether the parameter, or the member of it that is meant, is annotated as something that holds no options. */
export function isPlainParameter(program: Program, value: ParameterValue): boolean {
  const { unit } = value;
  let type = unit.facts.functions[value.function]?.parameters[value.index]?.type;
  let at = unit;
  for (const step of value.path) {
    const found = type && memberType(program, at, type, step);
    if (found === undefined) return false;
    ({ unit: at, type } = found);
  }
  return type !== undefined && isPlain(at, type);
}

function isPlain(unit: FileUnit, type: TypeFacts): boolean {
  if (type.array) return true;
  if (type.members.length > 0) return false;
  const names = type.references.map((id) => unit.facts.values[id]);
  if (!names.every((name) => name?.kind === 'global' && plainGlobals.has(name.name))) return false;
  // What names nothing and begins with a parenthesis is a function.
  return type.text.startsWith('(') || type.text.split('|').every((part) => isPlainText(part.trim()));
}

function isPlainText(text: string): boolean {
  return text === '' || plainWord.test(text) || plainGlobals.has(text.replace(/<.*/s, ''));
}

interface TypeIn {
  readonly unit: FileUnit;
  readonly type: TypeFacts;
}

function memberType(program: Program, unit: FileUnit, type: TypeFacts, name: string): TypeIn | undefined {
  const own = type.members.find((member) => member.name === name)?.type;
  if (own !== undefined) return { unit, type: own };
  const named = typedValue(program, unit, type);
  if (named?.is !== 'interface') return undefined;
  const declared = named.unit.facts.interfaces.find((one) => one.name === named.name)?.members.find((member) => member.name === name)?.type;
  return declared && { unit: named.unit, type: declared };
}
