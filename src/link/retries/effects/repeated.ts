/** What a library runs again where it is told to retry. */
import type { RetryFacts } from '../../../catalog/schema.ts';
import type { CallEvent } from '../../../extract/file-facts.ts';
import { argument } from '../../calls/arguments.ts';
import { callees } from '../../calls/callee.ts';
import { callsTo } from '../../calls/search.ts';
import { usesOf } from '../../deadlines/uses.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { optionsOf, type Abstract, type CallRef, type FunctionValue } from '../../values/abstract.ts';
import { readsMember } from '../options/facts-judged.ts';
import type { OptionSite } from '../options/site.ts';
import { writtenAt } from '../options/written.ts';
import { callsBehind } from '../tried/tried-calls.ts';
import { effectsOfCalls, effectsOfFunction, joinEffects, type Effects } from './effects.ts';
import { jobHandlers } from './job-handlers.ts';

const nothing: Effects = { runs: [], runsKnown: true };
const unseen: Effects = { runs: [], runsKnown: false };

export function repeatedBy(program: Program, site: OptionSite): Effects {
  const { operation } = site.callee;
  switch (site.facts.form) {
    case 'connection':
    case 'contention':
      return nothing;
    case 'redelivery':
      return jobHandlers(program, site).map((fn) => effectsOfFunction(program, fn)).reduce(joinEffects, unseenUnless(jobHandlers(program, site).length > 0));
    case 'operation':
      break;
  }
  if (operation.is === 'remote-call') return allowed(program, site, effectsOfCalls(program, [site.ref], 'library'));
  if (operation.is === 'client') return allowed(program, site, clientUses(program, site.ref));
  if (operation.is !== 'retry') return unseen;
  if (operation.configures !== undefined) return allowed(program, site, configured(program, site.ref, operation.configures));
  const functions = operation.runs === undefined ? [] : callbacksAt(program, site.ref, operation.runs);
  if (functions.length > 0) return functions.map((fn) => effectsOfFunction(program, fn)).reduce(joinEffects, nothing);
  return operation.runs === undefined || operation.returns !== undefined ? used(program, site.ref) : unseen;
}

const unseenUnless = (seen: boolean): Effects => (seen ? nothing : unseen);

function callbacksAt(program: Program, ref: CallRef, at: number | 'decorated' | { readonly option: string }): readonly FunctionValue[] {
  if (at === 'decorated') return decorated(ref.unit, ref.call);
  if (typeof at !== 'number') return [];
  const given = argument(program, ref, at);
  return given === undefined ? [] : optionsOf(given).filter((one) => one.is === 'function');
}

function decorated(unit: FileUnit, call: CallEvent): readonly FunctionValue[] {
  return unit.facts.functions.filter((fn) => fn.decorators.includes(call.result)).map((fn) => ({ is: 'function', unit, function: fn.id }));
}

/** What is run by what the call made: `policy.execute(fn)`, or what stands before it in a chain. */
function used(program: Program, { unit, call }: CallRef): Effects {
  const executed = callsTo(program, unit, 'operation').flatMap((other) => {
    const uses = callees(program, { unit, call: other }).some((callee) => callee.is === 'operation' && callee.operation.is === 'retry' && callee.on?.creation?.call === call);
    return uses ? callbacksAt(program, { unit, call: other }, 0) : [];
  });
  if (executed.length > 0) return executed.map((fn) => effectsOfFunction(program, fn)).reduce(joinEffects, nothing);
  const before = sourceOf(unit, call);
  return before.length > 0 ? effectsOfCalls(program, before.map((one) => ({ unit, call: one })), 'caller') : unseen;
}

/** `source.pipe(retry(3))`, `request.retry(3)`. */
function sourceOf(unit: FileUnit, call: CallEvent): readonly CallEvent[] {
  const own = unit.facts.values[call.callee];
  if (own?.kind === 'member') return callsBehind(unit, own.object);
  const pipe = unit.facts.calls.find((other) => other.arguments.some(({ value }) => value === call.result));
  const callee = pipe && unit.facts.values[pipe.callee];
  return callee?.kind === 'member' ? callsBehind(unit, callee.object) : [];
}

function configured(program: Program, ref: CallRef, position: number): Effects {
  const client = argument(program, ref, position);
  const creations = client === undefined ? [] : optionsOf(client).map((one) => (one.is === 'library' ? one.creation : undefined));
  return creations.map((creation) => (creation === undefined ? unseen : clientUses(program, creation))).reduce(joinEffects, nothing);
}

function clientUses(program: Program, creation: CallRef): Effects {
  const uses = usesOf(program, creation.unit, creation.call);
  return uses.length === 0 ? unseen : effectsOfCalls(program, uses.map(({ ref }) => ref), 'library');
}

// ------------------------------------------------------------------------------------------------ by method

/** Writes are left out where the library sends none of them again, or the server knows the second time. */
function allowed(program: Program, site: OptionSite, effects: Effects): Effects {
  return decidesAlone(program, site) || repeatsWrites(program, site) ? effects : { ...effects, runs: effects.runs.filter(({ effect }) => effect !== 'write') };
}

function repeatsWrites(program: Program, { facts, options }: OptionSite): boolean {
  const names = methodsRepeated(program, facts, options);
  return facts.writes === undefined && (names === undefined || names.some((name) => name === 'POST' || name === 'PATCH'));
}

/** The HTTP methods that a library sends again; undefined: all. */
export function methodsRepeated(program: Program, { methods }: RetryFacts, options: Abstract): readonly string[] | undefined {
  if (methods === undefined) return undefined;
  if (methods.path === undefined) return methods.byDefault;
  const found = writtenAt(program, options, methods.path);
  const list = found.written.map(({ value }) => value).find((value) => value.is === 'array');
  const array = list?.is === 'array' ? list.ref.unit.facts.values[list.ref.id] : undefined;
  if (list?.is !== 'array' || array?.kind !== 'array') return methods.byDefault;
  return array.elements.map((element) => program.evaluate({ ...list.ref, id: element.value })).map((one) => (one.is === 'constant' ? String(one.value).toUpperCase() : ''));
}

/** A delay function that does not look at what the library has decided repeats everything. */
function decidesAlone(program: Program, { facts, options }: OptionSite): boolean {
  const { computed, computedFrom } = facts.delay;
  if (computed === undefined || computedFrom === undefined) return false;
  return writtenAt(program, options, computed).written.some(({ value }) => value.is === 'function' && !readsMember(value, computedFrom));
}

