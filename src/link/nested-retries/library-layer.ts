/** How the library behind a remote call retries by itself: by options of the call or of its client, or unasked. */
import { argument } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { calleeName } from '../calls/name.ts';
import { callsTo } from '../calls/search.ts';
import { invocation } from '../library/catalog-index.ts';
import { effectOf } from '../calls/effect.ts';
import type { RetryFacts } from '../../catalog/schema.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { RetryLayer } from '../program-facts.ts';
import { methodsRepeated } from '../retries/effects/repeated.ts';
import { attemptsAsked, type Asked } from '../retries/options/facts-judged.ts';
import { writtenAt } from '../retries/options/written.ts';
import { openOptions } from '../calls/arguments.ts';
import { creationOptions } from '../library/option-path.ts';
import type { OptionSite } from '../retries/options/site.ts';
import { optionSites } from '../retries/options/site.ts';
import { optionsOf, type Abstract, type CallRef, type LibraryValue } from '../values/abstract.ts';
import { factorOf } from './layer.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;

/** A driver that asks another node once is no load on a peer that is down. */
const failingOver = new Set(['database', 'cache']);

export function libraryLayer(program: Program, ref: CallRef, callee: OperationCallee): RetryLayer | undefined {
  const configured = configuredBy(program, callee.on, ref.unit);
  if (configured !== undefined) return writtenLayer(program, configured);
  const facts = factsOf(program, callee);
  if (facts?.form !== 'operation' || failingOver.has(callee.library.category)) return undefined;
  const place = placesOf(program, ref, callee).find(({ options }) => says(program, facts, options));
  if (place === undefined) return isOwnMaking(callee.on) ? defaultLayer(program, ref, callee, facts) : undefined;
  const asked: Asked = { program, facts, options: place.options };
  if (!isRepeated(program, ref, callee, asked)) return undefined;
  return optionLayer(asked, { unit: place.ref.unit, call: place.ref.call }, callee.library.title);
}

// ------------------------------------------------------------------------------------------------ where it is set

interface Place {
  readonly ref: CallRef;
  readonly options: Abstract;
}

/** The call, and what made the client that it is called on, from the call outwards. */
function placesOf(program: Program, ref: CallRef, { operation, on }: OperationCallee): readonly Place[] {
  const places: Place[] = [{ ref, options: openOptions(program, ref, operation.options ?? []) }];
  for (let at = on, turns = 0; at !== undefined && turns < 12; turns += 1) {
    const { creation } = at;
    const made: OperationCallee | undefined = creation && callees(program, creation).find((one) => one.is === 'operation');
    if (creation !== undefined) places.push({ ref: creation, options: creationOptions(program, creation) });
    at = made?.on ?? at.from;
  }
  return places;
}

function says(program: Program, { attempts }: RetryFacts, options: Abstract): boolean {
  if (optionsOf(options).some(({ is }) => is !== 'undefined' && is !== 'object' && is !== 'merged' && is !== 'constant' && is !== 'single')) return true;
  return attempts.paths.some((path) => {
    const { written, open } = writtenAt(program, options, path);
    return open || written.length > 0;
  });
}

function factsOf(program: Program, { operation, library, on }: OperationCallee): RetryFacts | undefined {
  const name = ('retry' in operation ? operation.retry : undefined) ?? clientRetry(program, on);
  return name === undefined ? undefined : library.retries?.[name];
}

function clientRetry(program: Program, value: LibraryValue | undefined): string | undefined {
  for (let at = value, turns = 0; at !== undefined && turns < 12; turns += 1) {
    const made: OperationCallee | undefined = at.creation && callees(program, at.creation).find((one) => one.is === 'operation');
    if (made?.operation.is === 'client' && made.operation.retry !== undefined) return made.operation.retry;
    if (made?.operation.is === 'value') {
      const inherited = [...invocation(made.library, made.operation.returns, false), ...invocation(made.library, made.operation.returns, true)].map((one) => ('retry' in one ? one.retry : undefined)).find((name) => name !== undefined);
      if (inherited !== undefined) return inherited;
    }
    at = made?.on ?? at.from;
  }
  return undefined;
}

/** What is injected may have been made with options that nobody sees here. */
function isOwnMaking(on: LibraryValue | undefined): boolean {
  for (let at = on; at !== undefined; at = at.from) if (at.injected) return false;
  return true;
}

// ------------------------------------------------------------------------------------------------ as layers

function optionLayer(asked: Asked, { unit, call }: CallRef, library: string): RetryLayer | undefined {
  const attempts = attemptsAsked(asked);
  const factor = factorOf(attempts);
  if (factor === 'none' || factor.attempts === undefined) return undefined;
  return { location: locate(unit, call.span), what: calleeName(unit, call), by: 'option', library, ...factor, ...switchedOff(asked.facts) };
}

function defaultLayer(program: Program, ref: CallRef, callee: OperationCallee, facts: RetryFacts): RetryLayer | undefined {
  const asked: Asked = { program, facts, options: { is: 'undefined' } };
  const factor = factorOf(attemptsAsked(asked));
  if (factor === 'none' || !isRepeated(program, ref, callee, asked)) return undefined;
  return { location: locate(ref.unit, ref.call.span), what: calleeName(ref.unit, ref.call), by: 'default', library: callee.library.title, ...factor, ...switchedOff(facts) };
}

function switchedOff({ attempts }: RetryFacts): { readonly off?: string } {
  const [path] = attempts.paths;
  return path === undefined || path === '' ? {} : { off: `${path}: ${attempts.counts === 'retries' ? '0' : '1'}` };
}

/** Writes are sent once where the library repeats none of their methods. */
function isRepeated(program: Program, ref: CallRef, callee: OperationCallee, { facts, options }: Asked): boolean {
  const methods = methodsRepeated(program, facts, options);
  if (methods === undefined || methods.includes('POST')) return true;
  const effect = effectOf(program, ref, callee);
  return effect === 'read' || effect === 'idempotent';
}

// ------------------------------------------------------------------------------------------------ told from beside

/**
 * `axiosRetry(client, options)`: by the call that made the client; the library itself stands for its default client. In an
 * open world it is looked for where the client is made and where it is used.
 */
function configuredBy(program: Program, on: LibraryValue | undefined, user: FileUnit): OptionSite | undefined {
  if (on === undefined || (on.creation === undefined && on.injected)) return undefined;
  const key = on.creation?.call ?? on.library;
  if (program.files !== undefined) return configuredClients(program).get(key);
  return configuredIn(program, user).get(key) ?? (on.creation && configuredIn(program, on.creation.unit).get(key));
}

type Configured = ReadonlyMap<object, OptionSite>;

function configuredClients(program: Program): Configured {
  return once<Configured>(program, 'nests: configured clients', 'program', new Map(), () =>
    new Map((program.files ?? []).map((path) => program.unit(path)).flatMap((unit) => (unit === undefined ? [] : [...configuredIn(program, unit)]))));
}

function configuredIn(program: Program, unit: FileUnit): Configured {
  return once<Configured>(program, 'nests: clients configured in', unit, new Map(), () => {
    const index = new Map<object, OptionSite>();
    for (const call of callsTo(program, unit, 'operation')) recordConfigured(program, { unit, call }, index);
    return index;
  });
}

function recordConfigured(program: Program, ref: CallRef, index: Map<object, OptionSite>): void {
  for (const site of optionSites(program, ref)) {
    const { operation } = site.callee;
    if (operation.is !== 'retry' || operation.configures === undefined) continue;
    for (const client of optionsOf(argument(program, ref, operation.configures) ?? { is: 'undefined' })) {
      if (client.is === 'library' && !client.injected) index.set(client.creation?.call ?? client.library, site);
    }
  }
}

function writtenLayer(program: Program, { ref, facts, options, callee }: OptionSite): RetryLayer | undefined {
  return optionLayer({ program, facts, options }, ref, callee.library.title);
}
