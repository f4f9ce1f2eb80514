/** What the calls of a critical section do, in the order in which they are made. */
import type { CallEvent, FunctionId } from '../../../extract/file-facts.ts';
import { callees, type Callee } from '../../calls/callee.ts';
import { effectOf } from '../../calls/effect.ts';
import { calleeName } from '../../calls/name.ts';
import { isOtherCase } from '../../calls/reached.ts';
import { callsRun } from '../../calls/search.ts';
import type { Program } from '../../program/program.ts';
import { locate, type FileUnit } from '../../program/unit.ts';
import type { PlainEffect, SectionEffect } from '../../program-facts.ts';
import { asksOnly } from '../../retries/effects/question.ts';
import type { CallRef, Frame, FunctionValue } from '../../values/abstract.ts';
import type { Primitive } from '../primitive.ts';
import { scriptAt, scriptEffect } from '../script.ts';
import { sqlOf } from '../sql-text.ts';
import { methodOf } from './chain.ts';
import { handsOutToken } from './condition.ts';
import { fenceOf, stopsLate, type Write } from './fence.ts';
import { changes, undoes } from './harm.ts';
import { handedUp, leadsThrough, pathTo, type Path } from './path.ts';
import { looksIn } from './signal.ts';
import { savesChanged } from './saved.ts';
import { statementOf } from './statement.ts';
import { mayBeSame, storeOf, type Store } from './store.ts';
import { isVersioned } from './unique.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;

/** Enough to judge and to show, and as far as a section is followed. */
const mostEffects = 12;
const mostCalls = 500;

export interface Visit {
  readonly program: Program;
  readonly primitive: Primitive;
  readonly effects: Map<string, SectionEffect>;
  /** What was read so far, and by which calls. */
  readonly read: Store[];
  readonly readers: Set<CallEvent>;
  /** Functions that were entered, and whether one gets past them only in time. */
  readonly entered: Map<string, boolean>;
  /** The signal was asked: what was waited for since then. */
  look?: { readonly read: Store[]; unknown: boolean };
  /** A write has been through that a late holder would not have got through. */
  inTime: boolean;
  complete: boolean;
  calls: number;
}

export function newVisit(program: Program, primitive: Primitive): Visit {
  return { program, primitive, effects: new Map(), read: [], readers: new Set(), entered: new Map(), inTime: false, complete: true, calls: 0 };
}

export function visitFunction(visit: Visit, fn: FunctionValue, frame: Frame | undefined): boolean {
  const key = `${fn.unit.path}#${String(fn.function)}`;
  const known = visit.entered.get(key);
  if (known !== undefined) return known;
  visit.entered.set(key, false);
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined || (facts.kind === 'method' && facts.body.length === 0)) visit.complete = false;
  const passed = visitCalls(visit, { unit: fn.unit, root: fn.function, from: facts?.span[0] ?? 0, frame }, callsRun(fn.unit, fn.function));
  visit.entered.set(key, passed);
  return passed;
}

/** The part of a function that is followed. */
export interface Part {
  readonly unit: FileUnit;
  readonly root: FunctionId;
  /** Where it begins. */
  readonly from: number;
  readonly frame: Frame | undefined;
}

/** Whether one gets past these calls only in time. */
export function visitCalls(visit: Visit, part: Part, calls: readonly CallEvent[]): boolean {
  const { unit, root, frame } = part;
  const gates: Path[] = [];
  const outer = visit.inTime;
  for (const item of inOrder(visit.program, part, calls)) {
    if (item === 'look') {
      visit.look = { read: [], unknown: false };
      continue;
    }
    const path = pathTo(unit, item, root);
    visit.inTime = outer || gates.some((gate) => leadsThrough(path, gate));
    if (visitCall(visit, { unit, call: item, frame }) && !visit.inTime) gates.push(path);
  }
  visit.inTime = outer;
  return gates.some((gate) => gate.length === 0);
}

/** Arguments come before the call that they are given to: by where a call ends. */
function inOrder(program: Program, { unit, root, from }: Part, calls: readonly CallEvent[]): readonly (CallEvent | 'look')[] {
  const run = calls.filter((call) => !runsLater(unit, call, root));
  const functions = new Set([root, ...run.map((call) => call.function)]);
  const looks = looksIn(program, unit).filter((look) => functions.has(look.function) && look.span[0] >= from);
  const all: { readonly at: number; readonly item: CallEvent | 'look' }[] = [
    ...run.map((item) => ({ at: item.span[1], item })),
    ...looks.map(({ span }) => ({ at: span[1], item: 'look' as const })),
  ];
  return all.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

const registering = new Set(['on', 'once', 'addListener', 'addEventListener', 'setTimeout', 'setInterval', 'setImmediate', 'nextTick']);

/** In a handler that is only registered here, or in a closure that writes a log. */
function runsLater(unit: FileUnit, call: CallEvent, root: FunctionId): boolean {
  if (call.function !== root && isRecord(unit.facts.functions[call.function]?.name)) return true;
  return handedUp(unit, call, root).some((passed) => registers(unit, passed));
}

function registers(unit: FileUnit, call: CallEvent): boolean {
  const callee = unit.facts.values[call.callee];
  const name = callee?.kind === 'global' ? callee.name : methodOf(unit, call);
  return name !== undefined && registering.has(name);
}

// ------------------------------------------------------------------------------------------------ one call

function visitCall(visit: Visit, ref: CallRef): boolean {
  if (ref.call === visit.primitive.ref.call || isOtherCase(visit.program, ref)) return false;
  if (++visit.calls > mostCalls || visit.effects.size >= mostEffects) {
    visit.complete = false;
    return false;
  }
  const [at, found] = calleesOf(visit.program, ref);
  return found.map((callee) => visitCallee(visit, at, callee)).every(Boolean) && found.length > 0;
}

/** Seen from anywhere where the chain of calls is too long to tell. */
function calleesOf(program: Program, ref: CallRef): readonly [CallRef, readonly Callee[]] {
  const found = callees(program, ref);
  if (ref.frame === undefined || !found.every(({ is }) => is === 'unknown' || is === 'builtin')) return [ref, found];
  const anywhere: CallRef = { unit: ref.unit, call: ref.call };
  const others = callees(program, anywhere);
  return others.some(({ is }) => is === 'operation' || is === 'function') ? [anywhere, others] : [ref, found];
}

function visitCallee(visit: Visit, ref: CallRef, callee: Callee): boolean {
  switch (callee.is) {
    case 'operation':
      return visitOperation(visit, ref, callee);
    case 'function':
      return isRecord(callee.fn.unit.facts.functions[callee.fn.function]?.name) ? false : visitFunction(visit, callee.fn, visit.program.frame(callee.fn, ref));
    case 'class':
      return false;
    case 'builtin':
      if (!isOfLanguage(callee.name, ref)) lose(visit, ref);
      return false;
    default:
      lose(visit, ref);
      return false;
  }
}

const records = /^(log|logger|log[A-Z]\w*|capture(Exception|Message|Error)\w*|\w*([Aa]udit|[Aa]ctivity)_?[Ll]ogs?\w*)$/;

/** Logs and their like: a line that is written late or twice harms nobody. */
function isRecord(name: string | undefined): boolean {
  return name !== undefined && records.test(name);
}

/** Where it leads is not seen. What nobody waits for is done with at once. */
function lose(visit: Visit, { call }: CallRef): void {
  visit.complete = false;
  if (visit.look !== undefined && call.used === 'awaited') visit.look.unknown = true;
}

const promised = new Set(['.then', '.catch', '.finally', '.map', '.all']);

/** A method of an unknown object that is waited for is none of the language's. */
function isOfLanguage(name: string, { call }: CallRef): boolean {
  return !name.startsWith('.') || promised.has(name) || (call.used !== 'awaited' && call.used !== 'returned');
}

function visitOperation(visit: Visit, ref: CallRef, callee: OperationCallee): boolean {
  const { program } = visit;
  const { operation, library } = callee;
  const script = library.category === 'cache' ? scriptAt(program, ref)?.text : undefined;
  const doing = script === undefined ? undefined : scriptEffect(script);
  if (extendsLock(visit, callee) || doing === 'looks') {
    visit.look = { read: [], unknown: false };
    return false;
  }
  if (operation.is !== 'remote-call' || operation.lock !== undefined || doing === 'compares' || isControl(program, ref)) return false;
  const statement = statementOf(program, ref, callee.name, updateAt(callee));
  const effect = effectIn(visit, ref, callee, statement);
  const store = storeOf(program, ref, callee, statement);
  if (effect === 'read') {
    visit.read.push(store);
    visit.readers.add(ref.call);
    if (library.category === 'database' || library.category === 'cache') visit.look?.read.push(store);
    return false;
  }
  return !handsOutToken(program, ref) && !isRecord(store.table) && visitWrite(visit, { ref, callee, statement, effect, store });
}

function visitWrite(visit: Visit, given: Write): boolean {
  const { program } = visit;
  const { ref, callee, store } = given;
  const saves = given.effect === 'unknown' && savesOlder(visit, ref, callee);
  const write: Write = saves ? { ...given, effect: 'idempotent' } : given;
  const { effect } = write;
  const fence = visit.inTime ? 'earlier-check' : signalFence(visit, store) ?? fenceOf(program, write, visit.primitive);
  const location = locate(ref.unit, ref.call.span);
  const undoesNewer = saves || undoes(visit, write);
  const key = `${location.path}:${String(location.start.offset)}`;
  if (!visit.effects.has(key)) visit.effects.set(key, { location, callee: calleeName(ref.unit, ref.call), effect, fence, ...(undoesNewer ? { undoesNewer } : {}) });
  return stopsLate(program, fence, ref);
}

function savesOlder({ program, readers }: Visit, ref: CallRef, { library, name, on }: OperationCallee): boolean {
  return library.category === 'database' && !isVersioned(program, on) && savesChanged(program, ref, name, (one) => readers.has(one.call));
}

/** Making the lease longer fails when it is lost: as good as a look at the signal. */
function extendsLock({ primitive }: Visit, { library, name }: OperationCallee): boolean {
  return library === primitive.library && primitive.facts.extendedBy?.includes(name) === true;
}

function updateAt({ operation }: OperationCallee): number | undefined {
  return operation.is === 'remote-call' && typeof operation.effect === 'object' && 'update' in operation.effect ? operation.effect.update : undefined;
}

function effectIn({ program }: Visit, ref: CallRef, callee: OperationCallee, statement: ReturnType<typeof statementOf>): PlainEffect {
  const effect = effectOf(program, ref, callee);
  if (effect === 'unknown' && statement.written.length > 0) return changes(program, statement);
  return effect === 'write' && callee.library.category === 'http' && asksOnly(program, ref) ? 'unknown' : effect;
}

/** The signal was asked right before: nothing but look-ups was waited for since. */
function signalFence({ look }: Visit, store: Store): SectionEffect['fence'] | undefined {
  if (look === undefined) return undefined;
  if (!look.unknown) return 'signal-checked';
  return look.read.some((one) => mayBeSame(one, store)) ? undefined : 'unknown';
}

/** BEGIN, COMMIT and the like change nothing by themselves. */
function isControl(program: Program, ref: CallRef): boolean {
  return /^\s*(begin|commit|rollback|start transaction|set |savepoint)/i.test(sqlOf(program, ref) ?? '');
}
