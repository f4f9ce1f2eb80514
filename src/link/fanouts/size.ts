/** Whether the code bounds how many elements a collection has, as far as its text tells. */
import type { CallEvent, LoopRegion, Value, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { returnsOf } from '../calls/result.ts';
import { callersOf } from '../clocks/callers.ts';
import { wordOf } from '../clocks/words.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { enclosing } from '../tree/enclosing.ts';
import { belongsToRecord, hangsOnMessage, isDeliveryName, isModelRequest, isPickedByHand, isPieceName, isRegistration } from './piece.ts';
import { queriedSize } from './queried.ts';
import { bounded, either, unbounded, unknownSize, type Size } from './sizes.ts';
import { passesOn, shapeOfCall } from './shape-of-call.ts';

/** The call that a function was entered by, so that its parameters are what was given. */
interface Entered {
  readonly unit: FileUnit;
  readonly function: number;
  readonly call: CallEvent;
  readonly from: Place;
}

export interface Place {
  readonly unit: FileUnit;
  readonly entered?: Entered | undefined;
}

/** Steps from a collection to where it comes from. */
const longest = 14;

export class Sizes {
  private readonly program: Program;
  private readonly open = new Set<Value>();

  constructor(program: Program) {
    this.program = program;
  }

  /** `path`: members that lead from the value to the collection, `data.ids`. */
  of(place: Place, id: ValueId, path: readonly string[] = []): Size {
    const value = place.unit.facts.values[id];
    if (value === undefined || this.open.size >= longest || this.open.has(value)) return unknownSize('it goes too far');
    this.open.add(value);
    try {
      return this.compute(place, value, id, path);
    } finally {
      this.open.delete(value);
    }
  }

  ofLoop(place: Place, loop: LoopRegion): Size {
    if (loop.over !== undefined) return this.of(place, loop.over);
    const test = loop.test === undefined ? undefined : place.unit.facts.values[loop.test];
    if (test?.kind !== 'binary') return unknownSize('how often the loop goes round');
    const limit = place.unit.facts.values[test.right];
    if (limit?.kind === 'constant') return bounded('the number in the loop');
    return limit?.kind === 'member' && limit.property === 'length' ? this.of(place, limit.object) : unknownSize('how often the loop goes round');
  }

  private compute(place: Place, value: Value, id: ValueId, path: readonly string[]): Size {
    const of = (next: ValueId): Size => this.of(place, next, path);
    switch (value.kind) {
      case 'constant':
      case 'undefined':
      case 'template':
        return bounded('a list in the code');
      case 'object':
        return this.ofObject(place, value, path);
      case 'array':
        return this.ofArray(place, value, id);
      case 'awaited':
        return of(value.value);
      case 'choice':
        return either(value.options.map(of));
      case 'default':
        return either([of(value.value), of(value.fallback)]);
      case 'merge':
        return either(value.values.filter((one) => one < id).map(of));
      case 'variable':
        return either((place.unit.facts.bindings[value.binding]?.writes ?? []).map((write) => of(write.value)));
      case 'rest':
        return of(value.of);
      case 'member':
        return this.ofMember(place, value, id, path);
      case 'parameter':
        return this.ofParameter(place, value, path);
      case 'result':
        return this.ofResult(place, value.call, path);
      case 'element':
        return this.ofElement(place, value.of);
      default:
        return this.evaluated(place, id, path);
    }
  }

  private ofObject(place: Place, { members }: Extract<Value, { kind: 'object' }>, [name, ...rest]: readonly string[]): Size {
    if (name === undefined) return members.some(({ kind }) => kind === 'spread' || kind === 'computed') ? unknownSize('what the object holds') : bounded('a list in the code');
    const member = members.find((one) => one.kind === 'property' && one.key === name);
    if (member?.kind === 'property') return this.of(place, member.value, rest);
    const spread = members.filter((one) => one.kind === 'spread').at(-1);
    return spread?.kind === 'spread' ? this.of(place, spread.value, [name, ...rest]) : unknownSize('what the object holds');
  }

  private ofArray(place: Place, { elements }: Extract<Value, { kind: 'array' }>, id: ValueId): Size {
    const spread = elements.filter((element) => element.spread).map((element) => this.of(place, element.value));
    const pushed = pushesTo(place.unit, id).map((push) => this.ofPush(place, push, id));
    if (elements.length === 0 && pushed.length === 0) return unknownSize('where the list is filled');
    return either([bounded('a list in the code'), ...spread, ...pushed]);
  }

  private ofPush(place: Place, push: CallEvent, list: ValueId): Size {
    const made = place.unit.facts.values[list]?.span ?? [0, 0];
    const loops = enclosing(place.unit, push).map(({ region }) => region).filter((region): region is LoopRegion => region.kind === 'loop' && !(region.span[0] <= made[0] && made[1] <= region.span[1]));
    const loop = loops.at(-1);
    const spread = push.arguments.filter((argument) => argument.spread).map((argument) => this.of(place, argument.value));
    if (loop !== undefined) return either([this.ofLoop(place, loop), ...spread]);
    const passed = place.unit.index.passedTo.get(push.function);
    const callee = passed && place.unit.facts.values[passed.call.callee];
    return callee?.kind === 'member' && callee.property === 'forEach' ? either([this.of(place, callee.object), ...spread]) : either([bounded('a list in the code'), ...spread]);
  }

  private ofMember(place: Place, value: Extract<Value, { kind: 'member' }>, id: ValueId, path: readonly string[]): Size {
    const word = wordOf(place.unit, id);
    if (isPieceName(word)) return bounded('a part of a list');
    if (isModelRequest(word ?? '')) return unknownSize('how many tools a model asks for');
    const object = place.unit.facts.values[value.object];
    if (object?.kind === 'this' || object?.kind === 'import' || object?.kind === 'module' || object?.kind === 'global') return this.evaluated(place, id, path);
    return this.of(place, value.object, typeof value.property === 'string' ? [value.property, ...path] : path);
  }

  private ofParameter(place: Place, value: Extract<Value, { kind: 'parameter' }>, path: readonly string[]): Size {
    const { unit, entered } = place;
    const parameter = unit.facts.functions[value.function]?.parameters[value.index];
    if (isPieceName(parameter?.name)) return bounded('a part of a list');
    if (isDeliveryName(parameter?.name)) return unknownSize('how many a broker hands over');
    if (entered?.unit === unit && entered.function === value.function) {
      const given = entered.call.arguments[value.index];
      return given === undefined || given.spread ? unknownSize('what it is called with') : this.of(entered.from, given.value, path);
    }
    const passed = unit.index.passedTo.get(value.function);
    return passed === undefined ? this.ofCallers(place, value, path) : this.ofCallback(place, passed.call, passed.position);
  }

  /** Whoever calls it, unless all of those who do are seen to bound it. */
  private ofCallers({ unit }: Place, value: Extract<Value, { kind: 'parameter' }>, path: readonly string[]): Size {
    const parameter = unit.facts.functions[value.function]?.parameters[value.index]?.name;
    const names = parameter === undefined ? path : [parameter, ...path];
    if (path.length > 0 && hangsOnMessage(names)) return unknownSize('what one message carries');
    if (isModelRequest(names.at(-1) ?? '')) return unknownSize('how many tools a model asks for');
    if (isPickedByHand(names)) return unknownSize('how many somebody picks');
    if (belongsToRecord(unit.facts.functions[value.function]?.name, path)) return unknownSize('how many one record refers to');
    // An element has no name of its own: `[first]` of `posts`.
    const name = names.filter((one) => !/^\d+$/.test(one)).at(-1);
    const open = unbounded(name === undefined ? 'its callers make it as long as they like' : `callers make ${name} as long as they like`);
    const callers = callersOf(this.program, unit, value.function);
    if (callers.length === 0) return open;
    const sizes = callers.slice(0, 8).map(({ unit: from, call }) => {
      const given = call.arguments[value.index];
      return given === undefined ? bounded('nothing is given') : given.spread ? open : this.of({ unit: from }, given.value, path);
    });
    const found = either(sizes);
    return found.kind === 'unbounded' ? open : found;
  }

  /** What a helper hands to a callback: an element of its collection, or a page of what it reads. */
  private ofCallback(place: Place, call: CallEvent, position: number): Size {
    const callee = place.unit.facts.values[call.callee];
    const others = call.arguments.filter((_, index) => index !== position).map(({ value }) => value);
    const queried = queriedSize(this.program, place.unit, call, others);
    if (queried?.kind === 'bounded') return queried;
    if (callee?.kind === 'member' && callee.property === 'then') return this.of(place, callee.object);
    return callee?.kind === 'member' ? this.ofElement(place, callee.object) : unknownSize('what the callback is given');
  }

  /** A list within a list: a chunk of one, else as many as somebody put there. */
  private ofElement(place: Place, collection: ValueId): Size {
    const value = place.unit.facts.values[collection];
    const call = value?.kind === 'result' ? place.unit.facts.calls[value.call] : undefined;
    if (isPieceName(wordOf(place.unit, collection))) return bounded('a part of a list');
    if (call !== undefined && shapeOfCall(place.unit, call).is === 'pieces') return bounded('a part of a list');
    const source = this.of(place, collection);
    return source.kind === 'bounded' ? source : unknownSize('a list within a list');
  }

  private ofResult(place: Place, callId: number, path: readonly string[]): Size {
    const call = place.unit.facts.calls[callId];
    if (call === undefined) return unknownSize('no such call');
    const shape = shapeOfCall(place.unit, call);
    switch (shape.is) {
      case 'bounded':
        return bounded(shape.by);
      case 'pieces':
      case 'same':
        return either(shape.of.map((one) => this.of(place, one)));
      case 'unknown':
        return unknownSize(shape.reason);
      default:
        return this.ofCalled(place, call, path);
    }
  }

  private ofCalled(place: Place, call: CallEvent, path: readonly string[]): Size {
    const queried = queriedSize(this.program, place.unit, call, call.arguments.map(({ value }) => value));
    if (queried !== undefined) return queried;
    if (isRegistration(wordOf(place.unit, call.callee) ?? '')) return unknownSize('how many were registered');
    for (const callee of callees(this.program, { unit: place.unit, call })) {
      const facts = callee.is === 'function' ? callee.fn.unit.facts.functions[callee.fn.function] : undefined;
      if (callee.is !== 'function' || facts === undefined || facts.generator) continue;
      const entered: Entered = { unit: callee.fn.unit, function: callee.fn.function, call, from: place };
      const values = returnsOf(this.program, facts).map(({ value }) => value).filter((value) => value !== undefined);
      if (values.length > 0) return either(values.map((value) => this.of({ unit: callee.fn.unit, entered }, value, path)));
    }
    return passesOn(place.unit, call) ?? unknownSize('what the call gives');
  }

  private evaluated(place: Place, id: ValueId, path: readonly string[]): Size {
    const value = this.program.evaluate({ unit: place.unit, id });
    if (value.is === 'environment') return bounded('the environment');
    if (value.is !== 'array') return value.is === 'object' && value.ref.unit.facts.values[value.ref.id]?.kind === 'object' ? bounded('a list in the code') : unknownSize('where the collection comes from');
    if (value.ref.unit === place.unit && value.ref.id === id) return unknownSize('where the list is filled');
    return this.of({ unit: value.ref.unit }, value.ref.id, path);
  }
}

function pushesTo(unit: FileUnit, list: ValueId): readonly CallEvent[] {
  return unit.facts.calls.filter((call) => {
    const callee = unit.facts.values[call.callee];
    return callee?.kind === 'member' && callee.object === list && (callee.property === 'push' || callee.property === 'unshift' || callee.property === 'add');
  });
}
