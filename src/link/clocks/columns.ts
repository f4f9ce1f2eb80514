/** Which columns the parameters of a statement are written into: `SET version = $3`, `INSERT INTO t (a, b) VALUES ($1, $2)`. */
import type { CallEvent, Span, ValueId } from '../../extract/file-facts.ts';
import { argumentsFrom } from '../calls/arguments.ts';
import { sqlText } from '../calls/effect.ts';
import { operationsIn } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';

export interface WrittenColumn {
  readonly call: CallEvent;
  readonly column: string;
  readonly value: ValueId;
  /** The list of parameters that the value is an element of. */
  readonly within: ValueId;
  readonly span: Span;
}

export function columnsWritten(program: Program, unit: FileUnit): readonly WrittenColumn[] {
  return once<readonly WrittenColumn[]>(program, 'columns written', unit, [], () => operationsIn(program, unit, 'remote-call').flatMap(({ call }) => ofStatement(program, unit, call)));
}

function ofStatement(program: Program, unit: FileUnit, call: CallEvent): readonly WrittenColumn[] {
  const text = argumentsFrom(program, { unit, call }, 0).map(sqlText).find((one) => one !== undefined);
  const within = call.arguments[1]?.value;
  const list = within === undefined ? undefined : unit.facts.values[within];
  if (text === undefined || within === undefined || list?.kind !== 'array' || list.elements.some(({ spread }) => spread)) return [];
  return [...assigned(text), ...inserted(text)].flatMap(({ column, at }) => {
    const element = list.elements[positionOf(text, at)];
    return element === undefined ? [] : [{ call, column, value: element.value, within, span: call.span }];
  });
}

interface Placed {
  readonly column: string;
  /** Where in the text its placeholder stands. */
  readonly at: number;
}

const placeholder = /^\s*(?:\$\d+|\?)\s*(?:::\s*\w+\s*)?$/;
const name = String.raw`["\`]?(\w+)["\`]?`;

/** `SET a = $1, b = ?`, up to the condition. */
function assigned(text: string): readonly Placed[] {
  const clause = /\bset\b([\s\S]*?)(?:\bwhere\b|\breturning\b|$)/i.exec(text);
  if (clause?.[1] === undefined) return [];
  const from = clause.index + clause[0].indexOf(clause[1]);
  return split(clause[1], from).flatMap((part) => {
    const [match, column] = new RegExp(String.raw`^\s*${name}\s*=`).exec(part.text) ?? [];
    if (match === undefined || column === undefined || !placeholder.test(part.text.slice(match.length))) return [];
    return [{ column, at: part.from + match.length }];
  });
}

function inserted(text: string): readonly Placed[] {
  const clause = /\binsert\b[^(]*\(([^()]*)\)\s*values\s*\(/i.exec(text);
  if (clause?.[1] === undefined) return [];
  const columns = clause[1].split(',').map((column) => new RegExp(String.raw`^\s*${name}\s*$`).exec(column)?.[1]);
  const from = clause.index + clause[0].length;
  return split(text.slice(from), from).flatMap((part, index) => {
    const column = columns[index];
    return column !== undefined && placeholder.test(part.text) ? [{ column, at: part.from }] : [];
  });
}

/** The parts of a list, up to the parenthesis that closes it. */
function split(text: string, from: number): readonly { readonly text: string; readonly from: number }[] {
  const parts = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length && depth >= 0; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (at < text.length && depth >= 0 && !(sign === ',' && depth === 0)) continue;
    parts.push({ text: text.slice(start, at), from: from + start });
    start = at + 1;
  }
  return parts;
}

/** By its number, or by how many stand before it. */
export function positionOf(text: string, at: number): number {
  const number = /^\s*\$(\d+)/.exec(text.slice(at))?.[1];
  if (number !== undefined) return Number(number) - 1;
  return text.slice(0, at).split('?').length - 1;
}
