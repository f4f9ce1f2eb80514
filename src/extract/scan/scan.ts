import type { ts } from '../parse.ts';
import { Binding, FunctionScope, Scope, type BindingKind } from '../scopes.ts';
import { nameText } from '../syntax.ts';

/** A loop, and the bindings from outside that it writes. */
export class LoopWrites {
  readonly parent: LoopWrites | undefined;
  readonly start: number;
  readonly bindings: Binding[] = [];

  constructor(parent: LoopWrites | undefined, start: number) {
    this.parent = parent;
    this.start = start;
  }
}

/** An assignment met before all names were known. */
export interface PendingWrite {
  readonly name: string;
  readonly scope: Scope;
  readonly loop: LoopWrites | undefined;
  readonly declaration: boolean;
}

export type Scanner = (scan: Scan, node: never) => void;
/** By syntax kind. */
export type ScannerTable = readonly (Scanner | undefined)[];

/** State of the first pass, which declares every name and finds out which of them are reassigned, where. */
export class Scan {
  readonly scopes = new Map<ts.Node, Scope>();
  readonly loops = new Map<ts.Node, LoopWrites>();
  readonly bindings: Binding[] = [];
  readonly functions: FunctionScope[] = [];
  readonly pending: PendingWrite[] = [];
  jsx = false;

  owner: FunctionScope;
  scope: Scope;
  /** Where `var` puts its names. */
  varScope: Scope;
  loop: LoopWrites | undefined = undefined;

  private readonly table: ScannerTable;

  constructor(file: ts.SourceFile, table: ScannerTable) {
    this.table = table;
    this.owner = new FunctionScope(0, undefined, 0);
    this.functions.push(this.owner);
    this.scope = this.varScope = new Scope(undefined, this.owner, -1);
    this.scopes.set(file, this.scope);
  }

  visit(node: ts.Node): void {
    this.visitAs(node.kind, node);
  }

  visitAs(kind: ts.SyntaxKind, node: ts.Node): void {
    const scanner = this.table[kind] as ((scan: Scan, node: ts.Node) => void) | undefined;
    if (scanner !== undefined) scanner(this, node);
  }

  visitOptional(node: ts.Node | undefined): void {
    if (node !== undefined) this.visit(node);
  }

  visitAll(nodes: readonly ts.Node[] | undefined): void {
    if (nodes === undefined) return;
    for (let i = 0, { length } = nodes; i < length; i++) this.visit(nodes[i] as ts.Node);
  }

  declare(node: ts.Identifier, kind: BindingKind, scope: Scope = this.scope): Binding {
    const name = nameText(node);
    scope.names ??= new Map();
    const known = scope.names.get(name);
    if (known !== undefined) return redeclare(known, kind);
    const binding = new Binding(this.bindings.length, name, kind, scope, node.end);
    this.bindings.push(binding);
    scope.names.set(name, binding);
    return binding;
  }

  /** Notes a write; `declaration` where a `var` with an initialiser makes it. */
  write(name: string, declaration: boolean): void {
    this.pending.push({ name, scope: this.scope, loop: this.loop, declaration });
  }

  /** Visits in a new scope, which the second pass finds by its node where it holds names. */
  inScope<N extends ts.Node>(node: N, visit: (scan: Scan, node: N) => void): void {
    const outer = this.scope;
    this.scope = new Scope(outer, this.owner, node.pos);
    visit(this, node);
    if (this.scope.names !== undefined) this.scopes.set(node, this.scope);
    this.scope = outer;
  }

  inLoop<N extends ts.Node>(node: N, visit: (scan: Scan, node: N) => void): void {
    const outer = this.loop;
    this.loop = new LoopWrites(outer, node.pos);
    this.loops.set(node, this.loop);
    visit(this, node);
    this.loop = outer;
  }

  /** Visits as a function of its own. `runsFrom` is where in the enclosing one it may first be called. */
  inFunction<N extends ts.Node>(node: N, runsFrom: number, visit: (scan: Scan, node: N) => void): void {
    const { owner, scope, varScope, loop } = this;
    this.owner = new FunctionScope(this.functions.length, owner, runsFrom);
    this.functions.push(this.owner);
    this.scope = this.varScope = new Scope(scope, this.owner, node.pos);
    this.scopes.set(node, this.scope);
    this.loop = undefined;
    visit(this, node);
    this.owner = owner;
    this.scope = scope;
    this.varScope = varScope;
    this.loop = loop;
  }

  /** A closure made in a loop may have run when the loop turns again. */
  firstRun(node: ts.Node): number {
    let loop = this.loop;
    if (loop === undefined) return node.pos;
    while (loop.parent !== undefined) loop = loop.parent;
    return loop.start;
  }
}

function redeclare(known: Binding, kind: BindingKind): Binding {
  if (known.kind === 'type') known.kind = kind;
  else if (kind === 'function' && known.kind !== 'namespace') known.reassigned = true;
  return known;
}
