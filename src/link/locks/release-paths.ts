/** On which ways out of its section a lock is given back. */
import type { CallEvent, FunctionId, ValueId } from '../../extract/file-facts.ts';
import { callsRun, callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { LockAcquisition, Location } from '../program-facts.ts';
import { enclosing } from '../tree/enclosing.ts';
import { walk } from '../tree/walk.ts';
import type { CallRef } from '../values/abstract.ts';
import { releaseCalls } from './given-back.ts';
import { callsAfter, resultsOf, returnsIt } from './leaves.ts';
import { reachedIn } from './flow.ts';
import { goneRelease } from './gone.ts';
import { leftBehind, leftBehindWithin } from './left-behind.ts';
import { releases } from './release.ts';
import { releaseSites } from './release-sites.ts';
import { acquisitionAt, type Acquisition } from './roles.ts';

type Release = LockAcquisition['release'];

/** `isOwn`: it is judged where it is taken, because nobody is seen to ask for it. */
export function releasePaths(program: Program, ref: CallRef, acquisition: Acquisition, ttl: LockAcquisition['ttl'], isOwn = false): Release {
  const { primitive, runs, through } = acquisition;
  const left = isOwn ? leftBehindWithin(program, ref, acquisition) : leftBehind(program, ref, acquisition);
  if (left !== undefined) return { kind: 'some-paths', leak: left };
  if (runs !== undefined) return through === undefined ? { kind: 'callback' } : byHelper(program, acquisition, ttl);
  if (primitive.facts.scope === 'transaction') return { kind: 'transaction' };
  if (isDisposed(ref)) return { kind: 'using' };
  const back = releaseCalls(program, ref, acquisition);
  if (back.length === 0) return withoutRelease(program, ref, acquisition);
  const run = new Set(callsRun(ref.unit, ref.call.function));
  const inTurn = back.filter((one) => run.has(one));
  if (inTurn.length === 0) return { kind: 'unknown', reason: 'a function that is handed out gives it back' };
  const safe = throughFinally(ref, inTurn) ?? throughCatch(ref, inTurn, acquisition, ttl);
  if (safe !== undefined) return safe;
  return returnsIt(ref.unit, ref.call) ? { kind: 'unknown', reason: 'whoever asked for the lock gives it back' } : leaking(ref, inTurn);
}

/** The function that runs the section gives it back, on the ways that it sees to. */
function byHelper(program: Program, { through }: Acquisition, ttl: LockAcquisition['ttl']): Release {
  const ref = through && { unit: through.role.unit, call: through.role.call };
  const found = ref && acquisitionAt(program, ref);
  const release = found && releasePaths(program, ref, found, ttl);
  return release?.kind === 'some-paths' ? release : { kind: 'callback' };
}

function withoutRelease(program: Program, ref: CallRef, acquisition: Acquisition): Release {
  const isOthers = ref.call.used === 'returned' || releaseSites(program, ref, acquisition).length > 0 || isReleasedBeside(program, acquisition);
  if (isOthers) return { kind: 'unknown', reason: 'whoever asked for the lock gives it back' };
  return goneRelease(program, ref, acquisition.primitive) ?? { kind: 'never' };
}

/** The class or file that takes the lock knows how to give it back. */
function isReleasedBeside(program: Program, { primitive }: Acquisition): boolean {
  return primitive.ref.unit.facts.calls.some((one) => releases(program, one, primitive));
}

/** `await using lock = await take()`. */
function isDisposed({ unit, call }: CallRef): boolean {
  const results = resultsOf(unit, call);
  return unit.facts.bindings.some((binding) => binding.using !== undefined && binding.writes.some((write) => results.has(write.value)));
}

// ------------------------------------------------------------------------------------------------ finally

/** Released in `finally`, and nothing can leave before the `try`. */
function throughFinally(ref: CallRef, back: readonly CallEvent[]): Release | undefined {
  const { unit, call } = ref;
  for (const one of back) {
    const from = finallyAround(unit, one, call.function);
    if (from !== undefined) {
      const leak = from <= call.span[0] ? undefined : leavesBetween(unit, call, from);
      return leak === undefined ? { kind: 'finally' } : { kind: 'some-paths', leak };
    }
    if (one.function !== call.function && isFinallyCallback(unit, one)) return { kind: 'finally' };
  }
  return undefined;
}

/** Where in the function the `try` begins whose `finally` leads to the call; of one in a function that is run there, where it is run. */
function finallyAround(unit: FileUnit, release: CallEvent, id: FunctionId): number | undefined {
  const run = reachedIn(unit, release, id);
  for (const at of [run, release]) {
    const around = enclosing(unit, at).find(({ region, block }) => region.kind === 'try' && region.finally === block);
    if (around !== undefined) return at === release && at !== run ? run.span[0] : around.region.span[0];
  }
  return undefined;
}

/** `.finally(() => lock.release())`. */
function isFinallyCallback(unit: FileUnit, release: CallEvent): boolean {
  return unit.facts.calls.some((one) => {
    const callee = unit.facts.values[one.callee];
    if (callee?.kind !== 'member' || callee.property !== 'finally') return false;
    return one.arguments.some(({ value }) => {
      const callback = unit.facts.values[value];
      return callback?.kind === 'function' && callsWithin(unit, callback.function).includes(release);
    });
  });
}

/** A return that depends on something else than whether the lock was taken; within a loop that asks for it again, it was not. */
function leavesBetween(unit: FileUnit, call: CallEvent, until: number): Location | undefined {
  const facts = unit.facts.functions[call.function];
  const from = Math.max(call.span[1], ...enclosing(unit, call).map(({ region }) => (region.kind === 'loop' ? region.span[1] : 0)));
  let leak: Location | undefined;
  let refused = from;
  walk(facts?.body ?? [], (node) => {
    if (node.kind !== 'branch' || node.span[0] < refused || node.span[1] > until) return;
    // What it does without the lock leaves nothing taken.
    if (asksForLock(unit, node.test, call, 0)) refused = node.span[1];
    else if (node.then.some((inner) => inner.kind === 'return' || inner.kind === 'throw')) leak ??= locate(unit, node.then[0]?.span ?? node.span);
  });
  return leak;
}

function asksForLock(unit: FileUnit, id: ValueId, call: CallEvent, depth: number): boolean {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return false;
  const asks = (one: ValueId) => asksForLock(unit, one, call, depth + 1);
  switch (value.kind) {
    case 'result':
      return value.call === call.id || (unit.facts.calls[value.call]?.arguments.some((argument) => asks(argument.value)) ?? false);
    case 'awaited':
      return asks(value.value);
    case 'unary':
      return asks(value.operand);
    case 'binary':
      return asks(value.left) || asks(value.right);
    case 'member':
      return asks(value.object);
    case 'choice':
      return value.options.some(asks);
    case 'merge':
      return value.values.some(asks);
    case 'element':
      return asks(value.of);
    default:
      return false;
  }
}

// ------------------------------------------------------------------------------------------------ catch, and without

const isInCatch = (unit: FileUnit, one: CallEvent) => enclosing(unit, one).some(({ region, block }) => region.kind === 'try' && region.catch?.body === block);

/** In the catch, and after the try as well; or after a failure alone, of a key that is left to expire. */
function throughCatch({ unit, call }: CallRef, back: readonly CallEvent[], { primitive }: Acquisition, ttl: LockAcquisition['ttl']): Release | undefined {
  const caught = back.filter((one) => one.function === call.function && isInCatch(unit, one));
  if (caught.length === 0) return undefined;
  if (caught.length < back.length) return { kind: 'every-path' };
  return ttl.kind === 'finite' && primitive.operation.is === 'remote-call' ? { kind: 'never' } : undefined;
}

function leaking(ref: CallRef, back: readonly CallEvent[]): Release {
  const { unit, call } = ref;
  const between = callsAfter(unit, call).find((one) => !back.includes(one) && one.function === call.function);
  if (between === undefined) return { kind: 'every-path' };
  return { kind: 'some-paths', leak: locate(unit, between.span) };
}
