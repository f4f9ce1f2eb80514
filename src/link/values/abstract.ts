/** What an expression is, as far as the program's text tells. */
import type { LibraryFacts, Operation } from '../../catalog/schema.ts';
import type { CallEvent, ClassId, FunctionId, TypeFacts, ValueId } from '../../extract/file-facts.ts';
import type { Answers } from '../program/answers.ts';
import type { FileUnit } from '../program/unit.ts';

/** A value of a file, seen from one call chain. */
export interface Ref {
  readonly unit: FileUnit;
  readonly id: ValueId;
  readonly frame?: Frame | undefined;
}

/** One call of a project function: what its parameters stand for. Frames of enclosing functions hang on `parent`. */
export interface Frame {
  readonly unit: FileUnit;
  readonly function: FunctionId;
  readonly arguments: readonly Argument[];
  readonly receiver?: Abstract | undefined;
  readonly parent?: Frame | undefined;
  readonly answers: Answers<ValueId>;
  /** The frame that the call was made from: a function is not entered again from within itself. */
  readonly caller?: Frame | undefined;
  /** The frames of the calls made from here. */
  readonly frames: Map<CallEvent, Frame[]>;
  /** How many frames may be opened below this one. */
  readonly room: number;
}

export interface Argument {
  readonly ref: Ref;
  readonly spread: boolean;
}

/** A call of a file, seen from one call chain. */
export interface CallRef {
  readonly unit: FileUnit;
  readonly call: CallEvent;
  readonly frame?: Frame | undefined;
  /** Functions among which the room for frames is shared: all that it may call. Absent: one. */
  readonly share?: number;
}

export type Abstract =
  | { readonly is: 'constant'; readonly value: string | number | boolean | null }
  | { readonly is: 'undefined' }
  | { readonly is: 'object' | 'array' | 'template' | 'computed'; readonly ref: Ref }
  | { readonly is: 'function'; readonly unit: FileUnit; readonly function: FunctionId; readonly frame?: Frame | undefined; readonly receiver?: Abstract | undefined }
  | { readonly is: 'class'; readonly unit: FileUnit; readonly class: ClassId; readonly frame?: Frame | undefined }
  | { readonly is: 'instance'; readonly unit: FileUnit; readonly class: ClassId; readonly creation?: CallRef | undefined }
  | LibraryValue
  | LibraryOperation
  /** Several objects laid over each other, later ones win: `Object.assign`, options from several arguments. */
  | { readonly is: 'merged'; readonly parts: readonly Abstract[] }
  /** An options object of which one path is known: set by a method or a write instead of a literal. */
  | { readonly is: 'single'; readonly path: string; readonly value: Abstract }
  /** Of a package that the catalog does not know. */
  | { readonly is: 'external'; readonly package: string; readonly path: readonly string[]; /** The file that imports it: its manifest chooses the version. */ readonly from: string }
  | { readonly is: 'namespace'; readonly path: string }
  | { readonly is: 'interface'; readonly unit: FileUnit; readonly name: string; readonly arguments: readonly TypeFacts[] }
  /** An inline type literal, or a type that only its members tell. */
  | { readonly is: 'typed'; readonly unit: FileUnit; readonly type: TypeFacts }
  | ParameterValue
  | { readonly is: 'environment'; readonly name: string }
  | { readonly is: 'global'; readonly name: string; readonly path: readonly string[] }
  /** An element of a collection, a caught error: something of its own at each turn. */
  | { readonly is: 'element'; readonly of: Ref }
  /** A collection of which every element is that. */
  | { readonly is: 'list'; readonly of: Abstract }
  | { readonly is: 'caught' }
  | { readonly is: 'choice'; readonly options: readonly Abstract[]; readonly fallback: boolean }
  | { readonly is: 'unknown'; readonly reason: string };

/** A value of a kind that the catalog describes. */
export interface LibraryValue {
  readonly is: 'library';
  readonly library: LibraryFacts;
  readonly kind: string;
  /** The call that made it, when it was seen; absent: a module's own export, or an injected value. */
  readonly creation?: CallRef | undefined;
  /** What it was made from (`pool` of `pool.connect()`), for defaults that are inherited. */
  readonly from?: LibraryValue | undefined;
  /** It was given by an annotation: somebody else made it. */
  readonly injected: boolean;
  /** The global that it is: members that the catalog does not name are those of the language. */
  readonly global?: string;
}

/** A function or method of a library, not yet called; alternatives are tried in order. */
export interface LibraryOperation {
  readonly is: 'operation';
  readonly library: LibraryFacts;
  readonly operations: readonly Operation[];
  readonly name: string;
  readonly on?: LibraryValue | undefined;
  /** Its callback is added by `promisify`. */
  readonly promisified?: boolean;
}

export interface ParameterValue {
  readonly is: 'parameter';
  readonly unit: FileUnit;
  readonly function: FunctionId;
  readonly index: number;
  /** Members taken from it. */
  readonly path: readonly string[];
  /** The interface or type literal that its annotation names: members with a known type are that. */
  readonly type?: Abstract | undefined;
}

export type FunctionValue = Extract<Abstract, { is: 'function' }>;
export type InstanceValue = Extract<Abstract, { is: 'instance' }>;

export const unknown = (reason: string): Abstract => ({ is: 'unknown', reason });
export const absent: Abstract = { is: 'undefined' };
/** What a circle of values leads back to: it adds nothing to what the value may be otherwise. */
export const recursive: Abstract = { is: 'unknown', reason: 'it refers to itself' };

/** Alternatives that are told apart; more of them say as little as none. */
export const widest = 64;

/** Joins what a value may be; nested choices are flattened and what is the same folded. */
export function choose(options: readonly Abstract[], fallback = false): Abstract {
  const [single] = options;
  if (single !== undefined && options.length === 1 && !fallback) return single;
  const flat: Abstract[] = [];
  for (const option of options) {
    for (const one of optionsOf(option)) {
      if (one === recursive || flat.some((other) => sameAbstract(other, one))) continue;
      if (flat.length === widest) return unknown('one of many values');
      flat.push(one);
    }
  }
  const [only] = flat;
  if (only === undefined) return options.includes(recursive) ? recursive : unknown('nothing is assigned');
  return flat.length === 1 ? only : { is: 'choice', options: flat, fallback };
}

function sameAbstract(a: Abstract, b: Abstract): boolean {
  if (a === b) return true;
  switch (a.is) {
    case 'undefined':
      return b.is === 'undefined';
    case 'constant':
      return b.is === 'constant' && a.value === b.value;
    case 'unknown':
      return b.is === 'unknown' && a.reason === b.reason;
    case 'object':
    case 'array':
    case 'template':
    case 'computed':
      return a.is === b.is && sameRef(a.ref, b.ref);
    case 'function':
      return b.is === 'function' && a.function === b.function && a.unit === b.unit && a.frame === b.frame;
    case 'parameter':
      return b.is === 'parameter' && sameParameter(a, b);
    case 'library':
      return b.is === 'library' && a.library === b.library && a.kind === b.kind && a.creation?.call === b.creation?.call;
    default:
      return false;
  }
}

function sameRef(a: Ref, b: Ref): boolean {
  return a.id === b.id && a.unit === b.unit && a.frame === b.frame;
}

function sameParameter(a: ParameterValue, b: ParameterValue): boolean {
  return a.index === b.index && a.function === b.function && a.unit === b.unit && a.path.length === b.path.length && a.path.every((name, index) => name === b.path[index]);
}

/** What it may be, one by one. */
export function optionsOf(value: Abstract): readonly Abstract[] {
  return value.is === 'choice' ? value.options : [value];
}

/** What waiting for it gives: a promise's value is taken for the promise, but a query is no longer one. */
export function settled(value: Abstract): Abstract {
  if (value.is === 'choice') return choose(value.options.map(settled), value.fallback);
  const kind = value.is === 'library' ? value.library.kinds[value.kind]?.awaited : undefined;
  return kind === undefined || value.is !== 'library' ? value : { ...value, kind, from: value };
}
