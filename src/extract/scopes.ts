import type { BindingFacts, BindingId, FunctionId, Span, TypeFacts, ValueId } from './file-facts.ts';

/** Beyond every offset of a text. */
export const NEVER = 2 ** 30 - 1;

/** A function as an owner of names. */
export class FunctionScope {
  readonly id: FunctionId;
  readonly parent: FunctionScope | undefined;
  /** Offset in the parent from which the function may be called: its own start, or that of the loop around it. */
  readonly runsFrom: number;

  constructor(id: FunctionId, parent: FunctionScope | undefined, runsFrom: number) {
    this.id = id;
    this.parent = parent;
    this.runsFrom = runsFrom;
  }
}

export class Scope {
  readonly parent: Scope | undefined;
  readonly owner: FunctionScope;
  readonly start: number;
  names: Map<string, Binding> | undefined = undefined;
  /** Functions or classes are declared in it. */
  hoists = false;

  constructor(parent: Scope | undefined, owner: FunctionScope, start: number) {
    this.parent = parent;
    this.owner = owner;
    this.start = start;
  }
}

export type BindingKind = BindingFacts['kind'];

export class Binding {
  readonly id: BindingId;
  readonly name: string;
  readonly scope: Scope;
  readonly owner: FunctionScope;
  /** End of its name where it is first declared. */
  readonly end: number;
  kind: BindingKind;
  type: TypeFacts | undefined = undefined;
  captured = false;
  using: BindingFacts['using'];
  writes: BindingFacts['writes'][number][] | undefined = undefined;
  /** A `var` declaration with an initialiser was seen. */
  initialised = false;
  /** Something other than its declaration writes it. */
  reassigned = false;
  /** From this offset on, in its own function, a closure that writes it may have run. */
  sharedFrom = NEVER;
  /** The value that its declaration gives it; -1 before. */
  declared: ValueId = -1;
  /** The value that it has where the walk of its own function stands; -1 before any. */
  current: ValueId = -1;
  /** Its value of kind 'variable'; -1 until asked for. */
  variable: ValueId = -1;
  /** Mark of the last pass over a list of bindings that met it. */
  epoch = 0;

  constructor(id: BindingId, name: string, kind: BindingKind, scope: Scope, end: number) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.scope = scope;
    this.owner = scope.owner;
    this.end = end;
  }

  note(value: ValueId, writer: FunctionId, span: Span): void {
    const write = { value, function: writer, span };
    if (this.writes === undefined) this.writes = [write];
    else this.writes.push(write);
  }
}

export function resolve(from: Scope, name: string): Binding | undefined {
  for (let scope: Scope | undefined = from; scope !== undefined; scope = scope.parent) {
    const binding = scope.names?.get(name);
    if (binding !== undefined) return binding;
  }
  return undefined;
}
