/** The calls that are made again. */
import type { Block, CallEvent, ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { walk } from '../../tree/walk.ts';
import type { Failure, Path } from '../flow/path.ts';
import { waitsOf } from '../waits/wait.ts';
import { reachOfCall, type Reach } from './reach.ts';

export function triedCalls(program: Program, unit: FileUnit, paths: readonly Path[]): readonly CallEvent[] {
  const found = new Set<CallEvent>();
  for (const { failure } of paths) for (const call of failure === undefined ? [] : triedBy(unit, failure)) found.add(call);
  return [...found].filter((call) => {
    const reach = reachOfCall(program, { unit, call });
    // What goes out, and waits between its own attempts, is no pause.
    return isTried(call.used, reach) && (reach === 'remote' || waitsOf(program, { unit, id: call.result }).length === 0);
  });
}

/** What nobody waits for is a note by the way, unless it is known to go out. */
function isTried(used: CallEvent['used'], reach: Reach): boolean {
  return reach === 'remote' || (reach === 'unknown' && used !== 'dropped');
}

function triedBy(unit: FileUnit, failure: Failure): readonly CallEvent[] {
  switch (failure.by) {
    case 'catch':
      return callsIn(failure.region.block);
    case 'rejected': {
      const callee = unit.facts.values[failure.call.callee];
      return callee?.kind === 'member' ? callsBehind(unit, callee.object) : [];
    }
    case 'test':
      return callsBehind(unit, failure.value);
    case 'entry':
      return [];
  }
}

export function callsIn(block: Block): readonly CallEvent[] {
  const found: CallEvent[] = [];
  walk(block, (node) => {
    if (node.kind === 'call') found.push(node);
  });
  return found;
}

/** The calls whose answer the value is made of. */
export function callsBehind(unit: FileUnit, id: ValueId, depth = 0): readonly CallEvent[] {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 10) return [];
  const into = (part: ValueId) => callsBehind(unit, part, depth + 1);
  switch (value.kind) {
    case 'result': {
      const call = unit.facts.calls[value.call];
      const callee = call && unit.facts.values[call.callee];
      if (call === undefined) return [];
      return [call, ...(callee?.kind === 'member' ? into(callee.object) : []), ...call.arguments.flatMap((argument) => into(argument.value))];
    }
    case 'awaited':
    case 'default':
      return into(value.value);
    case 'member':
      return into(value.object);
    case 'binary':
      return [...into(value.left), ...into(value.right)];
    case 'unary':
      return into(value.operand);
    case 'choice':
      return value.options.flatMap(into);
    case 'merge':
      return value.values.flatMap(into);
    default:
      return [];
  }
}
