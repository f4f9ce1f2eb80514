/** What becomes of a caught failure. */
import type { Block, CallEvent, FunctionFacts, Node, Span, ValueId } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import type { ReachedCall } from '../calls/reach.ts';
import { sqlText } from '../calls/effect.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { RemoteErrorHandler } from '../program-facts.ts';
import { walk } from '../tree/walk.ts';
import { instead, returnsOf } from './given.ts';
import { isLog } from './log.ts';
import { isMadeAnew } from './made-anew.ts';
import { throwsOneKind } from './thrown-sometimes.ts';
import { usesError } from './uses-error.ts';

export interface HandlerBody {
  readonly unit: FileUnit;
  readonly block: Block;
  /** The caught error, where it is named. */
  readonly error: ValueId | undefined;
  /** What the author says about it in comments. */
  readonly remark: string | undefined;
  /** The function that goes on afterwards. */
  readonly within: FunctionFacts;
  /** What gives the answer where nothing fails: the tried block, or the callbacks of `.then`. */
  readonly answers: Block;
  /** A callback of a promise, whose `undefined` may be nobody's answer. */
  readonly promise: boolean;
  /** The values that are there, or are missing, afterwards: the promise's own, or what the tried block writes. */
  readonly gives: ReadonlySet<ValueId>;
}

type Outcome = Pick<RemoteErrorHandler, 'outcome' | 'gives'>;

export function outcomeOf(program: Program, body: HandlerBody, calls: readonly ReachedCall[]): Outcome {
  const nodes: Node[] = [];
  walk(body.block, (node) => nodes.push(node));
  const oneKind = throwsOneKind(body.unit, body.block);
  if (!oneKind && nodes.some(({ kind }) => kind === 'throw')) return { outcome: 'rethrown' };
  if (isMadeAnew(program, body.unit, body.within.body, body.block, calls)) return { outcome: 'cleanup' };
  if (calls.every((call) => isCleanup(program, call)) || isBestEffort(body.within.name ?? '') || isWithinHandler(body) || isInCallbackOfHandler(body)) return { outcome: 'cleanup' };
  if (oneKind) return { outcome: 'dropped' };
  if (usesError(body.unit, body.error, nodes)) return { outcome: 'reported' };
  const called = nodes.filter((node) => node.kind === 'call');
  if (called.some((call) => isLog(program, body.unit, call))) return { outcome: 'logged' };
  const status = called.map((call) => statusOf(program, body.unit, call)).find((one) => one !== undefined);
  if (status !== undefined && looksLikeAnswer(status)) return { outcome: 'indistinguishable', gives: `the status ${String(status)}` };
  return called.length > 0 ? { outcome: 'passed-on' } : returned(program, body, nodes);
}

/** Work that may fail by what its name says. */
const bestEffort = /best_?effort|telemetry|analytics|prefetch|preload|warm_?up|heartbeat|clean_?up|tear_?down|shut_?down|dispose/i;
const leaving = /^_?(track(Event|Usage|Activity|Page)|ping|probe|try|stop|kill|terminate|cancel|abort|close|destroy|disconnect|release|unlock|leave|logout|revoke|rollback)(?![a-z])/;
const cleanups = /^(close|end|quit|disconnect|destroy|release|unlock|rollback|abort|stop|shutdown|terminate|unsubscribe|cancel|cleanup|dispose|del|unlink)/i;

function isBestEffort(name: string): boolean {
  return bestEffort.test(name) || leaving.test(name);
}

function isCleanup(program: Program, { ref, callee }: ReachedCall): boolean {
  if (callee.operation.is === 'unlock' || cleanups.test(callee.name)) return true;
  const statement = argument(program, ref, 0);
  const text = statement && sqlText(statement);
  return text !== undefined && /^\s*(rollback|abort|unlisten|close|deallocate|discard)\b/i.test(text);
}

/** After a failure, or on the way out: what failed before is what the caller hears of. */
function isWithinHandler({ within, block, promise, unit }: HandlerBody): boolean {
  let found = false;
  walk(within.body, (node) => {
    if (node.kind !== 'try') return;
    for (const after of [node.catch?.body, node.finally]) {
      if (after === undefined || after === block) continue;
      walk(after, (inner) => {
        if (promise ? inner.kind === 'call' && runs(unit, inner, block) : inner.kind === 'try' && inner.catch?.body === block) found = true;
      });
    }
  });
  return found;
}

/** `catch (error) { await Promise.allSettled(made.map((one) => remove(one).catch(() => {}))); throw error; }`. */
function isInCallbackOfHandler({ within, unit }: HandlerBody): boolean {
  const contains = (span: Span) => span[0] <= within.span[0] && within.span[1] <= span[1];
  for (let { parent } = within; parent !== undefined; parent = unit.facts.functions[parent]?.parent) {
    const handlers: Span[] = [];
    walk(unit.facts.functions[parent]?.body ?? [], (node) => {
      if (node.kind !== 'try') return;
      const [first] = node.finally ?? [];
      const last = node.finally?.at(-1);
      if (node.catch !== undefined) handlers.push(node.catch.span);
      if (first !== undefined && last !== undefined) handlers.push([first.span[0], last.span[1]]);
    });
    if (handlers.some(contains)) return true;
  }
  return false;
}

function runs(unit: FileUnit, call: CallEvent, block: Block): boolean {
  return call.arguments.some(({ value }) => {
    const argument = unit.facts.values[value];
    return argument?.kind === 'function' && unit.facts.functions[argument.function]?.body === block;
  });
}

/** The status of `res.status(404)`, `res.sendStatus(404)`, `reply.code(404)`. */
function statusOf(program: Program, unit: FileUnit, call: CallEvent): number | undefined {
  const callee = unit.facts.values[call.callee];
  if (callee?.kind !== 'member' || (callee.property !== 'status' && callee.property !== 'sendStatus' && callee.property !== 'code')) return undefined;
  const value = argument(program, { unit, call }, 0);
  return value?.is === 'constant' && typeof value.value === 'number' ? value.value : undefined;
}

/** Success, or 'there is no such thing'. */
function looksLikeAnswer(status: number): boolean {
  return status === 404 || status === 410 || (status >= 200 && status < 300);
}

function returned(program: Program, body: HandlerBody, nodes: readonly Node[]): Outcome {
  const [first, ...others] = returnsOf(body.block);
  if (first === undefined) return { outcome: nodes.some(({ kind }) => kind === 'write' || kind === 'continue' || kind === 'break') ? 'unknown' : 'dropped' };
  if (others.length > 0 || nodes.some(({ kind }) => kind === 'branch')) return { outcome: 'distinguishable' };
  const outcome = instead(program, body, first);
  return body.promise && outcome.gives === 'undefined' ? { outcome: 'dropped' } : outcome;
}
