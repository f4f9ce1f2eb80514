import type { CallEvent, FileFacts, FunctionId, ObjectMember, Span, ValueId, WriteEvent } from '../../extract/file-facts.ts';
import type { Callee } from '../calls/callee.ts';
import type { Location, Position } from '../program-facts.ts';
import { walk } from '../tree/walk.ts';
import type { Frame } from '../values/abstract.ts';
import { heightsOf } from '../values/heights.ts';
import type { Answers } from './answers.ts';

/** One file of the program, with what the questions about it share. */
export interface FileUnit {
  readonly path: string;
  readonly facts: FileFacts;
  /** Answers of the evaluator that hold from any call chain. */
  readonly answers: Answers<ValueId>;
  /** The frames of calls that are seen from no other call. */
  readonly frames: Map<CallEvent, Frame[]>;
  /** How deep each value is nested in the file. */
  readonly heights: Uint16Array;
  /** What each call calls, by its id, as far as it was asked; asked more often than anything else. */
  readonly callees: (readonly Callee[] | undefined)[];
  readonly index: FileIndex;
}

export interface FileIndex {
  readonly objects: readonly ObjectLiteral[];
  /** Writes to members, by the id of the object value written to. */
  readonly memberWrites: ReadonlyMap<ValueId, readonly MemberWrite[]>;
  readonly callsOf: ReadonlyMap<FunctionId, readonly CallEvent[]>;
  readonly childrenOf: ReadonlyMap<FunctionId, readonly FunctionId[]>;
  /** The call that a function is written into as an argument, `pool.transaction(async (tx) => …)`. */
  readonly passedTo: ReadonlyMap<FunctionId, { readonly call: CallEvent; readonly position: number }>;
}

export interface ObjectLiteral {
  readonly id: ValueId;
  readonly members: readonly ObjectMember[];
}

export interface MemberWrite {
  readonly property: string | ValueId;
  readonly event: WriteEvent;
  readonly function: FunctionId;
}

export function createUnit(path: string, facts: FileFacts): FileUnit {
  let index: FileIndex | undefined;
  let heights: Uint16Array | undefined;
  return {
    path,
    facts,
    callees: new Array<undefined>(facts.calls.length),
    answers: new Map(),
    frames: new Map(),
    get heights() {
      return (heights ??= heightsOf(facts));
    },
    get index() {
      return (index ??= indexFile(facts));
    },
  };
}

function indexFile(facts: FileFacts): FileIndex {
  const memberWrites = new Map<ValueId, MemberWrite[]>();
  const callsOf = new Map<FunctionId, CallEvent[]>();
  const childrenOf = new Map<FunctionId, FunctionId[]>();
  const passedTo = new Map<FunctionId, { call: CallEvent; position: number }>();
  for (const call of facts.calls) {
    append(callsOf, call.function, call);
    for (const [position, { value }] of call.arguments.entries()) {
      const argument = facts.values[value];
      if (argument?.kind === 'function') passedTo.set(argument.function, { call, position });
    }
  }
  for (const fn of facts.functions) {
    if (fn.parent !== undefined) append(childrenOf, fn.parent, fn.id);
    walk(fn.body, (node) => {
      if (node.kind !== 'write' || node.target.kind !== 'member') return;
      append(memberWrites, node.target.object, { property: node.target.property, event: node, function: fn.id });
    });
  }
  return { objects: objectsIn(facts), memberWrites, callsOf, childrenOf, passedTo };
}

function objectsIn({ values }: FileFacts): readonly ObjectLiteral[] {
  const found: ObjectLiteral[] = [];
  values.forEach((value, id) => {
    if (value.kind === 'object') found.push({ id, members: value.members });
  });
  return found;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function locate(unit: FileUnit, span: Span): Location {
  return { path: unit.path, start: positionAt(unit.facts.lineStarts, span[0]), end: positionAt(unit.facts.lineStarts, span[1]) };
}

function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset };
}
