/** The functions of a file that somebody outside has run: handlers of requests, messages, jobs and schedules. */
import type { HandlerOperation } from '../../catalog/schema.ts';
import type { CallEvent, Span } from '../../extract/file-facts.ts';
import { calleeName } from '../calls/name.ts';
import { operationsIn, type FoundCall } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { FunctionValue } from '../values/abstract.ts';
import { decoratedFunctions } from './decorated.ts';
import { fileEntries } from './file-routes.ts';
import { functionsByPath, handedFunctions } from './handed-functions.ts';
import { resolverEntries } from './resolvers.ts';
import { routePaths } from './route-paths.ts';

export interface Entry {
  readonly by: HandlerOperation['entry'];
  /** As written, for a message: `app.get`, `Get`. */
  readonly what: string;
  /** Paths that it answers, as far as they are written here: a file elsewhere may lay it under another. */
  readonly paths: readonly string[];
  /** The registration, the decorator, or the exported function's name. */
  readonly span: Span;
  /** That call; absent where the file's place registers it. */
  readonly call?: CallEvent;
  /** In the order in which they run. */
  readonly handlers: readonly FunctionValue[];
}

export function entriesIn(program: Program, unit: FileUnit): readonly Entry[] {
  return once<readonly Entry[]>(program, 'entries', unit, [], () => [
    ...operationsIn(program, unit, 'handler').flatMap((found) => registered(program, unit, found)),
    ...fileEntries(program, unit),
    ...resolverEntries(program, unit),
  ]);
}

function registered(program: Program, unit: FileUnit, { call, callee: { operation } }: FoundCall<'handler'>): readonly Entry[] {
  const ref = { unit, call };
  const base = { by: operation.entry, what: calleeName(unit, call), span: call.span, call };
  const byPath = functionsByPath(program, ref, operation);
  if (byPath.length > 0) return byPath.flatMap(([path, found]) => (found.length === 0 ? [] : [{ ...base, paths: [path], handlers: found }]));
  const handlers = operation.runs === 'decorated' ? decoratedFunctions(ref) : handedFunctions(program, ref, operation);
  if (handlers.length === 0 || isOfTheServer(unit, call.arguments[0]?.value)) return [];
  return [{ ...base, paths: routePaths(program, ref, operation), handlers }];
}

const serverHooks = /^(on|pre)(Ready|Listen|Close|Route|Register)$/;

/** `addHook('onClose', …)` runs once for the server, and for no request. */
function isOfTheServer(unit: FileUnit, first: number | undefined): boolean {
  const value = first === undefined ? undefined : unit.facts.values[first];
  return value?.kind === 'constant' && typeof value.value === 'string' && serverHooks.test(value.value);
}
