import type { ImportFacts, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { isGlobal } from './names.ts';
import type { Walk } from './walk.ts';

const { ImportKeyword, StringLiteral, NoSubstitutionTemplateLiteral } = ts.SyntaxKind;

/** `require('x')` and `import('x')` with a known specifier: the module itself, and no call. */
export function loadModule(walk: Walk, node: ts.CallExpression, callee: ValueId): ValueId | undefined {
  const dynamic = node.expression.kind === ImportKeyword;
  if (!dynamic && !isGlobal(walk, callee, 'require')) return undefined;
  const [argument] = node.arguments;
  if (argument === undefined || (argument.kind !== StringLiteral && argument.kind !== NoSubstitutionTemplateLiteral)) return undefined;
  return moduleValue(walk, node, (argument as ts.StringLiteral).text, dynamic ? 'dynamic' : 'require');
}

export function moduleValue(walk: Walk, node: ts.Node, specifier: string, kind: ImportFacts['kind'], typeOnly = false): ValueId {
  const span = walk.span(node);
  walk.imports.push({ specifier, kind, typeOnly, span });
  return walk.add({ kind: 'module', span, specifier });
}
