/** Retries whose delay and end are built of operators: `retryWhen((errors) => errors.pipe(delay(1000), take(3)))`. */
import type { CallEvent, ValueId } from '../../../extract/file-facts.ts';
import { returnsOf } from '../../calls/result.ts';
import type { Program } from '../../program/program.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import type { CallRef, FunctionValue } from '../../values/abstract.ts';
import { calledName } from '../judge/names.ts';
import { delayFrom } from '../judge/delay.ts';
import { computedDelay } from './computed-delay.ts';
import type { Turn } from '../turns/turn.ts';
import { shapeOf } from '../waits/shape-of.ts';
import { steady, sumOf, type Shape } from '../waits/shape.ts';
import { waitsOf } from '../waits/wait.ts';
import type { OptionSite } from './site.ts';

export interface Notified {
  readonly attempts: RetryConstruct['attempts'];
  readonly delay: RetryConstruct['delay'];
  readonly jitter: RetryConstruct['jitter'];
}

export function notifierDelay(program: Program, { facts, ref }: OptionSite): Notified | undefined {
  if (facts.delay.computed !== '' || facts.attempts.paths.length > 0) return undefined;
  const [given] = ref.call.arguments;
  const notifier = given && program.evaluate({ ...ref, id: given.value });
  if (notifier?.is !== 'function') return unseen;
  const operators = operatorsOf(program, notifier);
  if (operators.length === 0) return unseen;
  const shapes = operators.flatMap((operator) => operatorShape(program, operator));
  const shape = shapes.reduce<Shape>((a, b) => sumOf(a, b), { ...steady, first: 0 });
  return {
    attempts: attemptsOf(program, operators),
    delay: delayFrom(shape),
    jitter: shape.random ? { kind: 'yes' } : shape.opaque !== undefined ? { kind: 'unknown', reason: shape.opaque } : { kind: 'no' },
  };
}

const open = { kind: 'unknown', reason: 'the notifier decides' } as const;
const unseen: Notified = { attempts: open, delay: open, jitter: open };

/** The calls handed to `pipe` in what the notifier returns. */
function operatorsOf(program: Program, notifier: FunctionValue): readonly CallRef[] {
  const facts = notifier.unit.facts.functions[notifier.function];
  const { unit, frame } = notifier;
  return (facts === undefined ? [] : returnsOf(program, facts)).flatMap(({ value }) => {
    const piped = value === undefined ? undefined : callOf(unit.facts, value);
    if (piped === undefined || calledName(unit, piped) !== 'pipe') return [];
    return piped.arguments.flatMap((argument) => {
      const call = callOf(unit.facts, argument.value);
      return call === undefined ? [] : [{ unit, call, frame }];
    });
  });
}

function callOf(facts: FunctionValue['unit']['facts'], id: ValueId): CallEvent | undefined {
  const value = facts.values[id];
  return value?.kind === 'result' ? facts.calls[value.call] : undefined;
}

const perError = /^(delayWhen|mergeMap|concatMap|switchMap|flatMap|exhaustMap)$/;

function operatorShape(program: Program, operator: CallRef): readonly Shape[] {
  const turn: Turn = { unit: operator.unit, parameters: new Map() };
  const waits = waitsOf(program, { ...operator, id: operator.call.result });
  if (waits.length > 0) return waits.map(({ duration }) => (duration === undefined ? steady : shapeOf(program, duration, turn)));
  const callback = callbackOf(program, operator);
  return callback !== undefined && perError.test(calledName(operator.unit, operator.call) ?? '') ? [computedDelay(program, callback).shape] : [];
}

function callbackOf(program: Program, { unit, call, frame }: CallRef): FunctionValue | undefined {
  const [given] = call.arguments;
  const value = given && program.evaluate({ unit, id: given.value, frame });
  return value?.is === 'function' ? value : undefined;
}

/** `take(3)`, or an operator that throws at last. */
function attemptsOf(program: Program, operators: readonly CallRef[]): RetryConstruct['attempts'] {
  for (const operator of operators) {
    if (calledName(operator.unit, operator.call) !== 'take') continue;
    const [given] = operator.call.arguments;
    const count = given && program.evaluate({ ...operator, id: given.value });
    return count?.is === 'constant' && typeof count.value === 'number' ? { kind: 'finite', by: 'count', count: count.value + 1 } : { kind: 'finite', by: 'count' };
  }
  const counting = operators.some((operator) => {
    const callback = callbackOf(program, operator);
    const facts = callback?.unit.facts.functions[callback.function];
    return callback !== undefined && facts !== undefined && facts.parameters.length > 1;
  });
  return counting ? { kind: 'unknown', reason: 'an operator decides by the number of the attempt' } : { kind: 'endless' };
}
