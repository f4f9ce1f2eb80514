/** Statements in which the later stamp wins, or a lock is taken over. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { argumentsFrom } from '../calls/arguments.ts';
import { sqlText } from '../calls/effect.ts';
import { operationsIn } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import { positionOf } from './columns.ts';
import { decision } from './decision.ts';
import { readingAt } from './leases.ts';
import { isStamp, speaksOfLocks } from './names.ts';
import { originOf, type Origin } from './origin.ts';

const parameter = String.raw`(?:\$\d+|\?|:\w+|excluded\.)`;
/* eslint-disable regexp/no-super-linear-backtracking -- Only statements of a length that people write are asked. */
const guarded = new RegExp(String.raw`\bset\b[\s\S]*\bwhere\b[\s\S]*?(?:\w+\.)?["\`]?(\w+)["\`]?\s*<=?\s*${parameter}`, 'i');
const leased = new RegExp(String.raw`\bupdate\s+["\`]?\w*(?:locks?|leases?)\b[\s\S]*\bwhere\b[\s\S]*?["\`]?(\w*(?:expir|until|locked)\w*)["\`]?\s*<=?\s*${parameter}`, 'i');
/* eslint-enable regexp/no-super-linear-backtracking */

export function statementsIn(program: Program, unit: FileUnit): readonly ClockDecision[] {
  return operationsIn(program, unit, 'remote-call').flatMap(({ call }) => {
    const text = argumentsFrom(program, { unit, call }, 0).map(sqlText).find((one) => one !== undefined);
    if (text === undefined) return [];
    const taken = leaseTaken(program, unit, call, text);
    if (taken.length > 0) return taken;
    const judged = judge(text);
    if (judged === undefined) return [];
    const origins = call.arguments.flatMap(({ value }) => originsIn(program, unit, value));
    return origins.length === 0 ? [] : [decision(unit, call.span, judged, origins)];
  });
}

/** Characters; longer than any statement that somebody wrote. */
const longest = 20_000;

function judge(text: string): Pick<ClockDecision, 'decides' | 'subject'> | undefined {
  if (text.length > longest) return undefined;
  const lease = leased.exec(text)?.[1];
  if (lease !== undefined) return { decides: 'lease', subject: lease };
  const column = guarded.exec(text)?.[1];
  return column !== undefined && isStamp(column) ? { decides: 'last-write-wins', subject: column } : undefined;
}

const compared = /(\w+)["`]?\s*<=?\s*(?=\$\d|\?)/g;

/** `SET locked_at = $1 … WHERE locked_at <= $2`: a lock that is taken over where it is older than a time of this process. */
function leaseTaken(program: Program, unit: FileUnit, call: CallEvent, text: string): readonly ClockDecision[] {
  if (text.length > longest || !/^\s*update\b/i.test(text)) return [];
  const list = unit.facts.values[call.arguments[1]?.value ?? -1];
  const set = /\bset\b([\s\S]*?)\bwhere\b/i.exec(text)?.[1] ?? '';
  if (list?.kind !== 'array') return [];
  return [...text.matchAll(compared)].flatMap(({ 0: match, 1: column = '', index }) => {
    const value = list.elements[positionOf(text, index + match.length)]?.value;
    if (value === undefined || !speaksOfLocks(column) || !new RegExp(String.raw`\b${column}["\`]?\s*=`).test(set)) return [];
    const reading = readingAt(program, unit, value);
    return reading === undefined ? [] : [decision(unit, call.span, { decides: 'lease', subject: column }, [reading.origin])];
  });
}

function originsIn(program: Program, unit: FileUnit, id: number): readonly Origin[] {
  const value = unit.facts.values[id];
  const ids = value?.kind === 'array' ? value.elements.map((element) => element.value) : value?.kind === 'object' ? value.members.flatMap((member) => (member.kind === 'property' ? [member.value] : [])) : [];
  return ids.flatMap((one) => {
    const origin = originOf(program, unit, one);
    return origin?.is === 'clock' && !origin.shifted ? [origin] : [];
  });
}
