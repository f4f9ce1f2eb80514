/** Whether an abort signal is one that time aborts. */
import type { Coverage } from '../../catalog/schema.ts';
import { argument } from '../calls/arguments.ts';
import { callees } from '../calls/callee.ts';
import { methodCalls, operationsIn } from '../calls/search.ts';
import type { CallEvent } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { enclosing } from '../tree/enclosing.ts';
import { optionsOf, type Abstract, type CallRef, type LibraryValue } from '../values/abstract.ts';
import { truthOf } from '../values/operators.ts';
import { durationOutcome } from './duration.ts';
import { aborts, isLeftToEvents, linkedSignals } from './linked.ts';
import { absentOutcome, either, strongest, type Outcome } from './outcome.ts';

const how = 'an abort signal';

export function signalOutcome(program: Program, value: Abstract, coverage: Coverage): Outcome {
  return either(optionsOf(value).map((one) => oneSignal(program, one, coverage)), value.is === 'choice' && value.fallback);
}

function oneSignal(program: Program, value: Abstract, coverage: Coverage): Outcome {
  switch (value.is) {
    case 'undefined':
    case 'constant':
      return absentOutcome;
    case 'parameter':
      return { kind: 'parameter', value };
    case 'library':
      return value.creation === undefined ? { kind: 'unknown', reason: 'the signal is given from outside', seen: 'injected' } : madeSignal(program, value, value.creation, coverage);
    default:
      return { kind: 'unknown', reason: value.is === 'unknown' ? `the signal is ${value.reason}` : 'the signal is not known here' };
  }
}

/** A signal whose making was seen: `AbortSignal.timeout(n)`, `AbortSignal.any([…])`, a controller's. */
function madeSignal(program: Program, value: LibraryValue, creation: CallRef, coverage: Coverage): Outcome {
  const [made] = callees(program, creation);
  if (made?.is !== 'operation') return { kind: 'unknown', reason: 'the signal is made elsewhere' };
  const { operation } = made;
  if (operation.is === 'bound') return boundSignal(program, creation, operation.duration.argument ?? 0, operation.unit, coverage);
  if (operation.is === 'value' && operation.combines === true) return combined(program, creation, coverage);
  return controllerOutcome(program, creation, coverage);
}

function boundSignal(program: Program, creation: CallRef, position: number, unit: 'ms' | 's', coverage: Coverage): Outcome {
  const outcome = durationOutcome(argument(program, creation, position) ?? { is: 'undefined' }, { path: how, unit, coverage, off: ['Infinity'] });
  return outcome.kind === 'unknown' ? { kind: 'set', coverage, how } : outcome;
}

/** One parent that time aborts is enough. */
function combined(program: Program, creation: CallRef, coverage: Coverage): Outcome {
  const parents = creation.call.arguments.flatMap(({ value }) => elementsOf(program, program.evaluate({ unit: creation.unit, id: value, frame: creation.frame })));
  const outcomes = parents.map((parent) => signalOutcome(program, parent, coverage));
  if (outcomes.length === 0) return { kind: 'unknown', reason: 'the signals are not known here' };
  const best = strongest(outcomes);
  const mayBeLost = best.kind === 'set' && parents.every((parent, index) => outcomes[index]?.kind !== 'set' || isTimeoutSignal(program, parent));
  return mayBeLost ? { ...best, how: losing } : best;
}

/** Node 20.20 was seen to collect a timer's signal that nothing but the composite refers to: it never fires. A controller is held by its own timer. */
const losing = 'AbortSignal.any over AbortSignal.timeout, which Node 20 may lose in a garbage collection';

function isTimeoutSignal(program: Program, value: Abstract): boolean {
  return optionsOf(value).some((one) => one.is === 'library' && one.creation !== undefined && callees(program, one.creation).some((made) => made.is === 'operation' && made.operation.is === 'bound'));
}

function elementsOf(program: Program, value: Abstract): readonly Abstract[] {
  if (value.is === 'choice') return value.options.flatMap((option) => elementsOf(program, option));
  if (value.is !== 'array') return [value];
  const array = value.ref.unit.facts.values[value.ref.id];
  return array?.kind === 'array' ? array.elements.map((element) => program.evaluate({ ...value.ref, id: element.value })) : [value];
}

// ------------------------------------------------------------------------------------------------ controllers

/** A controller that a timer aborts, whichever function arms the timer. */
function controllerOutcome(program: Program, creation: CallRef, coverage: Coverage): Outcome {
  const timers = timersAborting(program, creation);
  const linked = linkedSignals(program, creation);
  const outcomes = [
    ...timers.map((timer) => armed(program, creation, timer, coverage)),
    ...linked.map(({ signal, reached }) => (reached ? signalOutcome(program, signal, coverage) : absentOutcome)),
  ];
  const best = strongest(outcomes);
  if (timers.length > 0 || best.kind !== 'absent') return best;
  if (escapes(creation) && !isLeftToEvents(program, creation)) return { kind: 'unknown', reason: 'the controller is aborted elsewhere' };
  return linked.length > 0 ? absentOutcome : { kind: 'no-timer', how };
}

function timersAborting(program: Program, creation: CallRef): readonly CallEvent[] {
  const { unit } = creation;
  return operationsIn(program, unit, 'delay')
    .filter(({ callee }) => callee.operation.runs !== undefined && callee.operation.repeats !== true)
    .filter(({ call, callee }) => abortsIt(program, creation, call, callee.operation.runs ?? 0))
    .map(({ call }) => call);
}

function abortsIt(program: Program, { unit, call, frame }: CallRef, timer: CallEvent, position: number): boolean {
  const callback = argument(program, { unit, call: timer, frame }, position);
  return callback !== undefined && aborts(program, { unit, call, frame }, unit, callback, frame);
}

/** A timer that is armed on a condition counts where the condition holds; where the caller decides, the caller is asked. */
function armed(program: Program, creation: CallRef, timer: CallEvent, coverage: Coverage): Outcome {
  const { unit, frame } = creation;
  for (const { region, block } of enclosing(unit, timer)) {
    if (region.kind !== 'branch') continue;
    const test = program.evaluate({ unit, id: region.test, frame });
    const truth = truthOf(test);
    const wanted = block === region.then;
    if (truth !== undefined && truth !== wanted) return absentOutcome;
    const asked = optionsOf(test).find((one) => one.is === 'parameter');
    if (truth === undefined && asked?.is === 'parameter') return { kind: 'parameter', value: asked };
  }
  const after = argument(program, { unit, call: timer, frame }, 1);
  const outcome = durationOutcome(after ?? { is: 'undefined' }, { path: how, unit: 'ms', coverage });
  if (outcome.kind === 'unknown') return { kind: 'set', coverage, how, timer: { unit, call: timer } };
  return outcome.kind === 'set' ? { ...outcome, timer: { unit, call: timer } } : outcome;
}

/** The controller itself (not its signal) is kept, returned or handed on, so that others may abort it. */
function escapes(creation: CallRef): boolean {
  const { unit, call } = creation;
  const kept = unit.facts.functions.some((fn) => returnsValue(unit.facts.values, fn.body, call.result));
  const written = [...unit.index.memberWrites.values()].some((writes) => writes.some(({ event }) => event.value === call.result));
  const given = unit.facts.calls.some((one) => one.arguments.some(({ value }) => value === call.result));
  const inObject = unit.facts.values.some((value) => value.kind === 'object' && value.members.some((member) => 'value' in member && member.value === call.result));
  return kept || written || given || inObject || isField(creation) || methodCalls(unit, 'abort').some(({ object }) => isVariableOf(unit.facts, object));
}

function returnsValue(values: CallRef['unit']['facts']['values'], body: readonly { kind: string }[], result: number): boolean {
  return body.some((node) => node.kind === 'return' && 'value' in node && node.value === result && values[result] !== undefined);
}

function isField({ unit, call }: CallRef): boolean {
  return unit.facts.classes.some((one) => one.fields.some((field) => field.initialiser === call.result || field.writes.some(({ value }) => value === call.result)));
}

function isVariableOf(facts: CallRef['unit']['facts'], id: number): boolean {
  return facts.values[id]?.kind === 'variable';
}
