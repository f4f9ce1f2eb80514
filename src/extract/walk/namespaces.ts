import type { ObjectMember } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { isDeclared, nameText } from '../syntax.ts';
import { exportDeclared } from './declarations.ts';
import { exportBinding } from './exporting.ts';
import { performAll } from './hoisting.ts';
import { declareObject, finalValue } from './names.ts';
import type { Walk } from './walk.ts';

const { Identifier, ModuleBlock, ModuleDeclaration } = ts.SyntaxKind;
const { GlobalAugmentation } = ts.NodeFlags;

/** A namespace is an object of what it exports; its statements run where it stands. */
export function visitNamespace(walk: Walk, node: ts.ModuleDeclaration): void {
  const { body, name } = node;
  if (body === undefined || name.kind !== Identifier || isDeclared(node.modifiers) || (node.flags & GlobalAugmentation) !== 0) return;
  const { exports, exportedBindings, scope: outer } = walk;
  const ownExports = exports.length;
  const ownBindings = exportedBindings.length;
  walk.scope = walk.scan.scopes.get(node) ?? outer;
  performBody(walk, body);
  walk.scope = outer;
  const span = walk.span(node);
  const members: ObjectMember[] = exportedBindings.splice(ownBindings).map(({ name: key, binding }) => ({
    kind: 'property', key, value: finalValue(walk, binding), span,
  }));
  exports.length = ownExports;
  const anchors = { open: body.pos, afterLast: body.pos, trailingComma: false, multiline: true };
  declareObject(walk, name, walk.add({ kind: 'object', span, members, anchors }));
  exportDeclared(walk, node);
}

function performBody(walk: Walk, body: ts.ModuleBody | ts.JSDocNamespaceBody): void {
  if (body.kind === ModuleBlock) performAll(walk, body.statements);
  else if (body.kind === ModuleDeclaration) {
    // `namespace A.B {}`: B is an export of A.
    walk.perform(body);
    exportBinding(walk, nameText(body.name), body.name);
  }
}
