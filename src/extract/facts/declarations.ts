/** What a file declares: functions, classes and bindings. */
import type { Block } from './body.ts';
import type { ClassId, FunctionId, Span, ValueId } from './ids.ts';
import type { TypeFacts } from './types.ts';

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
