/** How deep values are nested in the text of their file. */
import type { CallEvent, FileFacts, Value, ValueId } from '../../extract/file-facts.ts';

const most = 65_535;

/** For each value one more than the highest of those that it is made of and that stand before it. */
export function heightsOf({ values, calls, bindings }: FileFacts): Uint16Array {
  const heights = new Uint16Array(values.length);
  for (const [id, value] of values.entries()) {
    let highest = -1;
    for (const part of value.kind === 'variable' ? (bindings[value.binding]?.writes ?? []).map((write) => write.value) : partsOf(value, calls)) {
      if (part < id) highest = Math.max(highest, heights[part] ?? 0);
    }
    heights[id] = Math.min(most, highest + 1);
  }
  return heights;
}

const none: readonly ValueId[] = [];

/** The values that a value is made of. */
export function partsOf(value: Value, calls: readonly CallEvent[]): readonly ValueId[] {
  switch (value.kind) {
    case 'template':
      return value.parts;
    case 'binary':
      return [value.left, value.right];
    case 'unary':
      return [value.operand];
    case 'choice':
      return value.test === undefined ? value.options : [value.test, ...value.options];
    case 'merge':
      return value.values;
    case 'default':
      return [value.value, value.fallback];
    case 'awaited':
      return [value.value];
    case 'member':
      return typeof value.property === 'string' ? [value.object] : [value.object, value.property];
    case 'result':
      return partsOfCall(calls[value.call]);
    default:
      return none;
  }
}

function partsOfCall(call: CallEvent | undefined): readonly ValueId[] {
  return call === undefined ? none : [call.callee, ...call.arguments.map(({ value }) => value)];
}
