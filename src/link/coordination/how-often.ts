/** Whether an entry point reaches a call each time that it runs. */
import type { Entry } from '../entries/entries.ts';
import { isSeldom } from '../entries/seldom.ts';
import { Mentions } from '../passing/mentions.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { Outgoing } from '../reach/outgoing.ts';
import { stepsOf, type Step } from '../reach/ruled-out.ts';
import { conditionsUpTo, type Condition } from '../tree/conditions.ts';
import type { CallRef, FunctionValue } from '../values/abstract.ts';
import { truthOf } from '../values/operators.ts';
import type { CoordinationOnEntry } from '../program-facts.ts';
import { refuses } from './refusal.ts';

export function howOften(program: Program, entry: Entry, handler: FunctionValue, at: CallRef, found: Outgoing): CoordinationOnEntry['reached'] {
  if (isSeldom(entry)) return { kind: 'unknown', reason: 'by its path it is called seldom' };
  const within = conditionsUpTo(at.unit, at.call, handler.function).filter((one) => !isOfRequest(handler, one) && !isRefused(program, at.unit, one));
  const onTheWay = stepsOf(program, found).filter(({ call }) => call !== at.call).flatMap((step) => openConditions(program, step));
  return within.length + onTheWay.length === 0 ? { kind: 'always' } : { kind: 'unknown', reason: 'a condition on the way decides whether it is reached' };
}

/** Those that what was handed over does not decide, and that are no refusal. */
function openConditions(program: Program, { unit, call, frame }: Step): readonly Condition[] {
  return conditionsUpTo(unit, call, outermost(unit, call.function)).filter((one) => {
    const truth = frame === undefined || one.test === undefined ? undefined : truthOf(program.evaluate({ unit, id: one.test, frame }));
    return truth === undefined && !isRefused(program, unit, one);
  });
}

function isRefused(program: Program, unit: FileUnit, { kind, region }: Condition): boolean {
  return kind === 'left' && region !== undefined && refuses(program, unit, region);
}

/** What is refused: `if (!request.body.id) return reply.code(400).send()`. */
function isOfRequest({ unit, function: id }: FunctionValue, { kind, test, function: at }: Condition): boolean {
  if (kind !== 'left' || test === undefined || at !== id) return false;
  const parameters = unit.facts.functions[id]?.parameters.map(({ value }) => value) ?? [];
  return new Mentions(unit, parameters, undefined).in(test) && !asks(unit, test, 0);
}

/** Something was called to find out: a cache, another service. */
function asks(unit: FunctionValue['unit'], id: number, depth: number): boolean {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 6) return false;
  switch (value.kind) {
    case 'awaited':
      return true;
    case 'result': {
      const call = unit.facts.calls[value.call];
      return call === undefined || !isOfParameter(unit, call.callee);
    }
    case 'unary':
      return asks(unit, value.operand, depth + 1);
    case 'binary':
      return asks(unit, value.left, depth + 1) || asks(unit, value.right, depth + 1);
    case 'choice':
      return value.options.some((one) => asks(unit, one, depth + 1));
    case 'member':
      return asks(unit, value.object, depth + 1);
    default:
      return false;
  }
}

/** `request.header`: what the request says of itself. */
function isOfParameter(unit: FunctionValue['unit'], id: number): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'parameter' || (value?.kind === 'member' && isOfParameter(unit, value.object));
}

/** The named function that the call runs in: callbacks written into calls belong to it. */
function outermost(unit: FunctionValue['unit'], id: number): number {
  let at = id;
  for (let passed = unit.index.passedTo.get(at); passed !== undefined; passed = unit.index.passedTo.get(at)) at = passed.call.function;
  return at;
}
