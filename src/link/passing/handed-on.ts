/** What a function is given to stop its work by, and the remote calls that it does not hand it on to. */
import type { Block, CallEvent, FunctionFacts } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { functionsWithin } from '../calls/search.ts';
import { boundAround } from '../deadlines/bounded.ts';
import { callOutcome, ownOutcome } from '../deadlines/call.ts';
import { clientOf, deadlineFacts } from '../deadlines/client.ts';
import { isRemote } from '../deadlines/forwarding.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { DeadlineHandOff } from '../program-facts.ts';
import { outgoingOf } from '../reach/outgoing.ts';
import { callsRunNow } from '../reach/run-now.ts';
import { isWaitedFor } from '../reach/waited.ts';
import { enclosing } from '../tree/enclosing.ts';
import type { CallRef } from '../values/abstract.ts';
import { givenTo, type Given } from './given.ts';
import { Mentions } from './mentions.ts';

export function handOffsOf(program: Program, unit: FileUnit): readonly DeadlineHandOff[] {
  const found = unit.facts.functions.flatMap((facts) => givenTo(program, unit, facts).flatMap((given) => judged(program, unit, facts, given)));
  // A call that gets neither of two signals is one site.
  return found.filter(({ location }, index) => found.findIndex((one) => one.location.start.offset === location.start.offset) === index);
}

/** What becomes of it at one call that could take it. */
interface Taker {
  readonly call: CallEvent;
  readonly passed: boolean;
  readonly library?: DeadlineHandOff['library'];
}

function judged(program: Program, unit: FileUnit, facts: FunctionFacts, given: Given): readonly DeadlineHandOff[] {
  const mentions = new Mentions(unit, given.values, given.member);
  const takers = callsRunNow(unit, facts.id).flatMap((call) => {
    const taker = isJudged(unit, call) ? takerAt(program, { unit, call }, given, mentions) : undefined;
    return taker === undefined ? [] : [taker];
  });
  const dropped = takers.filter(({ passed }) => !passed);
  const [first, ...others] = dropped.length > 0 ? dropped : takers;
  if (first === undefined) return [];
  const otherwise = dropped.length > 0 && isUsedOtherwise(program, unit, facts, mentions);
  return [{
    location: locate(unit, first.call.span),
    callee: calleeName(unit, first.call),
    given: given.name,
    kind: given.kind,
    passed: otherwise ? { kind: 'unknown', reason: `${given.name} is used in another way` } : { kind: dropped.length > 0 ? 'no' : 'yes' },
    ...(first.library === undefined ? {} : { library: first.library }),
    related: [
      { location: locate(unit, given.span), message: `${given.name} is given here` },
      ...(dropped.length > 0 ? others.slice(0, 4).map(({ call }) => ({ location: locate(unit, call.span), message: `${calleeName(unit, call)} does not get it either` })) : []),
    ],
  }];
}

/** What cleans up has to go on when the work has been given up; what nobody waits for goes on by itself. */
function isJudged(unit: FileUnit, call: CallEvent): boolean {
  return isWaitedFor({ unit, call }) && !enclosing(unit, call).some(({ region, block }) => region.kind === 'try' && (isBlock(region.catch?.body, block) || isBlock(region.finally, block)));
}

function isBlock(one: Block | undefined, other: Block): boolean {
  return one === other;
}

function takerAt(program: Program, ref: CallRef, given: Given, mentions: Mentions): Taker | undefined {
  const found = callees(program, ref);
  const [callee] = found;
  if (callee === undefined || found.length > 1) return undefined;
  const takes = callee.is === 'function' ? ownTakes(program, ref, callee, given) : remoteTakes(program, ref, callee, given);
  const mentioned = mentions.in(ref.call.result);
  if (takes === undefined || (takes === 'unknown' && !mentioned)) return undefined;
  const passed = takes === 'another' || mentioned || boundAround(program, ref.unit, ref.call) !== undefined || isChainedOn(ref.unit, ref.call, mentions);
  return { call: ref.call, passed, ...(callee.is === 'operation' ? { library: libraryRef(program, callee.library, ref.unit.path, ref.call.callee) } : {}) };
}

/** `request(url).timeout(ms)`: a method on what the call gives has it. */
function isChainedOn(unit: FileUnit, call: CallEvent, mentions: Mentions): boolean {
  return unit.facts.calls.some((one) => {
    const callee = unit.facts.values[one.callee];
    return callee?.kind === 'member' && callee.object === call.result && mentions.in(one.result);
  });
}

/** 'another': it has a deadline of its own. Undefined: it takes none. */
type Takes = 'none' | 'another' | 'unknown' | undefined;

function remoteTakes(program: Program, ref: CallRef, callee: Callee, given: Given): Takes {
  if (!isRemote(callee) || callee.operation.stream === true) return undefined;
  const client = clientOf(program, callee.on);
  const facts = deadlineFacts(callee.library, callee.operation) ?? client?.facts;
  const forms = given.kind === 'signal' ? ['abort-signal'] : ['abort-signal', 'duration', 'absolute'];
  if (facts?.options.some(({ at, form, ineffective }) => at !== 'client' && forms.includes(form) && ineffective === undefined) !== true) return undefined;
  const own = given.kind === 'signal' ? ownOutcome(program, ref, callee, client) : callOutcome(program, ref, callee);
  return own.kind === 'absent' ? 'none' : own.kind === 'unknown' ? 'unknown' : 'another';
}

/** An own function that takes one of the same sort, and leads to a remote call. */
function ownTakes(program: Program, ref: CallRef, { fn }: Extract<Callee, { is: 'function' }>, given: Given): Takes {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined || ref.call.arguments.some(({ spread }) => spread)) return undefined;
  const taken = once(program, 'given', facts, [], () => givenTo(program, fn.unit, facts)).find(({ kind, member, defaulted }) => kind === given.kind && !defaulted && (kind === 'signal' || member === undefined));
  if (taken === undefined || !outgoingOf(program, fn.unit, fn.function, 'any').some(({ waited }) => waited)) return undefined;
  const handed = argument(program, ref, taken.parameter);
  if (handed === undefined || handed.is === 'undefined') return 'none';
  if (taken.member === undefined) return 'another';
  const member = program.property(handed, taken.member);
  return handed.is === 'object' && member.is === 'undefined' ? 'none' : 'another';
}

const checks = new Set(['throwIfAborted', 'max', 'min', 'now', 'log', 'debug', 'info', 'warn', 'error', 'trace', 'isFinite', 'isInteger']);

/** It ends the work by another way: a timer, a listener, a race. Looking at it between two calls does not. */
function isUsedOtherwise(program: Program, unit: FileUnit, { id }: FunctionFacts, mentions: Mentions): boolean {
  return functionsWithin(unit, id).some((fn) =>
    (unit.index.callsOf.get(fn) ?? []).some((call) => {
      const callee = unit.facts.values[call.callee];
      const name = callee?.kind === 'member' ? callee.property : callee?.kind === 'global' ? callee.name : undefined;
      const onIt = callee?.kind === 'member' && mentions.in(callee.object);
      const handed = call.arguments.some(({ value }) => mentions.in(value));
      if (!onIt && !handed) return false;
      return !(typeof name === 'string' && checks.has(name)) && !isTakenBy(program, unit, call);
    }),
  );
}

/** A remote call, or a function that waits: those are handed it, and others are not. */
function isTakenBy(program: Program, unit: FileUnit, call: CallEvent): boolean {
  return callees(program, { unit, call }).some((callee) => {
    if (callee.is === 'operation') return callee.operation.is === 'remote-call' || (callee.operation.is === 'delay' && callee.operation.runs === undefined);
    return callee.is === 'function' && outgoingOf(program, callee.fn.unit, callee.fn.function, 'any').length > 0;
  });
}
