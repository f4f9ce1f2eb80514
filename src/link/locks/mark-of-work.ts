/** Keys that say what has been done: set once so that it is not done again, and deleted so that it can be. */
import type { ValueId } from '../../extract/file-facts.ts';
import { calleeName } from '../calls/name.ts';
import type { FileUnit } from '../program/unit.ts';
import type { Ref } from '../values/abstract.ts';

const done = /(^|[^a-z])(delivered|processed|handled|seen|sent|notified|announced|received|consumed|visited|reported|dedup(e|ed|lication)?|idempoten(t|cy)|done)([^a-z]|$)/;

/** `SET delivered:42 1 NX`: a memory, and no lock. */
export function marksWork({ unit, id }: Ref): boolean {
  const words = wordsOf(unit, id, 0).replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  return done.test(words) && !/lock|mutex|lease|leader/.test(words);
}

/** The words that a key is written with, by whatever name it goes. */
function wordsOf(unit: FileUnit, id: ValueId, depth: number): string {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 5) return '';
  const into = (part: ValueId) => wordsOf(unit, part, depth + 1);
  switch (value.kind) {
    case 'constant':
      return String(value.value);
    case 'template':
      return [...value.quasis, ...value.parts.filter((part) => unit.facts.values[part]?.kind !== 'parameter').map(into)].join(' ');
    case 'binary':
      return `${into(value.left)} ${into(value.right)}`;
    case 'member':
      return typeof value.property === 'string' ? value.property : '';
    case 'import':
      return value.name;
    case 'variable':
    case 'merge':
      return unit.facts.bindings[value.binding]?.name ?? '';
    case 'result': {
      const call = unit.facts.calls[value.call];
      return call === undefined ? '' : calleeName(unit, call);
    }
    default:
      return '';
  }
}
