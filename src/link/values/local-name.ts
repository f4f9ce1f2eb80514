/** How a type is called that is declared in the same file: interfaces are no values. */
import type { TypeFacts, Value } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';

/** The name of a type that this file may declare. */
export function localName(unit: FileUnit, value: Value, type: TypeFacts): string | undefined {
  switch (value.kind) {
    case 'global':
      return value.name;
    case 'variable':
      return unit.facts.bindings[value.binding]?.name;
    case 'unknown':
      return type.text.replace(/<.*/, '');
    default:
      return undefined;
  }
}
