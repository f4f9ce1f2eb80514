/** Calls of other processes that a value is handed to, inside objects, texts and own functions. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { usesOf, type Use } from './uses.ts';
import { calledName } from './words.ts';

export interface Sink {
  readonly unit: FileUnit;
  readonly call: CallEvent;
  /** The value as the call gets it. */
  readonly argument: number;
  /** Keys that it went under on the way, innermost first; texts that it was put into do not end them. */
  readonly keys: readonly string[];
}

interface Step {
  readonly unit: FileUnit;
  readonly id: ValueId;
  readonly keys: readonly string[];
}

const most = 120;
/** Sends on whatever client it is called on. */
const sending = /^(publish|sendToQueue|produce|sendMessage|uploadFile|uploadObject|putObject)$/;
const passing = /^(stringify|from|String|toString|concat|join|replace|toLowerCase|toUpperCase|trim|slice|substring|assign|freeze|valueOf|getTime|toISOString|encode|resolve|create\w*Hash|hash\w*|md5|sha\d*|update|digest)$/;

export function isRemote(program: Program, unit: FileUnit, call: CallEvent): boolean {
  const found = callees(program, { unit, call });
  if (found.some((callee) => callee.is === 'operation' && (callee.operation.is === 'remote-call' || isLink(callee)))) return true;
  return found.every((callee) => callee.is === 'unknown' || callee.is === 'parameter' || callee.is === 'builtin') && sending.test(calledName(unit, call) ?? '');
}

/** A link of a query that goes out when it is awaited: `db.insert(orders).values(row)`. */
function isLink({ library, operation }: Extract<Callee, { is: 'operation' }>): boolean {
  return operation.is === 'value' && library.kinds[operation.returns]?.awaited !== undefined;
}

export function sinksOf(program: Program, unit: FileUnit, id: ValueId): readonly Sink[] {
  const found: Sink[] = [];
  const seen = new Set<string>();
  const open: Step[] = [{ unit, id, keys: [] }];
  for (const step of open) {
    const name = `${step.unit.path}:${String(step.id)}`;
    if (seen.has(name) || seen.size > most) continue;
    seen.add(name);
    for (const use of usesOf(program, step.unit).get(step.id) ?? []) follow(program, step, use, open, found);
  }
  return found;
}

function follow(program: Program, step: Step, use: Use, open: Step[], found: Sink[]): void {
  switch (use.as) {
    case 'same':
    case 'part':
    case 'element':
    case 'spread':
      open.push({ ...step, id: use.by });
      return;
    case 'property':
      open.push({ ...step, id: use.by, keys: [...step.keys, use.key] });
      return;
    case 'object':
      // `stamp.toString()`: the method is called on it.
      if (typeof use.property === 'string' && passing.test(use.property)) open.push({ ...step, id: use.by });
      return;
    case 'callee':
      open.push({ ...step, id: use.call.result });
      return;
    case 'argument':
      argumentOf(program, step, use.call, use.index, open, found);
      return;
    default:
      return;
  }
}

function argumentOf(program: Program, step: Step, call: CallEvent, index: number, open: Step[], found: Sink[]): void {
  const { unit, keys } = step;
  if (isRemote(program, unit, call)) {
    found.push({ unit, call, argument: index, keys });
    return;
  }
  for (const callee of callees(program, { unit, call })) {
    if (callee.is !== 'function') continue;
    const parameter = callee.fn.unit.facts.functions[callee.fn.function]?.parameters[index];
    if (parameter !== undefined) open.push({ unit: callee.fn.unit, id: parameter.value, keys });
  }
  if (call.construct || passing.test(calledName(unit, call) ?? '')) open.push({ ...step, id: call.result });
}
