/** What becomes of a caught failure. */
import type { Block, CallEvent, FunctionFacts, Node, ReturnEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import type { ReachedCall } from '../calls/reach.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { RemoteErrorHandler } from '../program-facts.ts';
import { walk } from '../tree/walk.ts';

export interface HandlerBody {
  readonly unit: FileUnit;
  readonly block: Block;
  /** The caught error, where it is named. */
  readonly error: ValueId | undefined;
  /** The function that goes on afterwards. */
  readonly within: FunctionFacts;
  /** What is tried; empty for a promise's callback. */
  readonly guarded: Block;
}

type Outcome = Pick<RemoteErrorHandler, 'outcome' | 'gives'>;

export function outcomeOf(program: Program, body: HandlerBody, calls: readonly ReachedCall[]): Outcome {
  const nodes: Node[] = [];
  walk(body.block, (node) => nodes.push(node));
  if (nodes.some(({ kind }) => kind === 'throw')) return { outcome: 'rethrown' };
  if (calls.every(({ callee }) => isCleanup(callee.name))) return { outcome: 'cleanup' };
  if (usesError(body, nodes)) return { outcome: 'reported' };
  const called = nodes.filter((node) => node.kind === 'call');
  if (called.length > 0) return { outcome: called.some((call) => isLog(program, body.unit, call)) ? 'logged' : 'passed-on' };
  return returned(program, body, nodes);
}

/** The error is handed on, kept, compared or returned: somebody looks at it. */
function usesError({ unit, error }: HandlerBody, nodes: readonly Node[]): boolean {
  if (error === undefined) return false;
  const mentions = (id: ValueId | undefined, depth = 0): boolean => {
    if (id === undefined || depth > 8) return false;
    if (id === error) return true;
    const value = unit.facts.values[id];
    return value !== undefined && operandsOf(value).some((operand) => mentions(operand, depth + 1));
  };
  return nodes.some((node) => valuesIn(node).some((id) => mentions(id)));
}

function valuesIn(node: Node): readonly (ValueId | undefined)[] {
  switch (node.kind) {
    case 'call':
      return [node.callee, ...node.arguments.map(({ value }) => value)];
    case 'write':
    case 'return':
    case 'yield':
      return [node.value];
    case 'await':
      return [node.value];
    case 'compare':
      return [node.left, node.right];
    case 'branch':
      return [node.test];
    case 'switch':
      return [node.subject];
    default:
      return [];
  }
}

function operandsOf(value: FileUnit['facts']['values'][number]): readonly ValueId[] {
  switch (value.kind) {
    case 'member':
      return [value.object];
    case 'awaited':
      return [value.value];
    case 'template':
      return value.parts;
    case 'binary':
      return [value.left, value.right];
    case 'unary':
      return [value.operand];
    case 'choice':
      return [...value.options, ...(value.test === undefined ? [] : [value.test])];
    case 'array':
      return value.elements.map((element) => element.value);
    case 'object':
      return value.members.flatMap((member) => ('value' in member ? [member.value] : []));
    case 'merge':
      return value.values;
    default:
      return [];
  }
}

const logNames = /^(log|debug|info|warn|warning|error|fatal|trace|verbose|captureException|captureMessage|report|record\w*|increment|addEvent|setStatus)$/i;

function isLog(program: Program, unit: FileUnit, call: CallEvent): boolean {
  if (callees(program, { unit, call }).some((callee) => callee.is === 'operation' && callee.library.category === 'logging')) return true;
  const callee = unit.facts.values[call.callee];
  return callee?.kind === 'member' && typeof callee.property === 'string' && logNames.test(callee.property);
}

const cleanups = /^(close|end|quit|disconnect|destroy|release|unlock|rollback|abort|stop|shutdown|terminate|unsubscribe|cancel|cleanup|dispose|del|unlink)/i;

function isCleanup(name: string): boolean {
  return cleanups.test(name);
}

// ------------------------------------------------------------------------------------------------ values given instead

function returned(program: Program, body: HandlerBody, nodes: readonly Node[]): Outcome {
  const returns = nodes.filter((node): node is ReturnEvent => node.kind === 'return');
  const [first] = returns;
  if (first === undefined) return { outcome: nodes.some(({ kind }) => kind === 'write' || kind === 'continue' || kind === 'break') ? 'unknown' : 'dropped' };
  if (returns.length > 1 || nodes.some(({ kind }) => kind === 'branch')) return { outcome: 'distinguishable' };
  return instead(program, body, givenBy(program, body.unit, first));
}

/** One value stands for every failure. */
function instead(program: Program, body: HandlerBody, gives: string): Outcome {
  if (gives === 'undefined' && body.guarded.length === 0) return { outcome: 'dropped' };
  if (gives === 'false') return asksForExistence(body) ? { outcome: 'indistinguishable', gives } : { outcome: 'distinguishable' };
  if (meansNothing(program, body, gives)) return { outcome: 'indistinguishable', gives };
  return { outcome: gives === 'other' ? 'distinguishable' : 'unknown' };
}

function givenBy(program: Program, unit: FileUnit, event: ReturnEvent): string {
  if (event.value === undefined) return 'undefined';
  const value = program.evaluate({ unit, id: event.value });
  if (value.is === 'undefined') return 'undefined';
  if (value.is === 'constant') return typeof value.value === 'string' && value.value !== '' ? 'other' : JSON.stringify(value.value);
  const literal = unit.facts.values[event.value];
  return literal?.kind === 'array' && literal.elements.length === 0 ? '[]' : 'other';
}

/** A probe's `false` is its answer; of a question for existence it is a wrong one. */
function asksForExistence({ within }: HandlerBody): boolean {
  return /exist|^has[A-Z]|^is(Taken|Used|Known|Registered)/.test(within.name ?? '');
}

/** The same value also stands for 'there is none': the function gives it where nothing failed. */
function meansNothing(program: Program, { unit, within, block }: HandlerBody, given: string): boolean {
  if (given === '[]') return true;
  const handled = new Set<Node>();
  walk(block, (node) => handled.add(node));
  let found = false;
  walk(within.body, (node) => {
    if (node.kind === 'return' && !handled.has(node) && givenBy(program, unit, node) === given) found = true;
  });
  return found;
}

