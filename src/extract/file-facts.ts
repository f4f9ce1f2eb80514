/**
 * What one file says, from its text alone. No library is named here and nothing is judged.
 * Everything is plain data: it can be cached by content, shipped between machines and merged.
 * Offsets are UTF-16 units into the text that the host handed over.
 */

/** Half-open range of offsets into the text. */
export type Span = readonly [start: number, end: number];

/** Index into {@link FileFacts.values}. */
export type ValueId = number;
/** Index into {@link FileFacts.functions}; 0 is the module body. */
export type FunctionId = number;
/** Index into {@link FileFacts.classes}. */
export type ClassId = number;
/** Index into {@link FileFacts.bindings}. */
export type BindingId = number;
/** Index into {@link FileFacts.calls}. */
export type CallId = number;

export type Language = 'ts' | 'tsx' | 'js' | 'jsx';

export interface FileFacts {
  readonly language: Language;
  /** Offset of the first character of every line. */
  readonly lineStarts: readonly number[];
  readonly values: readonly Value[];
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly bindings: readonly BindingFacts[];
  /** Every call and construction, in source order of their start; the same objects stand in the bodies. */
  readonly calls: readonly CallEvent[];
  readonly imports: readonly ImportFacts[];
  readonly exports: readonly ExportFacts[];
  readonly interfaces: readonly InterfaceFacts[];
  /** String and template literals that hold `://`, an IPv4 or a host:port, as value ids, for the address recogniser. */
  readonly addressLiterals: readonly ValueId[];
  readonly comments: readonly CommentFacts[];
  /** `"use client"`, `"use server"`, `"use strict"`: the directive prologue. */
  readonly directives: readonly string[];
  /** True when the file holds JSX. */
  readonly jsx: boolean;
  readonly syntaxErrors: readonly { readonly message: string; readonly span: Span }[];
}

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

export interface FunctionFacts {
  readonly id: FunctionId;
  /** Own name, or that of the variable, property or field that it is given to. */
  readonly name?: string;
  readonly kind: 'module' | 'function' | 'arrow' | 'method' | 'getter' | 'setter' | 'constructor' | 'static-block' | 'field';
  readonly async: boolean;
  readonly generator: boolean;
  /** The function that encloses it; absent for the module body. */
  readonly parent?: FunctionId;
  readonly class?: ClassId;
  readonly static?: boolean;
  readonly parameters: readonly ParameterFacts[];
  readonly returnType?: TypeFacts;
  readonly decorators: readonly ValueId[];
  readonly body: Block;
  /** The comments directly in a short body. */
  readonly remark?: string;
  readonly span: Span;
  /** The name, or the first token. */
  readonly nameSpan: Span;
  /** Its own value, kind 'function'. */
  readonly value: ValueId;
}

export interface ParameterFacts {
  /** Absent for a destructuring pattern. */
  readonly name?: string;
  readonly type?: TypeFacts;
  readonly optional: boolean;
  readonly rest: boolean;
  /** The default, when there is one. */
  readonly initialiser?: ValueId;
  /** Kind 'parameter'. */
  readonly value: ValueId;
  /** TypeScript parameter property: also a field of the class. */
  readonly field: boolean;
  readonly decorators: readonly ValueId[];
}

/** A type annotation as far as it names things. */
export interface TypeFacts {
  /** The entity names that it refers to (constituents of a union, without null and undefined), as values. */
  readonly references: readonly ValueId[];
  /** Type arguments of the first reference. */
  readonly arguments: readonly TypeFacts[];
  /** Members of an inline type literal. */
  readonly members: readonly { readonly name: string; readonly optional: boolean; readonly type?: TypeFacts }[];
  readonly array: boolean;
  /** Source text, cut at 80 characters. */
  readonly text: string;
}

export interface ClassFacts {
  readonly id: ClassId;
  readonly name?: string;
  readonly extends?: ValueId;
  readonly extendsArguments: readonly TypeFacts[];
  readonly implements: readonly TypeFacts[];
  readonly abstract: boolean;
  readonly fields: readonly FieldFacts[];
  readonly methods: readonly MethodFacts[];
  readonly constructor_?: FunctionId;
  readonly decorators: readonly ValueId[];
  readonly span: Span;
  readonly nameSpan: Span;
  /** Its own value, kind 'class'. */
  readonly value: ValueId;
}

export interface FieldFacts {
  readonly name: string;
  readonly static: boolean;
  readonly type?: TypeFacts;
  readonly initialiser?: ValueId;
  /** Parameter property of the constructor: index of the parameter. */
  readonly parameter?: number;
  readonly decorators: readonly ValueId[];
  /** Values written by `this.name = …` in the class's own functions, in source order. */
  readonly writes: readonly { readonly value: ValueId; readonly function: FunctionId; readonly span: Span }[];
  readonly span: Span;
}

export interface MethodFacts {
  readonly name: string;
  readonly function: FunctionId;
  readonly static: boolean;
  readonly kind: 'method' | 'getter' | 'setter';
}

export interface BindingFacts {
  readonly name: string;
  readonly kind: 'const' | 'let' | 'var' | 'function' | 'class' | 'import' | 'parameter' | 'catch' | 'enum' | 'namespace' | 'type';
  /** The function in whose scope it lives. */
  readonly function: FunctionId;
  readonly type?: TypeFacts;
  /** Every value written to it, declarations with a value included, in source order. */
  readonly writes: readonly { readonly value: ValueId; readonly function: FunctionId; readonly span: Span }[];
  /** True when a function other than its own reads or writes it. */
  readonly captured: boolean;
  /** Declared by `using` or `await using`: disposed of when its block ends. */
  readonly using?: 'sync' | 'async';
}

export interface InterfaceFacts {
  readonly name: string;
  readonly extends: readonly TypeFacts[];
  readonly members: readonly { readonly name: string; readonly optional: boolean; readonly type?: TypeFacts }[];
}

export interface ImportFacts {
  readonly specifier: string;
  readonly kind: 'import' | 'require' | 'dynamic' | 're-export';
  readonly typeOnly: boolean;
  readonly span: Span;
}

export type ExportFacts =
  /** `export const a`, `export { b as a }`, `export default …` (name 'default'), `exports.a = …`, `module.exports.a = …`. */
  | { readonly kind: 'value'; readonly name: string; readonly value: ValueId }
  /** An exported interface or type alias. */
  | { readonly kind: 'type'; readonly name: string }
  /** `export { a as b } from 'x'`; `from` '*' is a namespace re-export. */
  | { readonly kind: 're-export'; readonly name: string; readonly specifier: string; readonly from: string }
  /** `export * from 'x'`. */
  | { readonly kind: 'star'; readonly specifier: string }
  /** `module.exports = …`, `export = …`. */
  | { readonly kind: 'module'; readonly value: ValueId };

export type Block = readonly Node[];
export type Node = Event | Region;

export type Event = CallEvent | WriteEvent | CompareEvent | ThrowEvent | ReturnEvent | JumpEvent | AwaitEvent | YieldEvent;

export interface CallEvent {
  readonly kind: 'call';
  readonly id: CallId;
  /** The function whose body holds it. */
  readonly function: FunctionId;
  readonly callee: ValueId;
  readonly arguments: readonly ArrayElement[];
  /** `new C()`. */
  readonly construct: boolean;
  /** `` tag`…` ``: arguments are the template value, then its parts. */
  readonly tagged: boolean;
  readonly optional: boolean;
  readonly typeArguments: readonly TypeFacts[];
  /** Kind 'result'. */
  readonly result: ValueId;
  /** True when its value is awaited, returned, or chained with then/catch at once. */
  readonly used: 'awaited' | 'returned' | 'chained' | 'kept' | 'dropped';
  readonly span: Span;
  readonly calleeSpan: Span;
  readonly anchors: CallAnchors;
}

export interface CallAnchors {
  /** Just after the opening parenthesis; where there is none (`new C`), the end of the callee. */
  readonly open: number;
  /** After the last argument (and before a trailing comma), or `open`. */
  readonly afterLast: number;
  readonly parenthesised: boolean;
  readonly trailingComma: boolean;
  /** Start of the statement that holds the call. */
  readonly statement: number;
  /** White space at the start of that statement's line. */
  readonly indentation: string;
}

/** Not for the value that a declaration gives: {@link BindingFacts.writes} has that one too. */
export interface WriteEvent {
  readonly kind: 'write';
  readonly target: WriteTarget;
  /** '=', '+=', '++', 'delete' … */
  readonly operator: string;
  /** The value after the write; for `x += 1` a binary value. Absent for delete. */
  readonly value?: ValueId;
  readonly span: Span;
}

export type WriteTarget =
  | { readonly kind: 'binding'; readonly binding: BindingId }
  | { readonly kind: 'member'; readonly object: ValueId; readonly property: string | ValueId };

/** `<`, `<=`, `>`, `>=`, `==`, `===`, `!=`, `!==`, `instanceof`, `in`. */
export interface CompareEvent {
  readonly kind: 'compare';
  readonly operator: string;
  readonly left: ValueId;
  readonly right: ValueId;
  /** Its own value, kind 'binary'. */
  readonly value: ValueId;
  readonly span: Span;
}

export interface ThrowEvent { readonly kind: 'throw'; readonly value: ValueId; readonly span: Span }
export interface ReturnEvent { readonly kind: 'return'; readonly value?: ValueId; readonly span: Span }
export interface JumpEvent { readonly kind: 'break' | 'continue'; readonly label?: string; readonly span: Span }
/** `value` is what is awaited; for `for await`, the collection. */
export interface AwaitEvent { readonly kind: 'await'; readonly value: ValueId; readonly span: Span }
export interface YieldEvent { readonly kind: 'yield'; readonly value?: ValueId; readonly delegate: boolean; readonly span: Span }

export type Region = BranchRegion | SwitchRegion | LoopRegion | TryRegion | LabelRegion;

/**
 * `if`, `?:`, and the right operand of `&&`, `||`, `??` (then `else` is empty). The events of the test come before it.
 * There is none for an operand in which nothing happens.
 */
export interface BranchRegion {
  readonly kind: 'branch';
  readonly form: 'if' | '?:' | '&&' | '||' | '??' | '?.';
  readonly test: ValueId;
  readonly then: Block;
  readonly else: Block;
  readonly span: Span;
}

export interface SwitchRegion {
  readonly kind: 'switch';
  readonly subject: ValueId;
  /** `test` absent: default. A case whose body does not end in a jump falls through. */
  readonly cases: readonly { readonly test?: ValueId; readonly body: Block; readonly span: Span }[];
  readonly span: Span;
}

export interface LoopRegion {
  readonly kind: 'loop';
  readonly form: 'for' | 'while' | 'do' | 'for-of' | 'for-in' | 'for-await';
  readonly label?: string;
  /** Absent: no condition, `for (;;)`. */
  readonly test?: ValueId;
  /** The iterated collection of for-of, for-in, for-await. */
  readonly over?: ValueId;
  readonly init: Block;
  /** Events of the test, run before each turn (after it in `do`). */
  readonly head: Block;
  readonly update: Block;
  readonly body: Block;
  /** From the keyword to the closing parenthesis of the head. */
  readonly headSpan: Span;
  readonly span: Span;
}

export interface TryRegion {
  readonly kind: 'try';
  readonly block: Block;
  /** `remark`: the comments directly in a short handler. */
  readonly catch?: { readonly parameter?: ValueId; readonly body: Block; readonly span: Span; readonly remark?: string };
  readonly finally?: Block;
  readonly span: Span;
}

export interface LabelRegion { readonly kind: 'label'; readonly label: string; readonly body: Block; readonly span: Span }

export interface CommentFacts {
  /** As written, with the delimiters. */
  readonly text: string;
  readonly span: Span;
  /** Only comments that name a linter directive or this tool, and the file's header, are kept; the header is all that stands before the first token. */
  readonly kind: 'suppression' | 'header';
}
