/** Functions that run themselves again when they have failed: by a call, or by a timer. */
import { processPackages } from '../../../catalog/index.ts';
import type { CallEvent } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { once, type Program } from '../../program/program.ts';
import { locate, type FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import { walk } from '../../tree/walk.ts';
import type { CallRef, Ref } from '../../values/abstract.ts';
import { effectsOf } from '../effects/effects.ts';
import type { Path } from '../flow/path.ts';
import { attemptsOf } from '../judge/attempts.ts';
import { delayOf, type Timer } from '../judge/delay.ts';
import { connects, isConnecting, isPollName } from '../judge/names.ts';
import { errorsRetried, isPutRight, purposeOf } from '../judge/purpose.ts';
import { retryLoopsIn } from '../loops/recognise-loop.ts';
import { sameness } from '../loops/same-operation.ts';
import { reachOfCall } from '../tried/reach.ts';
import { callsBehind, callsIn, triedCalls } from '../tried/tried-calls.ts';
import { parameterKey, type Turn } from '../turns/turn.ts';
import { argumentAt, waitsOf } from '../waits/wait.ts';
import { circlesIn, type Circle } from './circles.ts';
import { isImpossible } from './impossible.ts';
import type { Invocation } from './invocations.ts';
import { WaysRound } from './ways-round.ts';

export interface RecursiveRetry {
  readonly unit: FileUnit;
  readonly circle: Circle;
  readonly failing: readonly Path[];
  readonly turn: Turn;
  readonly tried: readonly CallEvent[];
}

export function recursiveRetries(program: Program, unit: FileUnit): readonly RecursiveRetry[] {
  return once<readonly RecursiveRetry[]>(program, 'retries: recursion', unit, [], () => findRecursive(program, unit));
}

function findRecursive(program: Program, unit: FileUnit): readonly RecursiveRetry[] {
  const found = new Map<CallEvent, RecursiveRetry>();
  const periodic = new Set<number>();
  const candidates: RecursiveRetry[] = [];
  const ways = new WaysRound(program, unit);
  for (const circle of circlesIn(program, unit)) {
    const paths = ways.through(circle).filter((path) => !isPutRight(program, unit, path) && !isImpossible(program, unit, circle, path));
    if (paths.some(({ failure }) => failure === undefined)) periodic.add(circle.start);
    else if (paths.length > 0) {
      const retry = retryOf(program, unit, circle, paths);
      if (retry !== undefined) candidates.push(retry);
    }
  }
  for (const retry of candidates) {
    const call = retry.circle.closing.call;
    if (call === undefined || found.has(call) || (isPeriodic(retry.circle, periodic) && !keepsAlive(retry))) continue;
    found.set(call, retry);
  }
  return onceEach([...found.values()], candidates);
}

/** `connect` calls `reconnect`, which waits and calls `connect`: one circle, whichever call of it closes it. */
function onceEach(found: readonly RecursiveRetry[], all: readonly RecursiveRetry[]): readonly RecursiveRetry[] {
  const closing = new Map<string, Set<CallEvent | undefined>>();
  for (const { circle } of all) {
    const way = wayOf(circle);
    closing.set(way, (closing.get(way) ?? new Set()).add(circle.closing.call));
  }
  return found.filter(({ circle }, index) => {
    const same = closing.get(wayOf(circle));
    return circle.closing.how === 'timer' || !found.some((other, at) => at !== index && same?.has(other.circle.closing.call) && isTold(other, at, index));
  });
}

function isTold({ circle }: RecursiveRetry, at: number, index: number): boolean {
  return circle.chain.some(({ how }) => how === 'failed-event') || circle.closing.how === 'timer' || at < index;
}

function wayOf({ chain, closing }: Circle): string {
  return [...chain, closing].map(({ from, to, call }) => `${String(from)} ${String(to)} ${String(call?.id)}`).sort().join(', ');
}

/** Begun at the function itself, or at the timer that runs it. */
function isPeriodic({ start, chain }: Circle, periodic: ReadonlySet<number>): boolean {
  return periodic.has(start) || chain.some(({ to, how }) => how === 'call' && periodic.has(to));
}

/** What goes round on success too is a main loop; one that connects keeps something alive. */
function keepsAlive(retry: RecursiveRetry): boolean {
  const { unit, circle, tried } = retry;
  return circle.chain.some(({ how }) => how === 'failed-event') || isConnecting(unit, circle.start) || tried.some((call) => connects(unit, call));
}

function retryOf(program: Program, unit: FileUnit, circle: Circle, failing: readonly Path[]): RecursiveRetry | undefined {
  if (isPollName(unit, circle.start) || decidesFirst(program, unit, circle) || triesByItself(program, unit, circle)) return undefined;
  const turn = turnOf(unit, circle);
  const tried = triedRound(program, unit, circle, failing);
  if (tried.length === 0 || sameness(program, { unit, turn }, tried) === 'differs') return undefined;
  return { unit, circle, failing, turn, tried };
}

/** What has gone is opened again by a loop that goes on until it is there: the loop is the retry. */
function triesByItself(program: Program, unit: FileUnit, { start, chain }: Circle): boolean {
  return chain.some(({ how }) => how === 'failed-event') && retryLoopsIn(program, unit).some(({ loop, tried }) => loop.function === start && tried.some((call) => connects(unit, call)));
}

/** A handler that asks something else before it calls again has reasons of its own. */
function decidesFirst(program: Program, unit: FileUnit, { chain, closing }: Circle): boolean {
  if (closing.how === 'timer' || !chain.some(({ how }) => how === 'failed-event')) return false;
  if (chain.length > 2) return true;
  const call = closing.call?.span[0] ?? 0;
  let asks = false;
  walk(unit.facts.functions[closing.from]?.body ?? [], (node) => {
    if (node.kind === 'await' && node.span[1] < call && waitsOf(program, { unit, id: node.value }).length === 0) asks = true;
  });
  return asks;
}

// ------------------------------------------------------------------------------------------------ what is tried

function triedRound(program: Program, unit: FileUnit, circle: Circle, failing: readonly Path[]): readonly CallEvent[] {
  const own = triedCalls(program, unit, failing);
  const rejected = circle.chain.filter(({ how }) => how === 'rejected').flatMap(({ call }) => {
    const callee = call && unit.facts.values[call.callee];
    return callee?.kind === 'member' ? callsBehind(unit, callee.object) : [];
  });
  const found = [...new Set([...own, ...rejected])].filter((call) => call !== circle.closing.call && reachOfCall(program, { unit, call }) !== 'local');
  if (found.length > 0) return found;
  const body = unit.facts.functions[circle.start]?.body ?? [];
  const all = callsIn(body).filter((call) => call !== circle.closing.call && !leadsRound(program, unit, circle, call));
  const far = all.filter((call) => reachOfCall(program, { unit, call }) !== 'local');
  if (far.length > 0 || circle.closing.how !== 'timer' || !circle.chain.some(({ how }) => how === 'failed-event')) return far;
  // What an event tells of may be a socket of any make; a process of one's own asks nobody when it is started again.
  return all.some((call) => startsProcess(program, { unit, call })) ? [] : all.slice(0, 1);
}

function startsProcess(program: Program, ref: CallRef, depth = 0): boolean {
  return callees(program, ref).some((callee) => {
    if (callee.is === 'external') return processPackages.has(callee.package);
    if (callee.is !== 'function' || depth > 1) return false;
    const { unit, function: id } = callee.fn;
    return callsIn(unit.facts.functions[id]?.body ?? []).some((call) => startsProcess(program, { unit, call }, depth + 1));
  });
}

function leadsRound(program: Program, unit: FileUnit, circle: Circle, call: CallEvent): boolean {
  const functions = new Set([circle.start, ...circle.chain.map(({ to }) => to)]);
  return callees(program, { unit, call }).some((callee) => callee.is === 'function' && callee.fn.unit === unit && functions.has(callee.fn.function));
}

/** What each function on the way is given the next time. */
function turnOf(unit: FileUnit, { start: id, chain, closing }: Circle): Turn {
  const parameters = new Map<string, Ref>();
  const last = closing.how === 'timer' ? lastCall(unit, closing, id) : closing.call;
  const calls = [...chain.filter(({ how }) => how === 'call').map(({ to, call }) => ({ to, call })), { to: id, call: last }];
  for (const { to, call } of calls) {
    call?.arguments.forEach(({ value, spread }, index) => {
      if (!spread) parameters.set(parameterKey(unit, to, index), { unit, id: value });
    });
  }
  return { unit, parameters };
}

function lastCall(unit: FileUnit, closing: Invocation, start: number): CallEvent | undefined {
  if (closing.to === start) return undefined;
  return (unit.index.callsOf.get(closing.to) ?? []).find((call) => {
    const callee = unit.facts.values[call.callee];
    return callee?.kind === 'function' ? callee.function === start : callee?.kind === 'member' || callee?.kind === 'variable';
  });
}

// ------------------------------------------------------------------------------------------------ description

export function timerOf(program: Program, unit: FileUnit, { closing }: Circle): Timer | undefined {
  const { call, how } = closing;
  if (how !== 'timer' || call === undefined) return undefined;
  const [delay] = callees(program, { unit, call }).flatMap((callee) => (callee.is === 'operation' && callee.operation.is === 'delay' ? [callee.operation] : []));
  return { duration: argumentAt({ unit, call }, delay?.duration.argument ?? 1), at: locate(unit, call.span) };
}

export function describeRecursion(program: Program, retry: RecursiveRetry): RetryConstruct | undefined {
  const { unit, circle, failing, turn, tried } = retry;
  const { call, how } = circle.closing;
  if (call === undefined) return undefined;
  const { attempts, shutdown } = attemptsOf(program, turn, { unit }, failing);
  const { delay, jitter } = delayOf(program, turn, { unit }, failing, timerOf(program, unit, circle));
  const byEvent = circle.chain.some((edge) => edge.how === 'failed-event');
  const purpose = byEvent || isConnecting(unit, circle.start) ? 'connection' : purposeOf(program, unit, tried, failing);
  const body = unit.facts.functions[circle.start];
  return {
    location: locate(unit, call.span),
    form: how === 'timer' ? 'timer' : 'recursion',
    what: how === 'timer' ? `the timer that runs ${body?.name ?? 'it'} again` : `${body?.name ?? 'the function'}, which calls itself`,
    attempts,
    delay,
    jitter,
    purpose,
    lifetime: shutdown || purpose === 'connection' ? 'process' : 'request',
    retries: errorsRetried(program, unit, failing),
    ...effectsOf(program, unit, tried, body?.span ?? call.span),
    related: tried.slice(0, 3).map((one) => ({ location: locate(unit, one.span), message: 'tried again here' })),
  };
}
