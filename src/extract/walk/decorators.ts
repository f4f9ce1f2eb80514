import type { ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import type { Walk } from './walk.ts';

const { Decorator } = ts.SyntaxKind;
const none: readonly never[] = [];

export function decorators(walk: Walk, modifiers: readonly ts.ModifierLike[] | undefined): readonly ValueId[] {
  if (modifiers === undefined) return none;
  const result: ValueId[] = [];
  for (const modifier of modifiers) {
    if (modifier.kind === Decorator) result.push(walk.evaluate(modifier.expression, 'kept'));
  }
  return result;
}

export function noteParameterDecorators(walk: Walk, parameters: readonly ts.ParameterDeclaration[]): void {
  for (const parameter of parameters) {
    const given = decorators(walk, parameter.modifiers);
    if (given.length > 0) walk.parameterDecorators.set(parameter, given);
  }
}
