import type {
  ClassFacts, ClassId, FieldFacts, FunctionFacts, MethodFacts, ValueId,
} from '../file-facts.ts';
import type { ts } from '../parse.ts';
import type { Scope } from '../scopes.ts';
import type { Outcome } from './environment.ts';

/** Facts that are still being filled in. */
export type Unfinished<T> = { -readonly [K in keyof T]: T[K] };

export type FunctionBuilder = Unfinished<FunctionFacts>;

export interface FieldBuilder extends Unfinished<FieldFacts> {
  writes: FieldFacts['writes'][number][];
}

export interface ClassBuilder extends Unfinished<ClassFacts> {
  fields: FieldBuilder[];
  methods: MethodFacts[];
}

/** What `this` and `super` are in a function and the arrows within it. */
export class Self {
  readonly class: ClassId | undefined;
  readonly static: boolean;
  thisValue: ValueId = -1;
  superValue: ValueId = -1;

  constructor(classId: ClassId | undefined, isStatic: boolean) {
    this.class = classId;
    this.static = isStatic;
  }
}

/** A function whose body is to be walked when the one around it has been. */
export interface Task {
  readonly node: ts.Node;
  readonly scope: Scope;
  readonly facts: FunctionBuilder;
  readonly self: Self;
  /** The statement that holds it. */
  readonly statement: ts.Node;
  readonly field?: FieldBuilder;
}

/** Where `break` and `continue` lead. */
export interface JumpTarget {
  readonly label: string | undefined;
  readonly kind: 'loop' | 'switch' | 'label';
  readonly mark: number;
  readonly breaks: Outcome[];
  readonly continues: Outcome[];
}
