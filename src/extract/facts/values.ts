/** Symbolic values: what an expression is, as far as the text of its file tells. */
import type { BindingId, CallId, ClassId, FunctionId, Span, ValueId } from './ids.ts';

/** A symbolic value. Ids refer to values of the same file. */
export type Value = { readonly span: Span } & (
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'bigint'; readonly text: string }
  | { readonly kind: 'regexp'; readonly text: string }
  /** `quasis` has one element more than `parts`. */
  | { readonly kind: 'template'; readonly quasis: readonly string[]; readonly parts: readonly ValueId[] }
  | { readonly kind: 'object'; readonly members: readonly ObjectMember[]; readonly anchors: ObjectAnchors }
  | { readonly kind: 'array'; readonly elements: readonly ListElement[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: ValueId; readonly right: ValueId }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: ValueId }
  /** `a ?? b`, `a || b`, `a && b`: options are [a, b]. `t ? a : b`: options are [a, b] and `test` is t. */
  | { readonly kind: 'choice'; readonly operator: '??' | '||' | '&&' | '?:'; readonly test?: ValueId; readonly options: readonly [ValueId, ValueId] }
  /** A local at a join or loop head: any of these. Never empty; a loop head may refer to itself through its values. */
  | { readonly kind: 'merge'; readonly binding: BindingId; readonly values: readonly ValueId[] }
  /** `object.property` or `object[property]` (then a value id). */
  | { readonly kind: 'member'; readonly object: ValueId; readonly property: string | ValueId; readonly optional: boolean }
  /** What a call or construction gives. */
  | { readonly kind: 'result'; readonly call: CallId }
  | { readonly kind: 'awaited'; readonly value: ValueId }
  | { readonly kind: 'function'; readonly function: FunctionId }
  | { readonly kind: 'class'; readonly class: ClassId }
  /** The argument as handed over, before its default. */
  | { readonly kind: 'parameter'; readonly function: FunctionId; readonly index: number; readonly rest: boolean }
  /** `value`, or `fallback` where that is undefined: parameter and destructuring defaults. */
  | { readonly kind: 'default'; readonly value: ValueId; readonly fallback: ValueId }
  /** Rest of a destructured object, without `except`; of an array, from `except.length` on. */
  | { readonly kind: 'rest'; readonly of: ValueId; readonly except: readonly string[] }
  /** An imported binding; `name` is the exported name, 'default', or '*' for the namespace. */
  | { readonly kind: 'import'; readonly specifier: string; readonly name: string }
  /** `require('x')`, `await import('x')`, `import x = require('x')`: the module itself. */
  | { readonly kind: 'module'; readonly specifier: string }
  /** A name that no scope of the file binds: `fetch`, `process`, `Date`. */
  | { readonly kind: 'global'; readonly name: string }
  /** `this`; `class` where a method, field initialiser or arrow within one fixes it. `static` when it is the class itself. */
  | { readonly kind: 'this'; readonly class?: ClassId; readonly static?: boolean }
  | { readonly kind: 'super'; readonly class?: ClassId }
  /** The variable of a catch clause. */
  | { readonly kind: 'caught' }
  /** An element (`for…of`) or a key (`for…in`) of a collection. */
  | { readonly kind: 'element'; readonly of: ValueId; readonly key: boolean }
  /** A variable that a closure captures and that is written more than once, or read before its write: see its binding's writes. Also a local type's name. */
  | { readonly kind: 'variable'; readonly binding: BindingId }
  /** JSX, `yield`'s result, `new.target`, anything else. */
  | { readonly kind: 'unknown'; readonly what: string }
);

export type ObjectMember =
  | { readonly kind: 'property'; readonly key: string; readonly value: ValueId; readonly span: Span }
  | { readonly kind: 'computed'; readonly key: ValueId; readonly value: ValueId; readonly span: Span }
  | { readonly kind: 'spread'; readonly value: ValueId; readonly span: Span }
  /** Getter or setter. */
  | { readonly kind: 'accessor'; readonly key: string; readonly function: FunctionId; readonly span: Span };

/** Where an edit can add a property. */
export interface ObjectAnchors {
  /** Just inside the opening brace. */
  readonly open: number;
  /** After the last member, or `open` where there is none. */
  readonly afterLast: number;
  readonly trailingComma: boolean;
  /** True when the braces stand on different lines. */
  readonly multiline: boolean;
}

export interface ArrayElement { readonly value: ValueId; readonly spread: boolean }
/** Where a name stands in a list: its value is that of every place where the name is read. */
export interface ListElement extends ArrayElement { readonly span: Span }
