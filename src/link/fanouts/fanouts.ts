/** Promises that are started together, with a remote call in each. */
import { libraryRef } from '../calls/effect.ts';
import { calleeName, valueName } from '../calls/name.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { FanOut } from '../program-facts.ts';
import { pathOf } from '../reach/path-words.ts';
import type { Outgoing } from '../reach/outgoing.ts';
import { gatheringsIn, type Gathering } from './gathering.ts';
import { isLengthChecked } from './guarded.ts';
import { limiterOf } from './limited.ts';
import { isModelRequest, isOfFew } from './piece.ts';
import { Sizes } from './size.ts';
import { bounded, unknownSize, type Size } from './sizes.ts';
import { mapped, startedIn, type Started } from './started.ts';

export function fanoutsOf(program: Program, unit: FileUnit): readonly FanOut[] {
  return gatheringsIn(program, unit).flatMap((gathering) => {
    const started = gathering.each === undefined ? startedIn(program, unit, gathering.list) : mapped(program, unit, gathering.list, gathering.each);
    const sites = started.map((one) => siteOf(program, unit, gathering, one)).filter((site) => site !== undefined);
    const worst = sites.find(({ size }) => size.kind === 'unbounded') ?? sites.find(({ size }) => size.kind === 'unknown') ?? sites[0];
    return worst === undefined ? [] : [worst];
  });
}

function siteOf(program: Program, unit: FileUnit, gathering: Gathering, started: Started): FanOut | undefined {
  const waited = started.calls.filter((one) => one.waited && one.callee.operation.is === 'remote-call' && one.callee.operation.stream !== true);
  const [first, ...others] = waited;
  if (first === undefined) return undefined;
  const free = waited.find((one) => limiterOf(program, one) === undefined);
  const shown = free ?? first;
  return {
    location: locate(unit, gathering.ref.call.span),
    what: gathering.what,
    collection: 'loop' in started.over ? 'each turn of the loop' : `each element of ${valueName(unit, started.over.collection)}`,
    call: { location: locate(shown.ref.unit, shown.ref.call.span), callee: calleeName(shown.ref.unit, shown.ref.call), library: libraryRef(program, shown.callee.library, shown.ref.unit.path) },
    others: others.length,
    size: free === undefined ? bounded(limiterOf(program, first) ?? 'a limiter') : sizeOf(program, unit, gathering, started),
    related: stepsTo(shown),
  };
}

function stepsTo(shown: Outgoing): FanOut['related'] {
  return pathOf(shown);
}

function sizeOf(program: Program, unit: FileUnit, { ref, list }: Gathering, { over }: Started): Size {
  const lists = 'loop' in over ? [list, ...(over.loop.over === undefined ? [] : [over.loop.over])] : [list, over.collection];
  if (isLengthChecked(unit, ref.call.function, lists)) return bounded('a check of its length');
  const names = lists.map((one) => valueName(unit, one));
  if (names.some(isModelRequest)) return unknownSize('how many tools a model asks for');
  if (names.some(isOfFew)) return unknownSize('how many administrate it');
  const sizes = new Sizes(program);
  return 'loop' in over ? sizes.ofLoop({ unit }, over.loop) : sizes.of({ unit }, over.collection);
}
