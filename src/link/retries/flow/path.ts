/** One way through a body, as far as retries care: whether it has failed, where it waited, which tests it passed. */
import type { BindingId, CallEvent, TryRegion, ValueId } from '../../../extract/file-facts.ts';

/** Why a turn counts as failed. */
export type Failure =
  | { readonly by: 'catch'; readonly region: TryRegion }
  /** A rejection that was swallowed where it was awaited: `.catch(() => undefined)`. */
  | { readonly by: 'rejected'; readonly call: CallEvent }
  /** A test of an answer that says so. */
  | { readonly by: 'test'; readonly value: ValueId; readonly contention: boolean }
  /** The code is run because something failed: a rejected callback, an `error` event. */
  | { readonly by: 'entry' };

export interface Path {
  readonly failure: Failure | undefined;
  /** Values awaited that wait for a time, in order. */
  readonly waits: readonly ValueId[];
  /** Values awaited after the failure whose doing was not seen: they may wait. */
  readonly opaque: readonly ValueId[];
  /** After the failure something was done across the network before the next turn: a token renewed, an index dropped. */
  readonly repaired: boolean;
  /** Tests passed, `value * 2 + truth`, of those that tell about a bound or an error. */
  readonly tests: readonly number[];
  /** Truth of the flags written last. */
  readonly flags: ReadonlyMap<BindingId, boolean>;
}

export const start: Path = { failure: undefined, waits: [], opaque: [], repaired: false, tests: [], flags: new Map() };
export const failedStart: Path = { ...start, failure: { by: 'entry' } };

export function addTest(path: Path, value: ValueId, truth: boolean): Path {
  const test = value * 2 + (truth ? 1 : 0);
  return path.tests.includes(test) ? path : { ...path, tests: [...path.tests, test] };
}

export function testsOf(path: Path): readonly { readonly value: ValueId; readonly truth: boolean }[] {
  return path.tests.map((test) => ({ value: test >> 1, truth: test % 2 === 1 }));
}

/** Beyond this many ways through, ways that differ in their tests alone are no longer told apart. */
const mostPaths = 48;

/** Drops ways that say the same. */
export function distinct(paths: readonly Path[]): readonly Path[] {
  if (paths.length < 2) return paths;
  const found = new Map<string, Path>();
  for (const path of paths) {
    const key = keyOf(path);
    if (!found.has(key)) found.set(key, path);
  }
  if (found.size <= mostPaths) return [...found.values()];
  const coarse = new Map<string, Path>();
  for (const path of found.values()) {
    const key = `${path.failure?.by ?? ''} ${path.waits.join()} ${path.opaque.length > 0} ${path.repaired}`;
    const known = coarse.get(key);
    coarse.set(key, known === undefined ? path : { ...known, tests: known.tests.filter((test) => path.tests.includes(test)), flags: new Map() });
  }
  return [...coarse.values()];
}

const failureIds = new WeakMap<object, number>();
let nextFailure = 0;

function keyOf(path: Path): string {
  const flags = [...path.flags].map(([binding, truth]) => `${binding}${truth ? '+' : '-'}`).join();
  return `${failureKey(path.failure)} ${path.waits.join()} ${path.opaque.join()} ${path.repaired ? 'r' : ''} ${[...path.tests].sort((a, b) => a - b).join()} ${flags}`;
}

function failureKey(failure: Failure | undefined): string {
  if (failure === undefined) return '';
  if (failure.by === 'test') return `t${failure.value}`;
  if (failure.by === 'rejected') return `r${failure.call.id}`;
  if (failure.by === 'entry') return 'e';
  let id = failureIds.get(failure.region);
  if (id === undefined) failureIds.set(failure.region, (id = nextFailure++));
  return `c${id}`;
}
