/** Whether an entry point that is left early is left because it fails or refuses: that is no other way to serve. */
import type { Block, CallEvent, Node, Region, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { isErrorClass } from '../retries/tried/error-value.ts';
import { innerBlocks, isRegion } from '../tree/regions.ts';
import { walk } from '../tree/walk.ts';

/** Every return within it gives a failure. */
export function refuses(program: Program, unit: FileUnit, region: Region): boolean {
  const returns = innerBlocks(region).flatMap(returnsIn);
  return returns.length > 0 && returns.every(({ value, block }) => (value === undefined ? block.some((node) => node.kind === 'call' && answersWithError(program, unit, node)) : isFailure(program, unit, value, testOf(region))));
}

interface Returned {
  readonly value: ValueId | undefined;
  readonly block: Block;
}

function returnsIn(block: Block): readonly Returned[] {
  return block.flatMap((node: Node): readonly Returned[] => {
    if (node.kind === 'return') return [{ value: node.value, block }];
    return isRegion(node) ? innerBlocks(node).flatMap(returnsIn) : [];
  });
}

function testOf(region: Region): ValueId | undefined {
  if (region.kind === 'branch') return region.test;
  if (region.kind !== 'loop') return undefined;
  // `for (const input of inputs) if (input instanceof Error) return input;`
  let inner: ValueId | undefined;
  walk(region.body, (node) => {
    if (node.kind === 'branch') inner ??= node.test;
  });
  return inner;
}

function isFailure(program: Program, unit: FileUnit, id: ValueId, test: ValueId | undefined, depth = 0): boolean {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 6) return false;
  if (test !== undefined && isTestedError(unit, test, id, 0)) return true;
  const into = (one: ValueId) => isFailure(program, unit, one, test, depth + 1);
  switch (value.kind) {
    case 'awaited':
      return into(value.value);
    case 'choice':
      return value.operator === '?:' && value.options.every(into);
    case 'object':
      return saysFailed(unit, id);
    case 'result': {
      const call = unit.facts.calls[value.call];
      return call !== undefined && ((call.construct && isErrorClass(program, unit, call.callee)) || answersWithError(program, unit, call));
    }
    default:
      return false;
  }
}

/** `found instanceof Error`, of the very value that is given on. */
function isTestedError(unit: FileUnit, test: ValueId, id: ValueId, depth: number): boolean {
  const value = unit.facts.values[test];
  if (value?.kind === 'binary') return value.operator === 'instanceof' && value.left === id;
  return value?.kind === 'choice' && depth < 4 && value.options.some((one) => isTestedError(unit, one, id, depth + 1));
}

// ------------------------------------------------------------------------------------------------ answers

/** `response.status(404).json(…)`, `response.sendStatus(403)`, `Response.json({ error })`. */
function answersWithError(program: Program, unit: FileUnit, call: CallEvent): boolean {
  for (let at: CallEvent | undefined = call; at !== undefined; at = receiver(unit, at)) {
    if (at.arguments.some(({ value }) => isErrorStatus(program, unit, value) || saysFailed(unit, value))) return true;
  }
  return false;
}

function receiver(unit: FileUnit, { callee }: CallEvent): CallEvent | undefined {
  const method = unit.facts.values[callee];
  const object = method?.kind === 'member' ? unit.facts.values[method.object] : undefined;
  return object?.kind === 'result' ? unit.facts.calls[object.call] : undefined;
}

function isErrorStatus(program: Program, unit: FileUnit, id: ValueId): boolean {
  const given = program.evaluate({ unit, id });
  const status = given.is === 'object' ? program.property(given, 'status') : given;
  return status.is === 'constant' && typeof status.value === 'number' && status.value >= 400 && status.value < 600;
}

const failed = /^(error|err|fail(ed|ure)?)$/i;

/** `{ error: … }`, `{ errors: [one] }`, `{ success: false }`, `{ status: 'ERROR' }`. */
function saysFailed({ facts: { values } }: FileUnit, id: ValueId): boolean {
  const value = values[id];
  if (value?.kind !== 'object') return false;
  return value.members.some((member) => {
    if (member.kind !== 'property') return false;
    const held = values[member.value];
    if (member.key === 'status') return held?.kind === 'constant' && typeof held.value === 'string' && failed.test(held.value);
    if (member.key === 'success' || member.key === 'ok') return held?.kind === 'constant' && held.value === false;
    if (member.key === 'errors') return held?.kind === 'array' ? held.elements.length > 0 : false;
    return member.key === 'error' && !(held?.kind === 'undefined' || (held?.kind === 'constant' && !held.value));
  });
}
