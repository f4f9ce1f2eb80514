/** What happens in a function: a small tree of events in source order, and the regions around them. */
import type { BindingId, CallId, FunctionId, Span, ValueId } from './ids.ts';
import type { TypeFacts } from './types.ts';
import type { ArrayElement } from './values.ts';

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

/** Not for the value that a declaration gives: `BindingFacts.writes` has that one too. */
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
