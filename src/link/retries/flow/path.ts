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

/** Tests that a way remembers; of more it forgets the first. */
const mostTests = 64;

export function addTest(path: Path, value: ValueId, truth: boolean): Path {
  const test = value * 2 + (truth ? 1 : 0);
  return path.tests.includes(test) ? path : { ...path, tests: [...path.tests, test].slice(-mostTests) };
}

export function testsOf(path: Path): readonly { readonly value: ValueId; readonly truth: boolean }[] {
  return path.tests.map((test) => ({ value: test >> 1, truth: test % 2 === 1 }));
}

/** Beyond this many ways through, ways that differ in their tests alone are no longer told apart; if that does not help, nor are those that differ in where they waited. */
const mostPaths = 48;

/** Drops ways that say the same. */
export function distinct(paths: readonly Path[]): readonly Path[] {
  if (paths.length < 2) return paths;
  const found = joined(paths, keyOf, (known) => known);
  if (found.length <= mostPaths) return found;
  const coarse = joined(found, (path) => `${path.failure?.by ?? ''} ${path.waits.join()} ${path.opaque.length > 0} ${path.repaired}`, withCommonTests);
  if (coarse.length <= mostPaths) return coarse;
  return joined(coarse, (path) => `${path.failure?.by ?? ''} ${path.waits.length > 0} ${path.opaque.length > 0} ${path.repaired}`, (known, path) => ({
    ...withCommonTests(known, path),
    waits: [...new Set([...known.waits, ...path.waits])],
  }));
}

function joined(paths: readonly Path[], key: (path: Path) => string, join: (known: Path, path: Path) => Path): readonly Path[] {
  const found = new Map<string, Path>();
  for (const path of paths) {
    const name = key(path);
    const known = found.get(name);
    found.set(name, known === undefined ? path : join(known, path));
  }
  return [...found.values()];
}

function withCommonTests(known: Path, path: Path): Path {
  return { ...known, tests: known.tests.filter((test) => path.tests.includes(test)), flags: new Map() };
}

const failureIds = new WeakMap<object, number>();
let nextFailure = 0;

const keys = new WeakMap<Path, string>();

function keyOf(path: Path): string {
  let key = keys.get(path);
  if (key === undefined) {
    const flags = [...path.flags].map(([binding, truth]) => `${binding}${truth ? '+' : '-'}`).join();
    const tests = [...path.tests].sort((a, b) => a - b).join();
    keys.set(path, (key = `${failureKey(path.failure)} ${path.waits.join()} ${path.opaque.join()} ${path.repaired ? 'r' : ''} ${tests} ${flags}`));
  }
  return key;
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
