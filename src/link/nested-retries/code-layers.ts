/** The retries that one file asks for, with what each of them runs. */
import { argument } from '../calls/arguments.ts';
import { callees } from '../calls/callee.ts';
import { calleeName } from '../calls/name.ts';
import { callsTo } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { RetryConstruct, RetryLayer } from '../program-facts.ts';
import { jobHandlers } from '../retries/effects/job-handlers.ts';
import { callbackAt, helpersAt, type Helper } from '../retries/helpers/helper.ts';
import { attemptsOf } from '../retries/judge/attempts.ts';
import { delayTimesOf } from '../retries/judge/delay.ts';
import { isConnecting } from '../retries/judge/names.ts';
import { errorsByPredicate, isRefreshed, purposeOf } from '../retries/judge/purpose.ts';
import { retryLoopsIn, type RetryLoop } from '../retries/loops/recognise-loop.ts';
import { attemptsAsked, delayTimesAsked } from '../retries/options/facts-judged.ts';
import { askingOption, callSpan, isIn } from '../retries/options/place.ts';
import { askedOf, isUse, optionSites, type OptionSite } from '../retries/options/site.ts';
import { recursiveRetries, timerOf, type RecursiveRetry } from '../retries/recursion/recognise.ts';
import { optionsOf, type CallRef, type FunctionValue } from '../values/abstract.ts';
import { factorOf, type CodeLayer } from './layer.ts';

export function codeLayersIn(program: Program, unit: FileUnit): readonly CodeLayer[] {
  return once<readonly CodeLayer[]>(program, 'nests: layers', unit, [], () => [
    ...retryLoopsIn(program, unit).map((retry) => loopLayer(program, retry)),
    ...recursionLayers(program, recursiveRetries(program, unit)),
    ...callsTo(program, unit, 'function').flatMap((call) => helperLayers(program, { unit, call })),
    ...callsTo(program, unit, 'operation').flatMap((call) => libraryLayers(program, { unit, call })),
  ]);
}

/** A conflict, a lock that is taken and a connection that is kept go wrong for reasons of their own. */
const multiplying: ReadonlySet<RetryConstruct['purpose']> = new Set(['remote', 'unknown']);

function loopLayer(program: Program, { loop, paths, tried }: RetryLoop): CodeLayer {
  const { unit, region, turn } = loop;
  return {
    unit,
    tried,
    functions: [],
    region,
    delays: () => delayTimesOf(program, turn, loop, paths.failing),
    describe() {
      if (!multiplying.has(purposeOf(program, unit, tried, paths.failing)) || isRefreshed(program, unit, paths.failing)) return undefined;
      const { attempts } = attemptsOf(program, turn, loop, paths.failing, region);
      return withFactor(attempts, { location: locate(unit, region.headSpan), what: 'this loop', by: 'code' });
    },
  };
}

/** A function that calls itself in several places counts one attempt after the other. */
function recursionLayers(program: Program, all: readonly RecursiveRetry[]): readonly CodeLayer[] {
  const byFunction = new Map<number, CodeLayer>();
  for (const retry of all) {
    const layer = recursionLayer(program, retry);
    const known = byFunction.get(retry.circle.start);
    byFunction.set(retry.circle.start, known === undefined ? layer : { ...known, tried: [...new Set([...known.tried, ...layer.tried])], describe: () => known.describe() ?? layer.describe() });
  }
  return [...byFunction.values()];
}

function recursionLayer(program: Program, { unit, circle, failing, turn, tried }: RecursiveRetry): CodeLayer {
  return {
    unit,
    tried,
    functions: [],
    delays: () => delayTimesOf(program, turn, { unit }, failing, timerOf(program, unit, circle)),
    describe() {
      const { call, how } = circle.closing;
      const connects = isConnecting(unit, circle.start) || circle.chain.some((edge) => edge.how === 'failed-event');
      if (call === undefined || connects || !multiplying.has(purposeOf(program, unit, tried, failing)) || isRefreshed(program, unit, failing)) return undefined;
      const name = unit.facts.functions[circle.start]?.name ?? 'the function';
      const { attempts } = attemptsOf(program, turn, { unit }, failing);
      return withFactor(attempts, { location: locate(unit, call.span), what: how === 'timer' ? `the timer that runs ${name} again` : `${name}, which calls itself`, by: 'code' });
    },
  };
}

function withFactor(attempts: RetryConstruct['attempts'], layer: Omit<RetryLayer, 'attempts'>): RetryLayer | undefined {
  const factor = factorOf(attempts);
  return factor === 'none' ? undefined : { ...layer, ...factor };
}

// ------------------------------------------------------------------------------------------------ own helpers

function helperLayers(program: Program, ref: CallRef): readonly CodeLayer[] {
  return callees(program, ref).flatMap((callee) => {
    const [helper] = callee.is === 'function' ? helpersAt(program, ref, callee.fn) : [];
    return callee.is !== 'function' || helper === undefined ? [] : helperLayer(program, ref, callee.fn, helper);
  });
}

function helperLayer(program: Program, ref: CallRef, fn: FunctionValue, helper: Helper): readonly CodeLayer[] {
  const functions = callbackAt(program, ref, helper).filter((one) => one.is === 'function');
  if (functions.length === 0) return [];
  const describe = (): RetryLayer | undefined => {
    const { attempts, retries } = helper.judge(program.frame(fn, ref));
    return retries === 'nothing-done' ? undefined : withFactor(attempts, { location: locate(ref.unit, ref.call.span), what: calleeName(ref.unit, ref.call), by: 'code' });
  };
  return [{ unit: ref.unit, call: ref.call, tried: [], functions, describe, delays: () => helper.delays(program.frame(fn, ref)) }];
}

// ------------------------------------------------------------------------------------------------ libraries

function libraryLayers(program: Program, ref: CallRef): readonly CodeLayer[] {
  return callees(program, ref).flatMap((callee): readonly CodeLayer[] => {
    if (callee.is !== 'operation') return [];
    if (callee.operation.is === 'retry') {
      const made = isUse(program, callee) ? callee.on?.creation : ref;
      const functions = callbacksOf(program, ref, callee.operation.runs ?? (made === ref ? undefined : 0));
      return made === undefined || functions.length === 0 ? [] : optionSites(program, made).map((site) => asked(program, site, callee.operation.is === 'retry' && callee.operation.runs === 'decorated' ? undefined : ref, functions));
    }
    return optionSites(program, ref).filter(({ facts }) => facts.form === 'redelivery').flatMap((site) => queued(program, site));
  });
}

function callbacksOf(program: Program, { unit, call }: CallRef, runs: number | 'decorated' | { readonly option: string } | undefined): readonly FunctionValue[] {
  if (runs === 'decorated') return unit.facts.functions.filter((fn) => fn.decorators.includes(call.result)).map((fn) => ({ is: 'function', unit, function: fn.id }));
  const given = typeof runs === 'number' ? argument(program, { unit, call }, runs) : undefined;
  return given === undefined ? [] : optionsOf(given).filter((one) => one.is === 'function');
}

function asked(program: Program, site: OptionSite, used: CallRef | undefined, functions: readonly FunctionValue[]): CodeLayer {
  const { unit, call } = site.ref;
  const describe = (): RetryLayer | undefined => {
    const options = askedOf(program, site);
    if (site.facts.form !== 'operation' || errorsByPredicate(options).conflict) return undefined;
    return withFactor(attemptsAsked(options), { location: locate(unit, callSpan(site.ref)), what: calleeName(unit, call), by: 'code' });
  };
  return { unit: used?.unit ?? unit, ...(used === undefined ? {} : { call: used.call }), tried: [], functions, describe, delays: () => delayTimesAsked(askedOf(program, site)) };
}

/** Jobs that a queue gives out again when their handler has failed. */
function queued(program: Program, site: OptionSite): readonly CodeLayer[] {
  const functions = jobHandlers(program, site);
  if (functions.length === 0) return [];
  const { unit, call } = site.ref;
  const describe = (): RetryLayer | undefined => {
    const attempts = attemptsAsked(askedOf(program, site));
    const known = attempts.kind === 'finite' && attempts.count !== undefined && attempts.count > 1;
    const option = askingOption(program, site);
    const span = option !== undefined && isIn(unit, option) ? option.span : call.span;
    return known ? { location: locate(unit, span), what: `the attempts of ${calleeName(unit, call)}`, by: 'queue', attempts: attempts.count ?? 0 } : undefined;
  };
  return [{ unit, tried: [], functions, describe, delays: () => delayTimesAsked(askedOf(program, site)) }];
}

