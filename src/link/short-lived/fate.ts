/** What becomes of a value that a function makes. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { usesOf, type Use } from '../clocks/uses.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ShortLivedGuard } from '../program-facts.ts';
import { enclosing } from '../tree/enclosing.ts';
import type { CallRef } from '../values/abstract.ts';

export type Fate =
  /** `closed`: it is given up when it has been used. */
  | { readonly kind: 'used'; readonly uses: readonly CallEvent[]; readonly closed?: boolean }
  /** `returned`: what becomes of it is for the callers to say. */
  | { readonly kind: 'kept'; readonly how: string; readonly returned?: true }
  | { readonly kind: 'unknown'; readonly reason: string };

const kept = (how: string): Fate => ({ kind: 'kept', how });
const unseen = (reason: string): Fate => ({ kind: 'unknown', reason });

export function fateOf(program: Program, ref: CallRef, sort: ShortLivedGuard['sort']): Fate {
  const followed = new Follow(program, ref).all();
  if (followed.escape !== undefined) return followed.escape;
  if (sort === 'connections') return followed.uses.length > 0 ? { kind: 'used', uses: followed.uses.slice(0, 2), closed: followed.uses.some((use) => closes(ref.unit, use)) } : unseen('where it is used');
  return guardFate(program, ref, followed.uses);
}

const closing = /^\$?(destroy|end|close|quit|disconnect|shutdown|terminate)$/;

function closes(unit: FileUnit, { callee }: CallEvent): boolean {
  const value = unit.facts.values[callee];
  return value?.kind === 'member' && typeof value.property === 'string' && closing.test(value.property);
}

/** A guard is worth its making where it guards more than one call. */
function guardFate(program: Program, { unit, call }: CallRef, uses: readonly CallEvent[]): Fate {
  const runs = uses.flatMap((use) => {
    const runs = runBy(program, { unit, call: use });
    return runs === undefined ? [] : [{ use, runs }];
  });
  const [first, ...others] = runs;
  if (first === undefined) return unseen('where it is used');
  if (others.length > 0 || isRepeated(unit, call, first.use) || first.runs === 'many') return kept('it guards several calls');
  return first.use.used === 'kept' && !isAwaitedLater(first.use) ? unseen('what is done with what it gives') : { kind: 'used', uses: [first.use] };
}

const isAwaitedLater = ({ used }: CallEvent): boolean => used === 'awaited' || used === 'returned' || used === 'chained';

/** What is called on it runs work: `breaker.fire()`, `limit(fn)`; 'many': a list of it. */
function runBy(program: Program, ref: CallRef): 'one' | 'many' | undefined {
  for (const callee of callees(program, ref)) {
    if (callee.is !== 'operation') continue;
    const { operation } = callee;
    if (operation.is === 'bound' || operation.is === 'runs' || operation.is === 'retry') return 'one';
    if (operation.is === 'limit') return operation.runs === 0 && !/^(addAll|map|wrap|process)$/.test(callee.name) ? 'one' : 'many';
  }
  return undefined;
}

/** In a loop that the construction is not in, or in a callback that may run for each of several. */
function isRepeated(unit: FileUnit, made: CallEvent, use: CallEvent): boolean {
  if (use.function !== made.function) return true;
  const around = new Set(enclosing(unit, made).map(({ region }) => region));
  return enclosing(unit, use).some(({ region }) => region.kind === 'loop' && !around.has(region));
}

/** `breakers.set(name, breaker)`. */
const storing = /^\.(set|add|push|unshift)$/;

class Follow {
  private readonly program: Program;
  private readonly unit: FileUnit;
  private readonly made: CallEvent;
  private readonly uses = new Set<CallEvent>();
  private escape: Fate | undefined;

  constructor(program: Program, { unit, call }: CallRef) {
    this.program = program;
    this.unit = unit;
    this.made = call;
  }

  all(): { readonly uses: readonly CallEvent[]; readonly escape: Fate | undefined } {
    const pending: ValueId[] = [this.made.result];
    for (const id of pending) {
      if (this.isStored(id)) this.escape ??= kept('it is stored');
      for (const use of usesOf(this.program, this.unit).get(id) ?? []) for (const next of this.step(use)) if (!pending.includes(next)) pending.push(next);
    }
    return { uses: [...this.uses], escape: this.escape };
  }

  /** The values that are the same thing, or are made of it. */
  private step(use: Use): readonly ValueId[] {
    switch (use.as) {
      case 'same':
        return [use.by];
      case 'object':
        return this.ofMember(use.by);
      case 'callee':
        this.uses.add(use.call);
        return this.chained(use.call);
      case 'argument':
        return this.ofArgument(use.call);
      case 'return':
        this.escape ??= { kind: 'kept', how: 'it is given to the caller', returned: true };
        return [];
      case 'test':
      case 'operand':
        return [];
      default:
        this.escape ??= unseen('what is done with the object that holds it');
        return [];
    }
  }

  /** `redis.set`, `pool.query`: called at once, or handed on. */
  private ofMember(member: ValueId): readonly ValueId[] {
    const uses = usesOf(this.program, this.unit).get(member) ?? [];
    for (const use of uses) {
      if (use.as === 'callee') this.uses.add(use.call);
      else if (use.as === 'object') this.step(use);
      else if (use.as !== 'test' && use.as !== 'operand') this.escape ??= unseen('what is done with a part of it');
    }
    return uses.flatMap((use) => (use.as === 'callee' ? this.chained(use.call) : []));
  }

  /** What a method gives may be itself again, `limiter.on(…)`, or a policy, a handle made of it. */
  private chained(call: CallEvent): readonly ValueId[] {
    const [callee] = callees(this.program, { unit: this.unit, call });
    return callee?.is === 'operation' && callee.operation.is === 'client' ? [call.result] : [];
  }

  private ofArgument(call: CallEvent): readonly ValueId[] {
    const [callee] = callees(this.program, { unit: this.unit, call });
    if (callee?.is === 'operation' && callee.operation.is === 'value' && callee.operation.combines === true) return [call.result];
    this.escape ??= callee?.is === 'builtin' && storing.test(callee.name) ? kept('it is stored') : unseen('what is done with it by a function that it is handed to');
    return [];
  }

  /** Written where it outlives the call: a field, a key of a map, a variable of a function around. */
  private isStored(id: ValueId): boolean {
    for (const writes of this.unit.index.memberWrites.values()) if (writes.some(({ event }) => event.value === id)) return true;
    return this.unit.facts.bindings.some((binding) => binding.function !== this.made.function && binding.writes.some(({ value }) => value === id));
  }
}
