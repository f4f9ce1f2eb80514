/** What is done while a lock is held, and what would reject it when the lock is lost. */
import { callees } from '../../calls/callee.ts';
import { callsRun } from '../../calls/search.ts';
import type { Program } from '../../program/program.ts';
import { locate } from '../../program/unit.ts';
import type { CriticalSection } from '../../program-facts.ts';
import type { CallRef, Ref } from '../../values/abstract.ts';
import { releaseCalls } from '../given-back.ts';
import { callsAfter } from '../leaves.ts';
import { sectionOf, type Primitive } from '../primitive.ts';
import type { Acquisition, Role } from '../roles.ts';
import { lastsBetween, lastsOfFunction } from './lasts.ts';
import { newVisit, visitCalls, visitFunction, type Visit } from './visit.ts';

export function criticalSection(program: Program, ref: CallRef, acquisition: Acquisition): CriticalSection {
  const { primitive, runs } = acquisition;
  const visit = newVisit(program, primitive);
  if (runs === undefined) return sectionAfter(program, ref, acquisition, visit);
  const fn = sectionOf(program, runs);
  if (fn === undefined) return { seen: 'elsewhere', effects: [], complete: false };
  visitFunction(visit, fn, fn.frame);
  return { location: locate(fn.unit, fn.unit.facts.functions[fn.function]?.span ?? [0, 0]), ...sectionIn(visit), lasts: lastsOfFunction(program, fn, primitive) };
}

function sectionIn(visit: Visit): CriticalSection {
  return { seen: 'here', effects: [...visit.effects.values()], complete: visit.complete };
}

/** The code between taking and giving back. */
function sectionAfter(program: Program, ref: CallRef, acquisition: Acquisition, visit: Visit): CriticalSection {
  const back = new Set(releaseCalls(program, ref, acquisition));
  const last = Math.max(...[...back].map((call) => call.span[0]));
  const calls = callsAfter(ref.unit, ref.call).filter((call) => !back.has(call) && (back.size === 0 || call.span[0] < last));
  const running = new Set(callsRun(ref.unit, ref.call.function));
  visitCalls(visit, { unit: ref.unit, root: ref.call.function, from: ref.call.span[1], frame: ref.frame }, calls.filter((call) => running.has(call)));
  const to = back.size === 0 ? (ref.unit.facts.functions[ref.call.function]?.span[1] ?? last) : last;
  return { ...sectionIn(visit), lasts: lastsBetween(program, ref, to, calls.filter((call) => running.has(call)), acquisition.primitive) };
}

/** Of a lock whose function is given its section by callers that are not here. */
export function absentSection(program: Program, ref: CallRef, { primitive, runs }: Acquisition, section: Section): CriticalSection {
  const offered = runs === undefined ? handedTo(program, ref, primitive, section) : given(program, runs, primitive);
  return { seen: 'elsewhere', effects: [], complete: false, ...offered };
}

type Section = NonNullable<Role['section']>;
type Given = Pick<CriticalSection, 'given'>;

/** What the calls of the section are given; anything may be something to fence with. */
function handedTo(program: Program, { unit, call }: CallRef, { facts }: Primitive, section: Section): Given {
  if (facts.fencingToken) return { given: 'token' };
  const calls = unit.facts.calls.filter((one) => one.span[0] >= call.span[1] && callees(program, { unit, call: one }).some((callee) => callee.is === 'parameter' && callee.value.function === section.function && callee.value.index === section.index));
  if (calls.every((one) => one.arguments.length === 0)) return { given: 'nothing' };
  return facts.scope === 'lease' ? {} : { given: 'transaction' };
}

/** What a section that is not here is given to fence with. */
function given(program: Program, runs: Ref, primitive: Primitive): Given {
  if (primitive.facts.fencingToken) return { given: 'token' };
  const value = program.evaluate(runs);
  if (value.is === 'unknown') return {};
  const takesSignal = primitive.facts.signal !== undefined && (value.is === 'parameter' || takesParameter(value));
  return { given: takesSignal ? 'signal' : 'nothing' };
}

function takesParameter(value: ReturnType<Program['evaluate']>): boolean {
  return value.is === 'function' && (value.unit.facts.functions[value.function]?.parameters.length ?? 0) > 0;
}
