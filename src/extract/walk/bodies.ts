import type { FunctionId, ParameterFacts } from '../file-facts.ts';
import { ts } from '../parse.ts';
import type { FunctionNode } from '../scan/functions.ts';
import { nameText } from '../syntax.ts';
import type { FunctionBuilder, Task, Unfinished } from './builders.ts';
import { isParameterProperty } from './classes.ts';
import { bindingName, evaluateNamed } from './functions.ts';
import { performAll } from './hoisting.ts';
import { declareValue } from './names.ts';
import { bindPattern } from './patterns.ts';
import { typeFacts } from './types.ts';
import type { Walk } from './walk.ts';

const { PropertyDeclaration, ClassStaticBlockDeclaration, FunctionExpression, Block, Identifier } = ts.SyntaxKind;

const none: readonly never[] = [];

/** Walks the body of a function, in the scope and with the `this` of the place where it stands. */
export function walkTask(walk: Walk, task: Task): void {
  const { node, facts, scope, self, statement } = task;
  walk.owner = scope.owner;
  walk.scope = scope;
  walk.self = self;
  walk.statement = statement;
  walk.environment.reset();
  if (node.kind === PropertyDeclaration) walkInitialiser(walk, task);
  else if (node.kind === ClassStaticBlockDeclaration) performAll(walk, (node as ts.ClassStaticBlockDeclaration).body.statements);
  else walkFunction(walk, node as FunctionNode, facts);
  facts.body = walk.events.close(0);
}

function walkInitialiser(walk: Walk, { node, facts, field }: Task): void {
  const { initializer } = node as ts.PropertyDeclaration;
  if (initializer === undefined || field === undefined) return;
  field.initialiser = evaluateNamed(walk, initializer, facts.name);
}

function walkFunction(walk: Walk, node: FunctionNode, facts: FunctionBuilder): void {
  declareOwnName(walk, node, facts);
  facts.parameters = parametersOf(walk, node.parameters, facts.id);
  if (node.type !== undefined) facts.returnType = typeFacts(walk, node.type);
  const { body } = node;
  if (body === undefined) return;
  if (body.kind === Block) performAll(walk, (body as ts.Block).statements);
  else {
    const value = walk.evaluate(body, 'returned');
    walk.events.push({ kind: 'return', value, span: walk.span(body) });
  }
}

/** Inside it, a function expression knows itself by its name. */
function declareOwnName(walk: Walk, node: FunctionNode, facts: FunctionBuilder): void {
  if (node.kind !== FunctionExpression || node.name === undefined) return;
  const binding = walk.scope.names?.get(nameText(node.name));
  if (binding?.kind === 'function') declareValue(walk, binding, facts.value, facts.nameSpan);
}

/** TypeScript's `this` parameter is a type and no argument. */
function isThis({ name }: ts.ParameterDeclaration): boolean {
  return name.kind === Identifier && (name.escapedText as string) === 'this';
}

function parametersOf(walk: Walk, nodes: readonly ts.ParameterDeclaration[], id: FunctionId): readonly ParameterFacts[] {
  const first = nodes[0];
  if (first === undefined) return none;
  if (nodes.length === 1 && !isThis(first)) return [parameterFacts(walk, first, id, 0)];
  const result: ParameterFacts[] = [];
  for (const node of nodes) if (!isThis(node)) result.push(parameterFacts(walk, node, id, result.length));
  return result;
}

function parameterFacts(walk: Walk, node: ts.ParameterDeclaration, id: FunctionId, index: number): ParameterFacts {
  const rest = node.dotDotDotToken !== undefined;
  const value = walk.add({ kind: 'parameter', span: walk.span(node.name), function: id, index, rest });
  const parameter: Unfinished<ParameterFacts> = {
    optional: node.questionToken !== undefined || node.initializer !== undefined, rest, value,
    field: isParameterProperty(node), decorators: walk.parameterDecorators.get(node) ?? none,
  };
  const name = bindingName(node.name);
  if (name !== undefined) parameter.name = name;
  if (node.type !== undefined) parameter.type = typeFacts(walk, node.type);
  let given = value;
  if (node.initializer !== undefined) {
    parameter.initialiser = evaluateNamed(walk, node.initializer, name);
    given = walk.add({ kind: 'default', span: walk.span(node), value, fallback: parameter.initialiser });
  }
  bindPattern(walk, node.name, given, parameter.type);
  return parameter;
}
