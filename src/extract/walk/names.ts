import type { Span, ValueId, WriteTarget } from '../file-facts.ts';
import type { ts } from '../parse.ts';
import { NEVER, resolve, type Binding } from '../scopes.ts';
import { nameText } from '../syntax.ts';
import type { Walk } from './walk.ts';

export function readName(walk: Walk, node: ts.Identifier): ValueId {
  const name = nameText(node);
  const binding = resolve(walk.scope, name);
  return binding === undefined ? readGlobal(walk, name, node) : readBinding(walk, binding, node.pos);
}

function readBinding(walk: Walk, binding: Binding, at: number): ValueId {
  if (binding.owner !== walk.owner) {
    binding.captured = true;
    return settledValue(walk, binding);
  }
  if (at >= binding.sharedFrom) return variableValue(walk, binding);
  if (binding.current >= 0) return binding.current;
  return binding.kind === 'var' ? walk.add({ kind: 'undefined', span: [at, at] }) : settledValue(walk, binding);
}

/** The one value of a binding that nothing reassigns, else the variable itself. */
export function settledValue(walk: Walk, binding: Binding): ValueId {
  return binding.reassigned || binding.declared < 0 ? variableValue(walk, binding) : binding.declared;
}

function variableValue(walk: Walk, binding: Binding): ValueId {
  if (binding.variable < 0) {
    const { end } = binding;
    binding.variable = walk.add({ kind: 'variable', span: [Math.max(0, end - binding.name.length), end], binding: binding.id });
  }
  return binding.variable;
}

/** What an exported binding holds when the module has run. */
export function finalValue(walk: Walk, binding: Binding): ValueId {
  if (!binding.reassigned) return settledValue(walk, binding);
  const shared = binding.sharedFrom < NEVER;
  return shared || binding.current < 0 ? variableValue(walk, binding) : binding.current;
}

function readGlobal(walk: Walk, name: string, node: ts.Node): ValueId {
  if (name === 'undefined') return walk.add({ kind: 'undefined', span: walk.span(node) });
  if (name === 'arguments' && walk.owner.id !== 0) return walk.add({ kind: 'unknown', span: walk.span(node), what: 'arguments' });
  return globalValue(walk, name, walk.span(node));
}

/** One value for each global name of the file. */
export function globalValue(walk: Walk, name: string, span: Span): ValueId {
  const known = walk.globals.get(name);
  if (known !== undefined) return known;
  const value = walk.add({ kind: 'global', span, name });
  walk.globals.set(name, value);
  return value;
}

export function isGlobal(walk: Walk, value: ValueId, name: string): boolean {
  const known = walk.globals.get(name);
  return known !== undefined && known === value;
}

/** The first write, in the declaration itself. */
export function declareValue(walk: Walk, binding: Binding, value: ValueId, span: Span): void {
  if (binding.declared < 0) binding.declared = value;
  binding.note(value, walk.owner.id, span);
  if (binding.kind === 'var') walk.environment.write(binding, value);
  else binding.current = value;
}

export function assignBinding(walk: Walk, binding: Binding, value: ValueId, span: Span): void {
  binding.note(value, walk.owner.id, span);
  if (binding.owner === walk.owner) walk.environment.write(binding, value);
  else binding.captured = true;
}

/** An enum or namespace; one that merges with a class or function adds to that, and stays it. */
export function declareObject(walk: Walk, name: ts.Identifier, value: ValueId): void {
  const binding = resolve(walk.scope, nameText(name));
  if (binding !== undefined && binding.kind !== 'function' && binding.kind !== 'class') declareValue(walk, binding, value, walk.span(name));
}

/** A name that no scope binds is a property of the global object. */
export function nameTarget(walk: Walk, node: ts.Identifier): WriteTarget {
  const name = nameText(node);
  const binding = resolve(walk.scope, name);
  if (binding !== undefined) return { kind: 'binding', binding: binding.id };
  return { kind: 'member', object: globalValue(walk, 'globalThis', walk.span(node)), property: name };
}
