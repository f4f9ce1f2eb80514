/** The paths that a registration answers. */
import type { HandlerOperation } from '../../catalog/schema.ts';
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type CallRef } from '../values/abstract.ts';

export function routePaths(program: Program, ref: CallRef, operation: HandlerOperation): readonly string[] {
  return operation.runs === 'decorated' ? decoratorPaths(program, ref) : registeredPaths(program, ref);
}

/** `app.get('/livez', …)`, `app.on('GET', '/livez', …)`, `server.route({ url: '/livez' })`, `app.openapi(createRoute({ path: '/livez' }), …)`. */
function registeredPaths(program: Program, { unit, call }: CallRef): readonly string[] {
  for (const { value, spread } of call.arguments.slice(0, 2)) {
    const paths = spread ? [] : textsOf(program, unit, value).filter((text) => text.startsWith('/'));
    if (paths.length > 0) return paths;
  }
  const [first] = call.arguments;
  return first === undefined || first.spread ? [] : pathsInOptions(program, unit, first.value);
}

function pathsInOptions(program: Program, unit: FileUnit, id: ValueId): readonly string[] {
  const value = unit.facts.values[id];
  const made = value?.kind === 'result' ? unit.facts.calls[value.call]?.arguments[0] : undefined;
  if (made !== undefined && !made.spread) return pathsInOptions(program, unit, made.value);
  if (value?.kind !== 'object') return [];
  return value.members.flatMap((member) => (member.kind === 'property' && (member.key === 'url' || member.key === 'path') ? textsOf(program, unit, member.value) : []));
}

/** `@Controller('health')` around `@Get('live')`. */
function decoratorPaths(program: Program, { unit, call }: CallRef): readonly string[] {
  const method = unit.facts.functions.find(({ decorators }) => decorators.includes(call.result));
  const own = method?.class === undefined ? undefined : unit.facts.classes[method.class];
  const prefixes = (own?.decorators ?? []).flatMap((id) => controllerPaths(program, unit, id));
  const [first] = call.arguments;
  const written = first === undefined || first.spread ? [''] : textsOf(program, unit, first.value);
  return (prefixes.length === 0 ? [''] : prefixes).flatMap((prefix) => written.map((path) => joined(prefix, path)));
}

function controllerPaths(program: Program, unit: FileUnit, decorator: ValueId): readonly string[] {
  const call = callOf(unit, decorator);
  const callee = call && unit.facts.values[call.callee];
  if (call === undefined || callee?.kind !== 'import' || !callee.name.endsWith('Controller')) return [];
  const [first] = call.arguments;
  if (first === undefined || first.spread) return [];
  const texts = textsOf(program, unit, first.value);
  return texts.length > 0 ? texts : pathsInOptions(program, unit, first.value);
}

function callOf(unit: FileUnit, id: ValueId): CallEvent | undefined {
  const value = unit.facts.values[id];
  return value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
}

function joined(...parts: readonly string[]): string {
  return `/${parts.flatMap((part) => part.split('/')).filter((part) => part !== '').join('/')}`;
}

/** The texts that the value may be, one by one or in a list. */
function textsOf(program: Program, unit: FileUnit, id: ValueId): readonly string[] {
  const written = unit.facts.values[id];
  if (written?.kind === 'function' || written?.kind === 'object') return [];
  return optionsOf(program.evaluate({ unit, id })).flatMap((one) => {
    if (one.is === 'constant') return typeof one.value === 'string' ? [one.value] : [];
    const list = one.is === 'array' ? one.ref.unit.facts.values[one.ref.id] : undefined;
    if (list?.kind !== 'array' || one.is !== 'array') return [];
    const { unit: at } = one.ref;
    return list.elements.flatMap(({ value }) => {
      const element = at.facts.values[value];
      return element?.kind === 'constant' && typeof element.value === 'string' ? [element.value] : [];
    });
  });
}
