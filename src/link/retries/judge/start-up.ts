/** Whether something is done while a process starts, and never again: nobody is served yet. */
import type { FunctionId, LoopRegion } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import type { FileUnit } from '../../program/unit.ts';
import { callersOf } from '../../reach/callers.ts';
import { enclosing } from '../../tree/enclosing.ts';
import type { CallRef } from '../../values/abstract.ts';
import { atomsOf } from '../flow/atoms.ts';
import { retryLoopsIn } from '../loops/recognise-loop.ts';
import { holderOf, isHandler, isWithin } from './handed-on.ts';

/** Only an unhurried pace may be that of a process that waits for what it needs. */
const unhurried = 1000;
/** Functions on the ways to the beginning of a program. */
const most = 24;

/** 'later': for a request, an event, a message, or in rounds. */
type When = 'start' | 'later' | 'unseen';

export function isWaitAtStart(program: Program, unit: FileUnit, { delay, form, location }: RetryConstruct): boolean {
  if (delay.kind !== 'constant' || (delay.ms ?? 0) < unhurried) return false;
  const { offset } = location.start;
  return isRunInPlace(unit, form, offset) && whenRun(program, unit, functionAt(unit, offset), new Map()) === 'start';
}

/** What a client is told of retries, or a queue, is about times to come. */
function isRunInPlace(unit: FileUnit, form: RetryConstruct['form'], offset: number): boolean {
  if (form === 'helper') return unit.facts.calls.some(({ span, used }) => span[0] === offset && (used === 'awaited' || used === 'returned' || used === 'chained'));
  return form === 'loop' || form === 'recursion' || form === 'timer';
}

/** The innermost function that a place lies in. */
function functionAt(unit: FileUnit, offset: number): FunctionId {
  const around = unit.facts.functions.filter(({ span }) => span[0] <= offset && offset < span[1]);
  return around.reduce<FunctionId>((inner, { id, span }) => (span[0] >= (unit.facts.functions[inner]?.span[0] ?? 0) ? id : inner), 0);
}

const starting = /^#?\$?(main|boot|bootstrap\w*|launch\w*|onModuleInit|onApplicationBootstrap|start(Up|up)?|start(The)?(Server|App|Application|Service|Services|Worker|Workers|Process|Consumer|Consumers)|init(ialize)?(Server|App|Application|Services))$/;

function whenRun(program: Program, unit: FileUnit, inner: FunctionId, seen: Map<string, When>): When {
  const id = holderOf(program, unit, inner);
  if (id === undefined) return 'later';
  const facts = unit.facts.functions[id];
  if (facts === undefined || facts.kind === 'module') return facts === undefined ? 'unseen' : 'start';
  const key = `${unit.path}#${String(id)}`;
  const known = seen.get(key);
  if (known !== undefined || seen.size >= most) return known ?? 'unseen';
  seen.set(key, 'unseen');
  const callers = facts.kind === 'constructor' ? constructionsOf(program, unit, facts.class) : callersOf(program, { is: 'function', unit, function: id });
  const when = callers.some((ref) => isWithin(ref, unit, id) && isHandler(ref)) ? 'later' : joined(callers.filter((ref) => !isWithin(ref, unit, id)).map((ref) => whenCalled(program, ref, seen)));
  const settled = when === 'unseen' && starting.test(facts.name ?? '') ? 'start' : when;
  seen.set(key, settled);
  return settled;
}

function whenCalled(program: Program, { unit, call }: CallRef, seen: Map<string, When>): When {
  const inRounds = enclosing(unit, call).some(({ region }) => region.kind === 'loop' && !isUntilDone(unit, region) && !retryLoopsIn(program, unit).some(({ loop }) => loop.region === region));
  return inRounds ? 'later' : whenRun(program, unit, call.function, seen);
}

const stopping = /stop|shut|abort|cancel|exit|clos|quit|kill|terminat|destroy|end/i;

/** `while (!connected)`, and not `while (!stopped)`. */
function isUntilDone({ facts }: FileUnit, { test }: LoopRegion): boolean {
  return test !== undefined && atomsOf(facts, test, true).some(({ value: id, truth }) => {
    const value = facts.values[id];
    const name = value?.kind === 'member' ? value.property : value?.kind === 'variable' || value?.kind === 'merge' ? facts.bindings[value.binding]?.name : undefined;
    return !truth && typeof name === 'string' && !stopping.test(name);
  });
}

function joined(all: readonly When[]): When {
  if (all.includes('later')) return 'later';
  return all.includes('start') ? 'start' : 'unseen';
}

/** Of its own file, where programs make what they start: `const server = new Server()`. */
function constructionsOf(program: Program, unit: FileUnit, of: number | undefined): readonly CallRef[] {
  return unit.facts.calls
    .filter((call) => call.construct)
    .filter((call) => {
      const made = program.evaluate({ unit, id: call.callee });
      return made.is === 'class' && made.unit === unit && made.class === of;
    })
    .map((call) => ({ unit, call }));
}
