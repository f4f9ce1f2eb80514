/** Guards and connections that a function makes each time that it runs. */
import type { Category } from '../../catalog/schema.ts';
import type { CallEvent } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { callsTo } from '../calls/search.ts';
import { creationOptions, optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { ShortLivedGuard } from '../program-facts.ts';
import type { CallRef } from '../values/abstract.ts';
import { droppedByCallers } from './factories.ts';
import { fateOf } from './fate.ts';
import { isGiven } from './given.ts';
import { whoRuns } from './who-runs.ts';

type Sort = ShortLivedGuard['sort'];
type OperationCallee = Extract<Callee, { is: 'operation' }>;

export function shortLivedIn(program: Program, unit: FileUnit): readonly ShortLivedGuard[] {
  return callsTo(program, unit, 'operation').flatMap((call) => {
    if (!isMadeAgain(unit, call)) return [];
    const callee = callees(program, { unit, call }).find((one) => one.is === 'operation');
    const sort = callee?.is === 'operation' ? sortOf(callee) : undefined;
    return callee?.is === 'operation' && sort !== undefined ? [siteOf(program, { unit, call }, callee, sort)] : [];
  });
}

const once: ReadonlySet<string | undefined> = new Set(['module', 'constructor', 'field', 'static-block']);

/** By a function that runs again and again, for all that its own place tells. */
function isMadeAgain(unit: FileUnit, call: CallEvent): boolean {
  return !once.has(unit.facts.functions[call.function]?.kind);
}

const limiting = new Set<Category>(['limiter', 'breaker']);

function sortOf({ operation, library }: OperationCallee): Sort | undefined {
  if (operation.breaker !== undefined) return 'breaker';
  if (operation.is === 'limit') return operation.runs === undefined && operation.returns !== undefined && limiting.has(library.category) ? 'limiter' : undefined;
  return operation.is === 'client' && operation.keeps === 'connections' ? 'connections' : undefined;
}

function siteOf(program: Program, ref: CallRef, callee: OperationCallee, sort: Sort): ShortLivedGuard {
  const { life, related } = lifeOf(program, ref, callee, sort);
  return {
    location: locate(ref.unit, ref.call.span),
    what: calleeName(ref.unit, ref.call),
    library: libraryRef(program, callee.library, ref.unit.path, ref.call.callee),
    sort,
    life,
    related,
  };
}

type Lived = Pick<ShortLivedGuard, 'life' | 'related'>;

function lifeOf(program: Program, ref: CallRef, callee: OperationCallee, sort: Sort): Lived {
  const without = (life: ShortLivedGuard['life']): Lived => ({ life, related: [] });
  const shared = sort === 'connections' ? undefined : sharedState(program, ref);
  if (shared !== undefined) return without({ kind: 'kept', how: `its state is shared by ${shared}` });
  const fate = fateOf(program, ref, sort);
  const dropped = sort === 'connections' && fate.kind === 'kept' && fate.returned === true ? droppedByCallers(program, ref) : undefined;
  if (dropped !== undefined) return { life: { kind: 'call' }, related: dropped };
  if (fate.kind !== 'used') return without(fate.kind === 'kept' ? { kind: 'kept', how: fate.how } : { kind: 'unknown', reason: fate.reason });
  if (sort === 'connections' && (adopts(program, ref, callee) || isGiven(ref))) return without({ kind: 'unknown', reason: 'it is made for what this function is given' });
  const runs = whoRuns(program, ref);
  if (runs.kind === 'once') return without({ kind: 'kept', how: 'the function runs once, when the program starts' });
  if (sort === 'connections' && runs.kind === 'unknown') return without(runs);
  const by = runs.kind === 'entry' ? [{ location: runs.location, message: `${runs.what} leads here` }] : [];
  return { life: { kind: 'call' }, related: [...fate.uses.map((call) => ({ location: locate(ref.unit, call.span), message: 'used here' })), ...by] };
}

/** What keeps the counts outside the process. */
function sharedState(program: Program, ref: CallRef): string | undefined {
  const options = creationOptions(program, ref);
  return ['datastore', 'connection', 'state'].find((name) => {
    const { is } = optionAt(program, options, name);
    return is !== 'undefined' && is !== 'unknown' && options.is !== 'library';
  });
}

/** It stands on connections that somebody else keeps. */
function adopts(program: Program, ref: CallRef, { operation }: OperationCallee): boolean {
  if (operation.is !== 'client' || operation.adopts === undefined) return false;
  const { argument = 0, option } = operation.adopts;
  if (option === undefined) return ref.call.arguments[argument] !== undefined;
  return optionAt(program, creationOptions(program, ref), option).is !== 'undefined';
}
