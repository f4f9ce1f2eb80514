import type { CallEvent, ExportFacts, ImportFacts, InterfaceFacts, Span, Value, ValueId } from '../file-facts.ts';
import type { ts } from '../parse.ts';
import type { Scan } from '../scan/scan.ts';
import type { Binding, FunctionScope, Scope } from '../scopes.ts';
import { lineOf, skipTrivia } from '../source-text.ts';
import { Self, type ClassBuilder, type FunctionBuilder, type JumpTarget, type Task } from './builders.ts';
import { Environment } from './environment.ts';
import { Events } from './events.ts';
import { Links } from './links.ts';

/** What becomes of a value at the place where it is made. */
export type Used = CallEvent['used'];

/** By syntax kind. */
export interface Visitors {
  readonly expressions: readonly (((walk: Walk, node: never, used: Used) => ValueId) | undefined)[];
  readonly statements: readonly (((walk: Walk, node: never) => void) | undefined)[];
}

interface StatementPlace {
  readonly start: number;
  /** White space at the start of its line. */
  readonly indentation: string;
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
  readonly globals = new Map<string, ValueId>();
  /** Decorators of parameters, which are evaluated where the class is and not where the function runs. */
  readonly parameterDecorators = new Map<ts.Node, readonly ValueId[]>();
  readonly tasks: Task[] = [];
  readonly environment: Environment;

  /** The function being walked. */
  owner: FunctionScope;
  scope: Scope;
  self = new Self(undefined, false);
  readonly events = new Events();
  /** The statement being walked. */
  statement: ts.Node;
  readonly jumps: JumpTarget[] = [];
  /** Work list for chains that are deep to the left, shared by nested ones. */
  readonly links = new Links();
  /** Name for a class expression that has none, set just before it is evaluated. */
  pendingName: string | undefined = undefined;
  /** Label for the loop that comes next. */
  label: string | undefined = undefined;

  private readonly visitors: Visitors;
  private placed: ts.Node | undefined = undefined;
  private statementPlace: StatementPlace = { start: 0, indentation: '' };

  constructor(file: ts.SourceFile, text: string, lineStarts: readonly number[], scan: Scan, visitors: Visitors) {
    this.statement = file;
    this.text = text;
    this.lineStarts = lineStarts;
    this.scan = scan;
    this.visitors = visitors;
    this.owner = scan.owner;
    this.scope = scan.scope;
    this.environment = new Environment(this.values);
  }

  evaluate(node: ts.Node, used: Used): ValueId {
    return this.evaluateAs(node.kind, node, used);
  }

  /** Where the kind is known already: to ask a node of any shape for it costs as much as a small visitor. */
  evaluateAs(kind: ts.SyntaxKind, node: ts.Node, used: Used): ValueId {
    const visit = this.visitors.expressions[kind] as ((walk: Walk, node: ts.Node, used: Used) => ValueId) | undefined;
    return visit === undefined ? this.add({ kind: 'unknown', span: this.span(node), what: 'syntax' }) : visit(this, node, used);
  }

  perform(node: ts.Node): void {
    const visit = this.visitors.statements[node.kind] as ((walk: Walk, node: ts.Node) => void) | undefined;
    if (visit === undefined) return;
    const outer = this.statement;
    this.statement = node;
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

  span(node: ts.Node): Span {
    return this.range(node.pos, node.end);
  }

  /** The span of a node of which these are the ends; visitors of one kind read them faster than {@link span}. */
  range(pos: number, end: number): Span {
    const start = skipTrivia(this.text, pos);
    return [start > end ? end : start, end];
  }

  /** Of the statement that holds what is being evaluated, for the anchors of an edit. */
  place(): StatementPlace {
    if (this.placed !== this.statement) {
      this.placed = this.statement;
      const start = skipTrivia(this.text, this.statement.pos);
      this.statementPlace = { start, indentation: indentationBefore(this.text, start) ?? this.lineIndentation(start) };
    }
    return this.statementPlace;
  }

  /** Of the line, where the statement stands further right. */
  private lineIndentation(offset: number): string {
    const lineStart = this.lineStarts[lineOf(this.lineStarts, offset)] ?? 0;
    let end = lineStart;
    while (isBlank(this.text.charCodeAt(end))) end++;
    return this.text.slice(lineStart, end);
  }
}

/** Like `map`, without a closure, and with no more room than needed. */
export function each<N, R>(walk: Walk, nodes: readonly N[], visit: (walk: Walk, node: N) => R): readonly R[] {
  const { length } = nodes;
  if (length === 0) return nothing;
  const results = new Array<R>(length);
  for (let i = 0; i < length; i++) results[i] = visit(walk, nodes[i] as N);
  return results;
}

const nothing: readonly never[] = [];

const spaces = Array.from({ length: 33 }, (_, count) => ' '.repeat(count));

/** Of a statement that is the first of its line. */
function indentationBefore(text: string, start: number): string | undefined {
  let at = start;
  while (text.charCodeAt(at - 1) === 32) at--;
  if (start - at < spaces.length && (at === 0 || text.charCodeAt(at - 1) === 10)) return spaces[start - at];
  while (isBlank(text.charCodeAt(at - 1))) at--;
  return at === 0 || text.charCodeAt(at - 1) === 10 ? text.slice(at, start) : undefined;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
