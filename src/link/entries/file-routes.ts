/** Files that a framework takes for routes by their place, and what a platform runs by its name. */
import type { FunctionId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type FunctionValue } from '../values/abstract.ts';
import { deployedFrom } from './deployed-functions.ts';
import type { Entry } from './entries.ts';
import { routePlaces } from './route-files.ts';

export function fileEntries(program: Program, unit: FileUnit): readonly Entry[] {
  for (const { convention, path } of routePlaces(program, unit.path)) {
    const found = exported(program, unit, (name) => convention.exports.includes(name));
    if (found.length > 0) return found.map((one) => entryOf(unit, one, [path], 'request'));
  }
  return platformEntries(program, unit);
}

const events = /\b(\w*(?:Event|Request))\b/;

function platformEntries(program: Program, unit: FileUnit): readonly Entry[] {
  const deployed = new Map(deployedFrom(program, unit.path).map((one) => [one.exported, one]));
  if (deployed.size === 0) return handlersByName(program, unit);
  return exported(program, unit, (name) => deployed.has(name)).map((one) => {
    const [likely] = handlersByName(program, unit).filter(({ what }) => what === one.name);
    return entryOf(unit, one, [], deployed.get(one.name)?.by ?? likely?.by ?? 'message');
  });
}

/** `export const handler = async (event: APIGatewayProxyEvent) => …`. */
function handlersByName(program: Program, unit: FileUnit): readonly Entry[] {
  return exported(program, unit, (name) => name === 'handler').flatMap((one) => {
    const first = unit.facts.functions[one.function]?.parameters[0];
    const type = events.exec(first?.type?.text ?? '')?.[1] ?? (/^_?event$/.test(first?.name ?? '') ? 'Event' : undefined);
    if (type === undefined) return [];
    return [entryOf(unit, one, [], /Scheduled|EventBridge/.test(type) ? 'cron' : /^(APIGateway|ALB|LambdaFunctionURL)/.test(type) ? 'request' : 'message')];
  });
}

function entryOf(unit: FileUnit, { name, function: id }: Exported, paths: readonly string[], by: Entry['by']): Entry {
  return { by, what: name, paths, span: unit.facts.functions[id]?.nameSpan ?? [0, 0], handlers: [{ is: 'function', unit, function: id }] };
}

interface Exported {
  readonly name: string;
  readonly function: FunctionId;
}

/** Exported functions of this file, those in a wrapper's hands too: `export const GET = withSession(async (request) => …)`. */
function exported(program: Program, unit: FileUnit, isMeant: (name: string) => boolean): readonly Exported[] {
  return unit.facts.exports.flatMap((one) => {
    if (one.kind !== 'value' || !isMeant(one.name)) return [];
    const own = optionsOf(program.evaluate({ unit, id: one.value })).filter((value): value is FunctionValue => value.is === 'function' && value.unit === unit);
    const ids = [...own.map((value) => value.function), ...handedTo(unit, one.value)];
    return [...new Set(ids)].map((id) => ({ name: one.name, function: id }));
  });
}

function handedTo(unit: FileUnit, id: number): readonly FunctionId[] {
  const value = unit.facts.values[id];
  const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  return (call?.arguments ?? []).flatMap((argument) => {
    const given = unit.facts.values[argument.value];
    return given?.kind === 'function' ? [given.function] : [];
  });
}
