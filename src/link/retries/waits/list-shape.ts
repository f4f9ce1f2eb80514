/** The delays of a list, one for each turn. */
import type { ValueId } from '../../../extract/file-facts.ts';
import type { Ref } from '../../values/abstract.ts';
import type { Reading } from './reading.ts';
import { eitherShape, unknownShape, type Shape } from './shape.ts';

export function elementShape(reading: Reading, ref: Pick<Ref, 'unit' | 'frame'>, of: ValueId): Shape {
  const list = reading.program.evaluate({ unit: ref.unit, frame: ref.frame, id: of });
  if (list.is !== 'array') return unknownShape('the list of delays is not known here');
  const array = list.ref.unit.facts.values[list.ref.id];
  const shapes = array?.kind === 'array' ? array.elements.map((element) => reading.read({ ...list.ref, id: element.value })) : [];
  const [first] = shapes;
  if (first === undefined) return unknownShape('the list of delays is empty');
  const differ = shapes.some((shape) => shape.first !== first.first || shape.first === undefined);
  return { ...eitherShape(shapes), growth: differ ? 'other' : 'same', ...(first.first === undefined ? {} : { first: first.first }) };
}
