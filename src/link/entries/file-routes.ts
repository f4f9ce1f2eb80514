/** Files that a framework takes for routes by their place: Next.js, Remix, SvelteKit, Medusa; and what a platform runs by its name. */
import type { FunctionId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type FunctionValue } from '../values/abstract.ts';
import type { Entry } from './entries.ts';

interface Convention {
  /** Its first group is what the route's path is made of. */
  readonly place: RegExp;
  readonly exports: RegExp;
}

const methods = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;

const conventions: readonly Convention[] = [
  { place: /(?:^|\/)(?:app|api)\/((?:.+\/)?)route\.[cm]?[jt]sx?$/, exports: methods },
  { place: /(?:^|\/)pages\/(api\/.+?)(?:\/index)?\.[cm]?[jt]sx?$/, exports: /^default$/ },
  { place: /(?:^|\/)routes\/((?:.+\/)?)\+server\.[cm]?[jt]s$/, exports: methods },
  { place: /(?:^|\/)app\/routes\/(.+?)(?:\/route|\/index|\/_index)?\.[cm]?[jt]sx?$/, exports: /^(loader|action)$/ },
];

export function fileEntries(program: Program, unit: FileUnit): readonly Entry[] {
  const found = conventions.flatMap(({ place, exports }) => {
    const at = place.exec(unit.path)?.[1];
    return at === undefined ? [] : exported(program, unit, exports).map((one) => entryOf(unit, one, [pathOf(at)], 'request'));
  });
  return found.length > 0 ? found : platformEntries(program, unit);
}

const events = /\b(\w*(?:Event|Request))\b/;

/** `export const handler = async (event: APIGatewayProxyEvent) => …`. */
function platformEntries(program: Program, unit: FileUnit): readonly Entry[] {
  return exported(program, unit, /^handler$/).flatMap((one) => {
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
function exported(program: Program, unit: FileUnit, names: RegExp): readonly Exported[] {
  return unit.facts.exports.flatMap((one) => {
    if (one.kind !== 'value' || !names.test(one.name)) return [];
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

/** Groups and slots are no part of the path; in Remix a dot stands for a slash. */
function pathOf(place: string): string {
  const parts = place.split(/[/.]/).filter((part) => part !== '' && !/^(\(.*\)|@.*)$/.test(part));
  return `/${parts.join('/')}`;
}
