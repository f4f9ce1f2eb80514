/** Statements in which the later stamp wins. */
import { argumentsFrom } from '../calls/arguments.ts';
import { sqlText } from '../calls/effect.ts';
import { operationsIn } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import { decision } from './decision.ts';
import { isStamp } from './names.ts';
import { originOf, type Origin } from './origin.ts';

const parameter = String.raw`(?:\$\d+|\?|:\w+|excluded\.)`;
/* eslint-disable regexp/no-super-linear-backtracking -- Only statements of a length that people write are asked. */
const guarded = new RegExp(String.raw`\bset\b[\s\S]*\bwhere\b[\s\S]*?(?:\w+\.)?["\`]?(\w+)["\`]?\s*<=?\s*${parameter}`, 'i');
const leased = new RegExp(String.raw`\bupdate\s+["\`]?\w*(?:locks?|leases?)\b[\s\S]*\bwhere\b[\s\S]*?["\`]?(\w*(?:expir|until|locked)\w*)["\`]?\s*<=?\s*${parameter}`, 'i');
/* eslint-enable regexp/no-super-linear-backtracking */

export function statementsIn(program: Program, unit: FileUnit): readonly ClockDecision[] {
  return operationsIn(program, unit, 'remote-call').flatMap(({ call }) => {
    const text = argumentsFrom(program, { unit, call }, 0).map(sqlText).find((one) => one !== undefined);
    const judged = text === undefined ? undefined : judge(text);
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

function originsIn(program: Program, unit: FileUnit, id: number): readonly Origin[] {
  const value = unit.facts.values[id];
  const ids = value?.kind === 'array' ? value.elements.map((element) => element.value) : value?.kind === 'object' ? value.members.flatMap((member) => (member.kind === 'property' ? [member.value] : [])) : [];
  return ids.flatMap((one) => {
    const origin = originOf(program, unit, one);
    return origin?.is === 'clock' && !origin.shifted ? [origin] : [];
  });
}
