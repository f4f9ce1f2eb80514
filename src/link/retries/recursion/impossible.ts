/** Ways round that what is handed on between closes: `undo(record)` calls `update(record, undefined)`, which undoes only what it is given. */
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { Abstract } from '../../values/abstract.ts';
import { testsOf, type Path } from '../flow/path.ts';
import { parameterKey } from '../turns/turn.ts';
import type { Circle } from './circles.ts';

export function isImpossible(program: Program, unit: FileUnit, { chain, closing }: Circle, path: Path): boolean {
  // A function that calls itself has its first turn from elsewhere; of a circle over others either may be its beginning.
  if (chain.length === 0) return false;
  const handed = new Map<string, Abstract>();
  for (const { how, to, call } of [...chain, closing]) {
    if (how === 'call') call?.arguments.forEach(({ value, spread }, index) => !spread && handed.set(parameterKey(unit, to, index), program.evaluate({ unit, id: value })));
  }
  return handed.size > 0 && testsOf(path).some(({ value, truth }) => {
    const test = unit.facts.values[value];
    const asked = unit.facts.values[test?.kind === 'binary' ? test.left : value];
    const given = asked?.kind === 'parameter' ? handed.get(parameterKey(unit, asked.function, asked.index)) : undefined;
    if (given?.is !== 'undefined') return false;
    if (test?.kind !== 'binary') return truth;
    const right = program.evaluate({ unit, id: test.right });
    return right.is === 'undefined' && /^[!=]==?$/.test(test.operator) && test.operator.startsWith('!') === truth;
  });
}
