/** Looks at the abort signal of a lock: `signal.aborted`, `signal.throwIfAborted()`. */
import type { FunctionId, Span } from '../../../extract/file-facts.ts';
import { once, type Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';

export interface Look {
  readonly function: FunctionId;
  readonly span: Span;
}

export function looksIn(program: Program, unit: FileUnit): readonly Look[] {
  return once(program, 'locks: looks at signals', unit, [], () =>
    unit.facts.values.flatMap((value) => {
      if (value.kind !== 'member' || (value.property !== 'aborted' && value.property !== 'throwIfAborted')) return [];
      const fn = innermost(unit, value.span);
      return fn === undefined ? [] : [{ function: fn, span: value.span }];
    }),
  );
}

function innermost(unit: FileUnit, span: Span): FunctionId | undefined {
  const around = unit.facts.functions.filter((fn) => fn.span[0] <= span[0] && span[1] <= fn.span[1]);
  return around.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0]?.id;
}
