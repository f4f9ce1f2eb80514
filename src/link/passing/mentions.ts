/** Whether a value is made of another one, whatever is done with it on the way. */
import type { Value, ValueId } from '../../extract/file-facts.ts';
import { callsWithin } from '../calls/search.ts';
import type { FileUnit } from '../program/unit.ts';
import { partsOf } from '../values/heights.ts';

export class Mentions {
  private readonly unit: FileUnit;
  private readonly wanted: ReadonlySet<ValueId>;
  private readonly member: string | undefined;
  private readonly known = new Map<ValueId, boolean>();

  /** `member`: only that member is meant where the values are objects that hold others too. */
  constructor(unit: FileUnit, wanted: readonly ValueId[], member: string | undefined) {
    this.unit = unit;
    this.member = member;
    this.wanted = new Set(wanted);
  }

  in(id: ValueId): boolean {
    if (this.wanted.has(id)) return true;
    const known = this.known.get(id);
    if (known !== undefined) return known;
    // Of a circle the other parts decide.
    this.known.set(id, false);
    const value = this.unit.facts.values[id];
    const found = value !== undefined && !this.isOther(value) && this.partsOf(id, value).some((part) => this.in(part));
    this.known.set(id, found);
    return found;
  }

  private isOther(value: Value): boolean {
    return this.member !== undefined && value.kind === 'member' && typeof value.property === 'string' && value.property !== this.member && this.wanted.has(value.object);
  }

  private partsOf(id: ValueId, value: Value): readonly ValueId[] {
    const { facts, index } = this.unit;
    const written = (index.memberWrites.get(id) ?? []).flatMap(({ event }) => (event.value === undefined ? [] : [event.value]));
    switch (value.kind) {
      case 'object':
        return [...written, ...value.members.flatMap((member) => (member.kind === 'accessor' ? [] : [member.value]))];
      case 'array':
        return [...written, ...value.elements.map((element) => element.value)];
      case 'rest':
        return [value.of];
      case 'element':
        return [value.of];
      case 'variable':
        return [...written, ...(facts.bindings[value.binding]?.writes ?? []).map((write) => write.value)];
      case 'function':
        // What a callback does with it counts as well.
        return callsWithin(this.unit, value.function).flatMap((call) => [call.callee, ...call.arguments.map((argument) => argument.value)]);
      default:
        return [...written, ...partsOf(value, facts.calls)];
    }
  }
}
