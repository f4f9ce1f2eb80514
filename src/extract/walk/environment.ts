import type { Span, Value, ValueId } from '../file-facts.ts';
import type { Binding } from '../scopes.ts';

/** What the bindings written since a mark hold at one point. */
interface Changes {
  readonly bindings: readonly Binding[];
  readonly values: readonly ValueId[];
}

/** How control leaves a piece of code; `undefined` where it does not. */
export type Outcome = Changes | undefined;

export const UNCHANGED: Changes = { bindings: [], values: [] };

/**
 * The values of the running function's own bindings. They stand on the bindings themselves; an undo log takes a branch
 * back, so that code without branches costs nothing and a branch costs what it writes.
 */
export class Environment {
  /** False after a return, throw or jump: what follows cannot be reached and joins nothing. */
  alive = true;
  /** How many `try` blocks are open: only then every written value is remembered. */
  tries = 0;
  private readonly values: Value[];
  private readonly changed: Binding[] = [];
  private readonly previous: ValueId[] = [];
  private readonly writtenBindings: Binding[] = [];
  private readonly writtenValues: ValueId[] = [];
  private epoch = 0;

  constructor(values: Value[]) {
    this.values = values;
  }

  reset(): void {
    this.alive = true;
    this.tries = 0;
    if (this.changed.length > 0) this.changed.length = this.previous.length = 0;
    if (this.writtenBindings.length > 0) this.writtenBindings.length = this.writtenValues.length = 0;
  }

  mark(): number {
    return this.changed.length;
  }

  writeMark(): number {
    return this.writtenBindings.length;
  }

  write(binding: Binding, value: ValueId): void {
    if (this.tries > 0) {
      this.writtenBindings.push(binding);
      this.writtenValues.push(value);
    }
    this.set(binding, value);
  }

  /** What has changed since the mark, left in force. */
  outcome(mark: number): Outcome {
    if (!this.alive) return undefined;
    if (this.changed.length === mark) return UNCHANGED;
    const epoch = ++this.epoch;
    const bindings: Binding[] = [];
    const values: ValueId[] = [];
    for (let i = mark; i < this.changed.length; i++) {
      const binding = this.changed[i] as Binding;
      if (binding.epoch === epoch) continue;
      binding.epoch = epoch;
      bindings.push(binding);
      values.push(binding.current);
    }
    return { bindings, values };
  }

  /** What has changed since the mark, undone; the code is taken to be reachable as before it. */
  leave(mark: number, alive: boolean): Outcome {
    const outcome = this.outcome(mark);
    for (let i = this.changed.length; i > mark; i--) {
      (this.changed.pop() as Binding).current = this.previous.pop() as ValueId;
    }
    this.alive = alive;
    return outcome;
  }

  /** Goes on where any of the outcomes may have come from. Bindings of scopes that start at `start` or later are gone. */
  join(outcomes: readonly Outcome[], start: number, span: Span): void {
    const live: Changes[] = [];
    let changed = 0;
    for (const outcome of outcomes) {
      if (outcome === undefined) continue;
      live.push(outcome);
      changed += outcome.bindings.length;
    }
    this.alive = live.length > 0;
    if (changed > 0) this.merge(live, start, span);
  }

  private merge(live: readonly Changes[], start: number, span: Span): void {
    const epoch = ++this.epoch;
    for (const { bindings } of live) {
      for (const binding of bindings) {
        if (binding.epoch === epoch || binding.scope.start >= start) continue;
        binding.epoch = epoch;
        const values: ValueId[] = [];
        for (const change of live) addOnce(values, this.valueIn(change, binding, span));
        this.set(binding, values.length === 1 ? (values[0] as ValueId) : this.addMerge(binding, values, span));
      }
    }
  }

  private valueIn(change: Changes, binding: Binding, span: Span): ValueId {
    const index = change.bindings.indexOf(binding);
    return index < 0 ? this.valueOf(binding, span) : (change.values[index] as ValueId);
  }

  /** A `var` that nothing was assigned to yet is undefined. */
  private valueOf(binding: Binding, span: Span): ValueId {
    return binding.current >= 0 ? binding.current : this.values.push({ kind: 'undefined', span }) - 1;
  }

  /** Before a loop turns: each binding that a turn writes may hold its value from before, or from the turn before. */
  enterLoop(bindings: readonly Binding[], span: Span): LoopHead[] {
    const heads: LoopHead[] = [];
    for (const binding of bindings) {
      const values = [this.valueOf(binding, span)];
      const merge = this.addMerge(binding, values, span);
      heads.push({ binding, merge, values });
      this.set(binding, merge);
    }
    return heads;
  }

  /** Where a turn ends. */
  turn(heads: readonly LoopHead[]): void {
    if (!this.alive) return;
    for (const { binding, merge, values } of heads) {
      if (binding.current !== merge) addOnce(values, binding.current);
    }
  }

  /** At the start of a handler: anything written since the mark may have happened or not. */
  enterHandler(writeMark: number, start: number, span: Span): void {
    const possible = new Map<Binding, ValueId[]>();
    for (let i = writeMark; i < this.writtenBindings.length; i++) {
      const binding = this.writtenBindings[i] as Binding;
      if (binding.scope.start >= start) continue;
      let values = possible.get(binding);
      if (values === undefined) possible.set(binding, (values = [this.valueOf(binding, span)]));
      addOnce(values, this.writtenValues[i] as ValueId);
    }
    for (const [binding, values] of possible) {
      if (values.length > 1) this.set(binding, this.addMerge(binding, values, span));
    }
  }

  /** Goes on with what a block of its own has changed, which every way here has run through. */
  apply(outcome: Outcome, start: number): void {
    if (outcome === undefined) {
      this.alive = false;
      return;
    }
    outcome.bindings.forEach((binding, index) => {
      if (binding.scope.start < start) this.set(binding, outcome.values[index] as ValueId);
    });
  }

  private set(binding: Binding, value: ValueId): void {
    this.changed.push(binding);
    this.previous.push(binding.current);
    binding.current = value;
  }

  private addMerge(binding: Binding, values: readonly ValueId[], span: Span): ValueId {
    return this.values.push({ kind: 'merge', span, binding: binding.id, values }) - 1;
  }
}

export interface LoopHead {
  readonly binding: Binding;
  readonly merge: ValueId;
  readonly values: ValueId[];
}

function addOnce(values: ValueId[], value: ValueId): void {
  if (!values.includes(value)) values.push(value);
}
