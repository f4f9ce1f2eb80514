/** Calls of own retry helpers: sites for what they make the helper run, and for what they set themselves. */
import { callees } from '../../calls/callee.ts';
import { calleeName } from '../../calls/name.ts';
import { callsTo } from '../../calls/search.ts';
import type { Program } from '../../program/program.ts';
import { locate, type FileUnit } from '../../program/unit.ts';
import type { RetryConstruct, Unknown } from '../../program-facts.ts';
import type { CallRef, FunctionValue } from '../../values/abstract.ts';
import { effectsOfFunction, joinEffects } from '../effects/effects.ts';
import { reachOfFunction, furthest } from '../tried/reach.ts';
import { lifetimeOf } from '../judge/lifetime.ts';
import { callbackAt, helpersAt, type Helper, type Judgement } from './helper.ts';

export function callersIn(program: Program, unit: FileUnit): readonly RetryConstruct[] {
  return callsTo(program, unit, 'function').flatMap((call) => {
    const ref: CallRef = { unit, call };
    return callees(program, ref).flatMap((callee) => {
      if (callee.is !== 'function') return [];
      const [helper] = helpersAt(program, ref, callee.fn);
      const site = helper && callerAt(program, ref, callee.fn, helper);
      return site === undefined ? [] : [site];
    });
  });
}

function callerAt(program: Program, ref: CallRef, fn: FunctionValue, helper: Helper): RetryConstruct | undefined {
  const frame = program.frame(fn, ref);
  const given = callbackAt(program, ref, helper);
  const run = given.filter((one) => one.is === 'function');
  // A function that hands on its own parameter is a helper itself.
  if (frame === undefined || given.some((one) => one.is === 'parameter')) return undefined;
  const effects = run.map((one) => effectsOfFunction(program, one)).reduce(joinEffects, { runs: [], runsKnown: run.length > 0 });
  const name = fn.unit.facts.functions[fn.function]?.name ?? 'the helper';
  const { purpose } = { purpose: furthest(run.map((one) => reachOfFunction(program, one))) === 'remote' ? ('remote' as const) : ('unknown' as const) };
  const own = helper.judge(undefined);
  return {
    location: locate(ref.unit, ref.call.span),
    form: 'helper',
    what: calleeName(ref.unit, ref.call),
    ...forCaller(own, helper.judge(frame), name),
    ...(own.retries === 'all' ? { decidedIn: name } : {}),
    purpose,
    lifetime: lifetimeOf(ref.unit, ref.call.function, { purpose, shutdown: false, leaves: true }),
    ...effects,
    related: [{ location: locate(fn.unit, fn.unit.facts.functions[fn.function]?.nameSpan ?? [0, 0]), message: 'the helper that tries it again' }],
  };
}

/** What is wrong in the helper's own body is said there, once. */
function forCaller(own: Judgement, here: Judgement, name: string): Judgement {
  const judged: Unknown = { kind: 'unknown', reason: `it is judged in ${name}, once` };
  const delay = own.delay.kind === 'none' || own.delay.kind === 'constant' ? judged : here.delay;
  return {
    attempts: own.attempts.kind === 'endless' ? judged : here.attempts,
    delay,
    jitter: own.jitter.kind === 'no' ? judged : here.jitter,
    retries: here.retries,
  };
}
