/** What a handler gives instead of an answer, and whether it can be told from one. */
import type { Block, CallEvent, Node, ReturnEvent } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';
import type { RemoteErrorHandler } from '../program-facts.ts';
import type { HandlerBody } from './outcome.ts';

type Outcome = Pick<RemoteErrorHandler, 'outcome' | 'gives'>;

/** One value stands for every failure. */
export function instead(program: Program, body: HandlerBody, event: ReturnEvent): Outcome {
  const gives = simple(program, body.unit, event);
  if (gives === undefined || gives === 'true') return { outcome: 'distinguishable' };
  if (isLookedAt(body) && (gives === 'null' || gives === 'undefined')) return { outcome: 'unknown', gives };
  if (gives === 'false') return !isOfPeer(body) && isAnAnswer(program, body) ? { outcome: 'indistinguishable', gives } : { outcome: 'distinguishable' };
  if (gives === '[]' || gives === '0' || answers(program, body).some((one) => simple(program, one.unit, one.event) === gives)) return { outcome: 'indistinguishable', gives };
  return { outcome: 'unknown', gives };
}

const decoration = /[fF]avicon|[iI]con(?![a-z])|[aA]vatar|[tT]humbnail|[pP]review|[iI]mage|[pP]icture|[lL]ogo(?![a-z])|[pP]oster|[aA]rtwork|[uU]nfurl|[eE]mbed|[sS]creenshot/;

/** A picture, or what a link shows: it is left out where it cannot be had, and nothing hangs on it. */
function isLookedAt({ within, unit }: HandlerBody): boolean {
  const file = unit.path.slice(unit.path.lastIndexOf('/') + 1);
  return decoration.test(within.name ?? '') || decoration.test(file);
}

/** `verifyToken()`, `isConnected()`: without a parameter the question is about the peer, and its `false` stands for an outage too. */
function isOfPeer({ within }: HandlerBody): boolean {
  return within.parameters.length === 0 && /^_?(verify|validate|test|check|ping|can[A-Z]|is[A-Z])/.test(within.name ?? '');
}

/** `undefined`, `null`, `[]`, `0` or another value that says nothing of a failure; undefined for all that may. */
function simple(program: Program, unit: FileUnit, event: ReturnEvent): string | undefined {
  if (event.value === undefined) return 'undefined';
  const value = program.evaluate({ unit, id: event.value });
  if (value.is === 'undefined') return 'undefined';
  if (value.is === 'constant') return typeof value.value === 'string' && value.value !== '' ? undefined : JSON.stringify(value.value);
  const literal = unit.facts.values[event.value];
  return literal?.kind === 'array' && literal.elements.length === 0 ? '[]' : undefined;
}

/**
 * A probe says `true` or `false`, or compares with what it hopes for (`status === 200`): its `false` stands for a failure too.
 * Of a question that is answered by looking, such as `rows.length > 0`, `false` is an answer.
 */
function isAnAnswer(program: Program, body: HandlerBody): boolean {
  if (/exist|^has[A-Z]|^is(There|Taken|Used|Known|Registered)/i.test(body.within.name ?? '')) return true;
  return answers(program, body).some(({ unit, event }) => event.value !== undefined && isLook(unit, event.value));
}

function isLook(unit: FileUnit, id: number): boolean {
  const value = unit.facts.values[id];
  return (value?.kind === 'binary' && /^([<>]=?|!==?)$/.test(value.operator)) || (value?.kind === 'unary' && value.operator === '!');
}

interface Answer { readonly unit: FileUnit; readonly event: ReturnEvent }

/** What is given where nothing failed: by the function around, and by the own functions whose result it hands on. */
function answers(program: Program, body: HandlerBody): readonly Answer[] {
  const own = [...returnsOf(body.answers), ...returnsOf(body.within.body, body.block)].map((event) => ({ unit: body.unit, event }));
  return [...own, ...own.flatMap(({ event }) => handedOn(program, body.unit, event))];
}

function handedOn(program: Program, unit: FileUnit, event: ReturnEvent): readonly Answer[] {
  const call = callBehind(unit, event.value, 0);
  if (call === undefined) return [];
  return callees(program, { unit, call }).flatMap((callee) => {
    const facts = callee.is === 'function' ? callee.fn.unit.facts.functions[callee.fn.function] : undefined;
    return facts === undefined || callee.is !== 'function' ? [] : alternatives(callee.fn.unit, facts.body);
  });
}

/** The returns of a function, `a ? b : c` as two. */
function alternatives(unit: FileUnit, block: Block): readonly Answer[] {
  return returnsOf(block).flatMap((event) => {
    const value = event.value === undefined ? undefined : unit.facts.values[event.value];
    const options = value?.kind === 'choice' ? value.options : [event.value];
    return options.map((option) => ({ unit, event: { kind: 'return', span: event.span, ...(option === undefined ? {} : { value: option }) } }));
  });
}

function callBehind(unit: FileUnit, id: number | undefined, depth: number): CallEvent | undefined {
  const value = id === undefined ? undefined : unit.facts.values[id];
  if (value?.kind === 'awaited' && depth < 4) return callBehind(unit, value.value, depth + 1);
  return value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
}

/** The returns of a body, but for those in one of its blocks. */
export function returnsOf(body: Block, except: Block = []): readonly ReturnEvent[] {
  const left = new Set<Node>();
  walk(except, (node) => left.add(node));
  const found: ReturnEvent[] = [];
  walk(body, (node) => {
    if (node.kind === 'return' && !left.has(node)) found.push(node);
  });
  return found;
}
