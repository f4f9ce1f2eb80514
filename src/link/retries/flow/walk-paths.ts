/** Follows every way through a function's region tree: a branch forks, a join drops what says the same. */
import type { Block, BranchRegion, CallEvent, CallId, LoopRegion, Node, SwitchRegion, TryRegion, ValueId } from '../../../extract/file-facts.ts';
import { distinct, type Path } from './path.ts';

/** What events and tests mean for failing and waiting. */
export interface Meaning {
  readonly awaited: (value: ValueId) => 'attempt' | 'wait' | 'either' | 'swallows' | 'nothing';
  /** Whether what is awaited may be a wait that was not seen. */
  readonly mayWait: (value: ValueId) => boolean;
  /** Whether what is awaited goes out to another service. */
  readonly goesOut: (value: ValueId) => boolean;
  readonly called: (call: CallEvent) => 'attempt' | 'nothing';
  /** The path where the test has come out so; undefined: it cannot. */
  readonly assume: (path: Path, test: ValueId, truth: boolean) => Path | undefined;
  /** The path after a write to a flag. */
  readonly written: (path: Path, node: Extract<Node, { kind: 'write' }>) => Path;
  /** The test differs from turn to turn (a counter, the last error), or asks whether there is a time to wait: of its arms the one that waits is meant. */
  readonly turns: (test: ValueId, waits: readonly ValueId[]) => boolean;
  readonly swallowing: (value: ValueId) => CallEvent | undefined;
}

type Paths = readonly Path[];
interface Jump {
  readonly kind: 'break' | 'continue';
  readonly label: string | undefined;
  readonly path: Path;
}

function waiting(path: Path, value: ValueId): Path {
  return path.waits.includes(value) ? path : { ...path, waits: [...path.waits, value] };
}

function sameWays(before: Paths, after: Paths): boolean {
  return before === after || (before.length === after.length && before.every((path, index) => path === after[index]));
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Ways out through a `finally` that are followed one by one; more of them, or one in another, go out as they came. */
const mostExits = 8;
const deepestFinally = 3;

export class PathWalk {
  readonly returns: { readonly path: Path; readonly value: ValueId | undefined }[] = [];
  /** Ways that leave by throwing, thrown here or in something awaited. */
  readonly throws = new Set<Path>();
  /** Ways that lead to each call. */
  readonly reaching = new Map<CallId, Path[]>();
  jumps: Jump[] = [];
  private readonly meaning: Meaning;
  private readonly handlers: Set<Path>[] = [];
  private finallyDepth = 0;

  constructor(meaning: Meaning) {
    this.meaning = meaning;
  }

  block(block: Block, entry: Paths): Paths {
    let paths = distinct(entry);
    for (const node of block) {
      if (paths.length === 0) return paths;
      const after = this.node(node, paths);
      if (!sameWays(paths, after)) paths = distinct(after);
    }
    return paths;
  }

  private node(node: Node, paths: Paths): Paths {
    switch (node.kind) {
      case 'call':
        return this.call(node, paths);
      case 'await':
        return this.awaited(node.value, paths);
      case 'yield':
        return node.value === undefined ? paths : this.awaited(node.value, paths);
      case 'throw':
        return this.thrown(paths);
      case 'return':
        for (const path of paths) this.returns.push({ path, value: node.value });
        return [];
      case 'break':
      case 'continue':
        for (const path of paths) this.jumps.push({ kind: node.kind, label: node.label, path });
        return [];
      case 'write':
        return paths.map((path) => this.meaning.written(path, node));
      case 'compare':
        return paths;
      case 'branch':
        return this.branch(node, paths);
      case 'switch':
        return this.switch(node, paths);
      case 'loop':
        return this.loop(node, paths);
      case 'try':
        return this.try(node, paths);
      case 'label':
        return [...this.block(node.body, paths), ...this.take('break', [node.label])];
    }
  }

  private call(call: CallEvent, paths: Paths): Paths {
    const known = this.reaching.get(call.id);
    if (known === undefined) this.reaching.set(call.id, [...paths]);
    else known.push(...paths);
    if (this.meaning.called(call) === 'attempt') this.fail(paths);
    return paths;
  }

  private awaited(value: ValueId, paths: Paths): Paths {
    const what = this.meaning.awaited(value);
    if (what === 'wait') return paths.map((path) => waiting(path, value));
    if (what === 'either') return this.either(value, paths);
    if (what === 'nothing') return paths;
    if (what === 'swallows') return this.swallowed(value, paths);
    this.fail(paths);
    return paths.map((path) => (path.failure === undefined ? path : this.afterFailure(path, value)));
  }

  private afterFailure(path: Path, value: ValueId): Path {
    const opaque = this.meaning.mayWait(value) ? [...path.opaque, value] : path.opaque;
    return { ...path, opaque, repaired: path.repaired || this.meaning.goesOut(value) };
  }

  /** What may fail and waits somewhere within is tried before a failure, and waited for after it. */
  private either(value: ValueId, paths: Paths): Paths {
    this.fail(paths);
    return paths.map((path) => (path.failure === undefined ? path : waiting(path, value)));
  }

  private swallowed(value: ValueId, paths: Paths): Paths {
    const call = this.meaning.swallowing(value);
    if (call === undefined) return paths;
    return [...paths, ...paths.map((path): Path => ({ ...path, failure: path.failure ?? { by: 'rejected', call } }))];
  }

  private fail(paths: Paths): void {
    const failing = this.handlers.at(-1) ?? this.throws;
    for (const path of paths) failing.add(path);
  }

  private thrown(paths: Paths): Paths {
    this.fail(paths);
    return [];
  }

  private branch(region: BranchRegion, paths: Paths): Paths {
    const then = this.block(region.then, this.assumed(paths, region.test, true));
    const otherwise = this.block(region.else, this.assumed(paths, region.test, false));
    if (then.length === 0 || otherwise.length === 0) return [...then, ...otherwise];
    const waited = Math.max(0, ...paths.map(({ waits }) => waits.length));
    const waits = (side: Paths) => side.every((path) => path.waits.length > waited);
    const [waiting] = waits(then) === waits(otherwise) ? [] : waits(then) ? [then] : [otherwise];
    if (waiting !== undefined && this.meaning.turns(region.test, waiting.flatMap((path) => path.waits))) return waiting;
    return [...then, ...otherwise];
  }

  private assumed(paths: Paths, test: ValueId, truth: boolean): Paths {
    return paths.map((path) => this.meaning.assume(path, test, truth)).filter((path) => path !== undefined);
  }

  private switch(region: SwitchRegion, paths: Paths): Paths {
    let through: Paths = [];
    for (const one of region.cases) through = this.block(one.body, [...paths, ...through]);
    const skipped = region.cases.some(({ test }) => test === undefined) ? [] : paths;
    return [...through, ...skipped, ...this.take('break', [undefined])];
  }

  /** A loop within: no turn, or one. */
  private loop(region: LoopRegion, paths: Paths): Paths {
    const entered = this.block(region.head, this.block(region.init, paths));
    const labels = [undefined, region.label];
    const turned = this.block(region.body, entered);
    const around = this.block(region.update, [...turned, ...this.take('continue', labels)]);
    const left = this.take('break', labels);
    const ends = region.test !== undefined || region.over !== undefined;
    return ends ? [...(region.form === 'do' ? [] : entered), ...around, ...left] : left;
  }

  private try(region: TryRegion, paths: Paths): Paths {
    const before = this.jumps;
    this.jumps = [];
    const returnsBefore = this.returns.length;
    const out = region.catch === undefined ? this.block(region.block, paths) : this.guarded(region, region.catch.body, paths);
    const inner = this.jumps;
    this.jumps = before;
    if (region.finally === undefined) {
      this.jumps.push(...inner);
      return out;
    }
    this.finallyDepth += 1;
    this.finishJumps(region.finally, inner);
    this.finishReturns(region.finally, returnsBefore);
    const after = this.block(region.finally, out);
    this.finallyDepth -= 1;
    return after;
  }

  private guarded(region: TryRegion, handler: Block, paths: Paths): Paths {
    const failing = new Set<Path>();
    this.handlers.push(failing);
    const out = this.block(region.block, paths);
    this.handlers.pop();
    const caught = [...failing].map((path): Path => ({ ...path, failure: path.failure ?? { by: 'catch', region } }));
    return [...out, ...this.block(handler, distinct(caught))];
  }

  private finishReturns(block: Block, from: number): void {
    const groups = groupBy(this.returns.splice(from), ({ value }) => value);
    for (const [value, returns] of groups) for (const path of this.finished(block, returns, groups.size)) this.returns.push({ path, value });
  }

  private finishJumps(block: Block, jumps: readonly Jump[]): void {
    const groups = groupBy(jumps, ({ kind, label }) => `${kind} ${label ?? ''}`);
    for (const [, [jump, ...more]] of groups) {
      if (jump !== undefined) for (const path of this.finished(block, [jump, ...more], groups.size)) this.jumps.push({ ...jump, path });
    }
  }

  private finished(block: Block, exits: readonly { readonly path: Path }[], groups: number): Paths {
    const paths = exits.map(({ path }) => path);
    return groups > mostExits || this.finallyDepth > deepestFinally ? paths : this.block(block, paths);
  }

  /** Takes the jumps that end here. */
  take(kind: Jump['kind'], labels: readonly (string | undefined)[]): Paths {
    const mine = this.jumps.filter((jump) => jump.kind === kind && labels.includes(jump.label));
    this.jumps = this.jumps.filter((jump) => !mine.includes(jump));
    return mine.map(({ path }) => path);
  }
}
