import type { ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { Ref } from '../../values/abstract.ts';
import type { Turn } from '../turns/turn.ts';
import type { Shape } from './shape.ts';

/** A delay's expression while it is read. */
export interface Reading {
  readonly program: Program;
  readonly turn: Turn;
  /** The shape of a part. */
  readonly read: (ref: Ref) => Shape;
  /** Values on the way, so that cycles end. */
  readonly open: (ref: Ref) => boolean;
}

/** Whether a test or an index comes out differently from turn to turn. */
export function dependsOnTurn(reading: Reading, ref: Ref, depth = 0): boolean {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > 10) return false;
  const into = (id: ValueId) => dependsOnTurn(reading, { ...ref, id }, depth + 1);
  switch (value.kind) {
    case 'binary':
      return into(value.left) || into(value.right);
    case 'choice':
      return value.options.some(into);
    case 'unary':
      return into(value.operand);
    case 'result':
      return ref.unit.facts.calls[value.call]?.arguments.some((argument) => into(argument.value)) ?? false;
    default:
      return reading.read(ref).growth !== 'same';
  }
}
