/** Remote effects that are run again with every attempt, through project functions. */
import type { CallEvent, Span } from '../../../extract/file-facts.ts';
import { callees, type Callee } from '../../calls/callee.ts';
import { effectOf, libraryRef } from '../../calls/effect.ts';
import { calleeName } from '../../calls/name.ts';
import { once, type Program } from '../../program/program.ts';
import { locate, type FileUnit } from '../../program/unit.ts';
import type { RepeatedEffect } from '../../program-facts.ts';
import { optionsOf, type CallRef, type FunctionValue, type Ref } from '../../values/abstract.ts';
import { keyOf } from './idempotency.ts';
import { procedureEffect } from './procedure.ts';
import { asksOnly } from './question.ts';
import { isLeftBehind, mayFailAfter } from './unawaited.ts';
import type { Attempt } from './attempt.ts';

export interface Effects {
  readonly runs: readonly RepeatedEffect[];
  readonly runsKnown: boolean;
}

/** More than this is not told apart in a message, and costs. */
const mostEffects = 12;
const mostCalls = 400;

interface Search {
  readonly program: Program;
  readonly attempt: Attempt;
  readonly runs: Map<string, RepeatedEffect>;
  readonly entered: Set<string>;
  /** The functions that are being gone through. */
  readonly within: string[];
  /** Functions that lead to a request which is what their callers make it: each caller may make it another. */
  readonly requesting: Set<string>;
  calls: number;
  known: boolean;
  /** Something follows that may fail. */
  more: boolean;
  /** Inside a transaction: what the database does there is undone when it fails. */
  transaction: boolean;
}

/** `again` is the text that each attempt runs anew. */
export function effectsOf(program: Program, unit: FileUnit, tried: readonly CallEvent[], again: Span): Effects {
  const search = newSearch(program, { unit, span: again, functions: new Set(), by: 'caller' });
  for (const call of tried) followInto(search, { unit, call }, tried);
  return { runs: [...search.runs.values()], runsKnown: search.known };
}

/** Calls that are made again one by one; by the library it keeps a key that it has made by itself. */
export function effectsOfCalls(program: Program, calls: readonly CallRef[], by: Attempt['by']): Effects {
  return calls.map((ref) => {
    const search = newSearch(program, { unit: ref.unit, span: by === 'library' ? [0, 0] : ref.call.span, functions: new Set(), by });
    visit(search, ref);
    return { runs: [...search.runs.values()], runsKnown: search.known };
  }).reduce(joinEffects, { runs: [], runsKnown: true });
}

export function joinEffects(a: Effects, b: Effects): Effects {
  return { runs: [...a.runs, ...b.runs].slice(0, mostEffects), runsKnown: a.runsKnown && b.runsKnown };
}

/** What a function does that is run again. */
export function effectsOfFunction(program: Program, fn: FunctionValue): Effects {
  const facts = fn.unit.facts.functions[fn.function];
  // Every class that sets the options of one queue asks for the same handlers.
  return facts === undefined || fn.frame !== undefined ? findEffects(program, fn) : once(program, 'retries: effects', facts, nothing, () => findEffects(program, fn));
}

const nothing: Effects = { runs: [], runsKnown: true };

function findEffects(program: Program, fn: FunctionValue): Effects {
  const search = newSearch(program, { unit: fn.unit, span: fn.unit.facts.functions[fn.function]?.span ?? [0, 0], functions: new Set([functionKey(fn)]), root: functionKey(fn), by: 'caller' });
  enter(search, fn, undefined);
  return { runs: [...search.runs.values()], runsKnown: search.known };
}

function newSearch(program: Program, attempt: Attempt): Search {
  return { program, attempt, runs: new Map(), entered: new Set(), within: [], requesting: new Set(), calls: 0, known: true, more: false, transaction: false };
}

const functionKey = (fn: FunctionValue) => `${fn.unit.path}#${fn.function}`;

function visit(search: Search, ref: CallRef): void {
  if (++search.calls > mostCalls || search.runs.size >= mostEffects) {
    search.known = false;
    return;
  }
  for (const callee of callees(search.program, ref)) visitCallee(search, ref, callee);
}

function visitCallee(search: Search, ref: CallRef, callee: Callee): void {
  switch (callee.is) {
    case 'operation':
      visitOperation(search, ref, callee);
      return;
    case 'function':
      enter(search, callee.fn, ref);
      return;
    case 'parameter':
      search.known = false;
      return;
    case 'external':
    case 'unknown':
      if (!isWaitedFor(ref.call)) return;
      search.known = false;
      enterArguments(search, ref);
      return;
    case 'builtin':
      visitBuiltin(search, ref, callee.name);
      return;
    case 'class':
      return;
  }
}

const listening = new Set(['.on', '.once', '.addListener', '.addEventListener', '.off']);

function enterArguments(search: Search, ref: CallRef): void {
  for (const { value } of ref.call.arguments) enterCallback(search, { ...ref, id: value });
}

function visitBuiltin(search: Search, ref: CallRef, name: string): void {
  if (listening.has(name)) return;
  enterArguments(search, ref);
  if (name.startsWith('.') && isWaitedFor(ref.call) && ref.call.arguments.length > 0 && name !== '.then' && name !== '.catch' && name !== '.finally' && name !== '.map') search.known = false;
}

function isWaitedFor(call: CallEvent): boolean {
  return call.used === 'awaited' || call.used === 'returned' || call.used === 'chained';
}

const running: ReadonlySet<string> = new Set(['transaction', 'lock-section', 'bound', 'limit', 'retry', 'runs']);

function visitOperation(search: Search, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>): void {
  const { operation } = callee;
  if (operation.is === 'remote-call') {
    record(search, ref, callee);
    return;
  }
  const outer = search.transaction;
  search.transaction ||= operation.is === 'transaction';
  if (running.has(operation.is)) enterArguments(search, ref);
  search.transaction = outer;
}

function record(search: Search, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>): void {
  if (search.transaction && callee.library.category === 'database') return;
  const plain = effectOf(search.program, ref, callee);
  const http = callee.library.category === 'http';
  const effect = plain === 'write' && http ? effectOfPost(search.program, ref) : plain;
  if (http) for (const fn of search.within) search.requesting.add(fn);
  const location = locate(ref.unit, ref.call.span);
  const key = `${location.path}:${location.start.offset}`;
  const known = search.runs.get(key);
  if (known !== undefined && (known.effect === 'write' || effect !== 'write')) return;
  search.runs.set(key, {
    location,
    callee: calleeName(ref.unit, ref.call),
    library: libraryRef(search.program, callee.library, ref.unit.path),
    effect,
    key: effect === 'write' ? keyOf(search.program, ref, callee, search.attempt) : 'none',
  });
}

function effectOfPost(program: Program, ref: CallRef): RepeatedEffect['effect'] {
  return asksOnly(program, ref) ? 'unknown' : (procedureEffect(program, ref) ?? 'write');
}

function enterCallback(search: Search, ref: Ref): void {
  for (const option of optionsOf(search.program.evaluate(ref))) if (option.is === 'function') enter(search, option, undefined);
}

function enter(search: Search, fn: FunctionValue, from: CallRef | undefined): void {
  const key = functionKey(fn);
  if (search.entered.has(key) && (!search.requesting.has(key) || search.within.includes(key))) return;
  search.entered.add(key);
  search.attempt.functions.add(key);
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined || (facts.body.length === 0 && facts.kind === 'method')) {
    search.known = false;
    return;
  }
  const frame = from === undefined ? fn.frame : search.program.frame(fn, from);
  // Closures within are entered where something runs them; a handler that is registered runs later.
  search.within.push(key);
  const calls = fn.unit.index.callsOf.get(fn.function) ?? [];
  for (const call of calls) followInto(search, { unit: fn.unit, call, frame }, calls);
  search.within.pop();
}

/** A call among those of its function, in which more may come after it. */
function followInto(search: Search, ref: CallRef, calls: readonly CallEvent[]): void {
  const outer = search.more;
  search.more ||= mayFailAfter(search.program, ref, ref.call, calls);
  if (search.more || !isLeftBehind(ref.unit, ref.call)) visit(search, ref);
  search.more = outer;
}
