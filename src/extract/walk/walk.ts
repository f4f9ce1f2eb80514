import type {
  Block, CallEvent, CommentFacts, ExportFacts, ImportFacts, InterfaceFacts, Node, Span, Value, ValueId,
} from '../file-facts.ts';
import type { ts } from '../parse.ts';
import type { Scan } from '../scan/scan.ts';
import type { Binding, FunctionScope, Scope } from '../scopes.ts';
import { lineOf, skipTrivia } from '../source-text.ts';
import { Self, type ClassBuilder, type FunctionBuilder, type JumpTarget, type Task } from './builders.ts';
import { Environment } from './environment.ts';

/** What becomes of a value at the place where it is made. */
export type Used = CallEvent['used'];

/** By syntax kind. */
export interface Visitors {
  readonly expressions: readonly (((walk: Walk, node: never, used: Used) => ValueId) | undefined)[];
  readonly statements: readonly (((walk: Walk, node: never) => void) | undefined)[];
}

/** State of the second pass, which follows the values through each function in turn. */
export class Walk {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly scan: Scan;

  readonly values: Value[] = [];
  readonly functions: FunctionBuilder[] = [];
  readonly classes: ClassBuilder[] = [];
  readonly calls: CallEvent[] = [];
  readonly imports: ImportFacts[] = [];
  readonly exports: ExportFacts[] = [];
  /** Exported bindings, whose value is known at the end. */
  readonly exportedBindings: { readonly at: number; readonly name: string; readonly binding: Binding }[] = [];
  readonly interfaces: InterfaceFacts[] = [];
  readonly addressLiterals: ValueId[] = [];
  readonly comments: CommentFacts[] = [];
  readonly globals = new Map<string, ValueId>();
  /** Decorators of parameters, which are evaluated where the class is and not where the function runs. */
  readonly parameterDecorators = new Map<ts.Node, readonly ValueId[]>();
  readonly tasks: Task[] = [];
  readonly environment: Environment;

  /** The function being walked. */
  owner: FunctionScope;
  scope: Scope;
  self = new Self(undefined, false);
  /** Where events go. */
  block: Node[] = [];
  /** Start of the statement being walked. */
  statement = 0;
  readonly jumps: JumpTarget[] = [];
  /** Work list for chains that are deep to the left, shared by nested ones. */
  readonly links: ts.Node[] = [];
  /** Name for a class expression that has none, set just before it is evaluated. */
  pendingName: string | undefined = undefined;
  /** Label for the loop that comes next. */
  label: string | undefined = undefined;

  private readonly visitors: Visitors;
  private indentedStatement = -1;
  private indentation = '';

  constructor(text: string, lineStarts: readonly number[], scan: Scan, visitors: Visitors) {
    this.text = text;
    this.lineStarts = lineStarts;
    this.scan = scan;
    this.visitors = visitors;
    this.owner = scan.owner;
    this.scope = scan.scope;
    this.environment = new Environment(this.values);
  }

  evaluate(node: ts.Node, used: Used): ValueId {
    const visit = this.visitors.expressions[node.kind] as ((walk: Walk, node: ts.Node, used: Used) => ValueId) | undefined;
    return visit === undefined ? this.add({ kind: 'unknown', span: this.span(node), what: 'syntax' }) : visit(this, node, used);
  }

  perform(node: ts.Node): void {
    const visit = this.visitors.statements[node.kind] as ((walk: Walk, node: ts.Node) => void) | undefined;
    if (visit === undefined) return;
    const outer = this.statement;
    this.statement = this.start(node);
    visit(this, node);
    this.statement = outer;
  }

  takeLabel(): string | undefined {
    const { label } = this;
    this.label = undefined;
    return label;
  }

  add(value: Value): ValueId {
    return this.values.push(value) - 1;
  }

  start(node: ts.Node): number {
    const start = skipTrivia(this.text, node.pos);
    return start > node.end ? node.end : start;
  }

  span(node: ts.Node): Span {
    return [this.start(node), node.end];
  }

  /** Collects the events of what `visit` walks apart from those around. */
  blockOf<N extends ts.Node>(node: N, visit: (walk: Walk, node: N) => void): Block {
    const outer = this.block;
    const inner: Node[] = (this.block = []);
    visit(this, node);
    this.block = outer;
    return inner;
  }

  /** White space at the start of the current statement's line. */
  indent(): string {
    if (this.indentedStatement !== this.statement) {
      this.indentedStatement = this.statement;
      this.indentation = indentationAt(this.text, this.lineStarts[lineOf(this.lineStarts, this.statement)] ?? 0);
    }
    return this.indentation;
  }
}

const spaces = Array.from({ length: 33 }, (_, count) => ' '.repeat(count));

function indentationAt(text: string, lineStart: number): string {
  let at = lineStart;
  while (text.charCodeAt(at) === 32) at++;
  const code = text.charCodeAt(at);
  if (code !== 9 && at - lineStart < spaces.length) return spaces[at - lineStart] as string;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return text.slice(lineStart, at);
}
