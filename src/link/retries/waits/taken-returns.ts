/** The returns of a function that one call of it can come to, and the tests that they stand under. */
import type { Block, ReturnEvent, ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import { innerBlocks, isRegion } from '../../tree/regions.ts';
import type { Frame, FunctionValue } from '../../values/abstract.ts';
import { truthOf } from '../../values/operators.ts';

/** Without what is wanted it may be passed or not: a case of a switch, a turn of a loop. */
interface Guard {
  readonly test?: ValueId;
  readonly wanted?: boolean;
}

/** `changes`: a test may come out another way in the next turn. `if (this.jitter > 0) return spread; return plain`, of an object whose jitter is known: the first alone. */
export function takenReturns(program: Program, fn: FunctionValue, returns: readonly ReturnEvent[], frame: Frame, changes: (test: ValueId) => boolean): readonly ReturnEvent[] {
  const taken: ReturnEvent[] = [];
  for (const event of returns) {
    const comes = guardsOf(fn, event).map(({ test, wanted }) => {
      const truth = wanted === undefined || test === undefined || changes(test) ? undefined : truthOf(program.evaluate({ unit: fn.unit, id: test, frame }));
      return truth === undefined ? undefined : truth === wanted;
    });
    if (comes.includes(false)) continue;
    taken.push(event);
    if (!comes.includes(undefined)) break;
  }
  return taken;
}

export function testsOfReturn(fn: FunctionValue, event: ReturnEvent): readonly ValueId[] {
  return guardsOf(fn, event).flatMap(({ test }) => test ?? []);
}

function guardsOf({ unit, function: id }: FunctionValue, event: ReturnEvent): readonly Guard[] {
  return guardsAround(unit.facts.functions[id]?.body ?? [], event) ?? [];
}

function guardsAround(block: Block, event: ReturnEvent): readonly Guard[] | undefined {
  for (const node of block) {
    if (node === event) return [];
    if (!isRegion(node)) continue;
    for (const inner of innerBlocks(node)) {
      const found = guardsAround(inner, event);
      if (found === undefined) continue;
      if (node.kind === 'branch') return [{ test: node.test, wanted: inner === node.then }, ...found];
      return [node.kind === 'switch' ? { test: node.subject } : {}, ...found];
    }
  }
  return undefined;
}
