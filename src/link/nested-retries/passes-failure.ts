/** Whether somebody further out learns that a call has failed: what is caught for good is not tried again. */
import type { Block, CallEvent, TryRegion } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { throwsIn } from '../retries/tried/throws.ts';
import { enclosing } from '../tree/enclosing.ts';
import { walk } from '../tree/walk.ts';
import type { CallRef } from '../values/abstract.ts';

/** `within`: only what stands inside this place is asked; the loop there sees the rest. */
export function passesFailure(program: Program, { unit, call }: Pick<CallRef, 'unit' | 'call'>, within?: readonly [number, number]): boolean {
  if (rejectsFor(unit, call)) return true;
  if (call.used === 'dropped' || settlesAll(unit, call)) return false;
  const around = enclosing(unit, call).flatMap(({ region, block }) => (region.kind === 'try' && region.block === block && region.catch !== undefined ? [region] : []));
  const asked = within === undefined ? around : around.filter(({ span }) => span[0] > within[0] && span[1] <= within[1]);
  return asked.every((region) => handsOn(program, unit, call, region)) && chainHandsOn(program, unit, call, 0);
}

function handsOn(program: Program, unit: FileUnit, call: CallEvent, { catch: handler, span }: TryRegion): boolean {
  if (handler === undefined || fails(program, unit, handler.body)) return true;
  if (handler.body.some(({ kind }) => kind === 'return')) return false;
  let later = false;
  walk(unit.facts.functions[call.function]?.body ?? [], (node) => {
    if (node.kind === 'throw' && node.span[0] > span[1]) later = true;
  });
  return later;
}

/** Something in it throws, or rejects. */
function fails(program: Program, unit: FileUnit, block: Block): boolean {
  let found = false;
  walk(block, (node) => {
    if (node.kind === 'throw' || (node.kind === 'call' && (isReject(unit, node) || callsThrowing(program, unit, node)))) found = true;
  });
  return found;
}

/** `new Promise((resolve, reject) => get(url, …))`: what goes wrong comes back through the promise. */
function rejectsFor(unit: FileUnit, { function: id, used }: CallEvent): boolean {
  const executor = used === 'dropped' || used === 'chained' ? unit.index.passedTo.get(id) : undefined;
  const made = executor && unit.facts.values[executor.call.callee];
  return executor?.call.construct === true && made?.kind === 'global' && made.name === 'Promise';
}

export function isReject(unit: FileUnit, call: CallEvent): boolean {
  const callee = unit.facts.values[call.callee];
  if (callee?.kind === 'member') return callee.property === 'reject';
  return callee?.kind === 'parameter' && unit.facts.functions[callee.function]?.parameters[callee.index]?.name === 'reject';
}

function callsThrowing(program: Program, unit: FileUnit, call: CallEvent): boolean {
  return callees(program, { unit, call }).some((callee) => callee.is === 'function' && throwsIn(callee.fn));
}

/** `send().catch(log)` never fails. */
function chainHandsOn(program: Program, unit: FileUnit, call: CallEvent, depth: number): boolean {
  const next = call.used === 'chained' && depth < 12 ? methodOn(unit, call) : undefined;
  if (next === undefined) return true;
  const callee = unit.facts.values[next.callee];
  const name = callee?.kind === 'member' ? callee.property : undefined;
  const handler = name === 'catch' ? next.arguments[0] : name === 'then' ? next.arguments[1] : undefined;
  if (handler === undefined) return chainHandsOn(program, unit, next, depth + 1);
  const given = program.evaluate({ unit, id: handler.value });
  return given.is === 'function' && fails(program, given.unit, given.unit.facts.functions[given.function]?.body ?? []) && chainHandsOn(program, unit, next, depth + 1);
}

function methodOn(unit: FileUnit, { result, function: fn }: CallEvent): CallEvent | undefined {
  return unit.index.callsOf.get(fn)?.find(({ callee }) => {
    const value = unit.facts.values[callee];
    return value?.kind === 'member' && value.object === result;
  });
}

/** `Promise.allSettled` tells of failures, and does not fail. */
function settlesAll(unit: FileUnit, { result, function: fn }: CallEvent): boolean {
  return unit.index.callsOf.get(fn)?.some(({ callee, arguments: [given] }) => {
    const value = unit.facts.values[callee];
    if (value?.kind !== 'member' || value.property !== 'allSettled' || given === undefined) return false;
    const list = unit.facts.values[given.value];
    return given.value === result || (list?.kind === 'array' && list.elements.some((element) => element.value === result));
  }) === true;
}
