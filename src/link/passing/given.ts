/** Signals and times that a function is given by its caller, by name and annotation. */
import type { FunctionFacts, ParameterFacts, Span, TypeFacts, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { typedValue } from '../values/typed.ts';

export interface Given {
  /** `signal`, `options.signal`. */
  readonly name: string;
  readonly kind: 'signal' | 'time';
  readonly parameter: number;
  /** The member of the parameter that it is. */
  readonly member?: string;
  /** Values that are it, or that hold it. */
  readonly values: readonly ValueId[];
  readonly span: Span;
  /** It has a default: nobody has to hand one over. */
  readonly defaulted: boolean;
}

const signalName = /^(abort|abortSignal|abort_signal|cancelSignal|cancellationSignal|signal)$/;
const timeName = /^((request|call|overall|total)?[tT]imeout(Ms|MS|InMs|Millis|Milliseconds|Seconds)?|timeout_ms|deadline(Ms)?)$/;

/** A name that begins with an underscore says that it is left out on purpose. */
export function givenTo(program: Program, unit: FileUnit, facts: FunctionFacts): readonly Given[] {
  if (facts.kind === 'module' || facts.kind === 'constructor' || facts.kind === 'getter' || facts.kind === 'setter') return [];
  return facts.parameters.flatMap((parameter, index) => [...itself(unit, parameter, index), ...members(program, unit, facts, parameter, index)]);
}

function itself(unit: FileUnit, { name, type, value, initialiser, rest }: ParameterFacts, parameter: number): readonly Given[] {
  if (name === undefined || name.startsWith('_') || rest) return [];
  const kind = kindOf(unit, name, type);
  const span = unit.facts.values[value]?.span;
  return kind === undefined || span === undefined ? [] : [{ name, kind, parameter, values: [value], span, defaulted: initialiser !== undefined }];
}

function kindOf(unit: FileUnit, name: string, type: TypeFacts | undefined): Given['kind'] | undefined {
  if (type === undefined ? signalName.test(name) && name !== 'abort' : isSignalType(unit, type)) return 'signal';
  return timeName.test(name) && (type === undefined || /^number\b/.test(type.text)) ? 'time' : undefined;
}

function isSignalType(unit: FileUnit, { references, array }: TypeFacts): boolean {
  return !array && references.some((id) => {
    const named = unit.facts.values[id];
    return named?.kind === 'global' && named.name === 'AbortSignal';
  });
}

function members(program: Program, unit: FileUnit, facts: FunctionFacts, parameter: ParameterFacts, index: number): readonly Given[] {
  const { type, value, name } = parameter;
  if (parameter.rest || name?.startsWith('_') === true) return [];
  return declaredMembers(program, unit, type).flatMap(({ unit: at, name: member, type: memberType }) => {
    const kind = memberType === undefined ? undefined : kindOf(at, member, memberType);
    const span = unit.facts.values[value]?.span;
    if (kind === undefined || span === undefined) return [];
    const reads = readsOf(unit, facts, index, member);
    // A time that is only declared there may be about anything that the object describes.
    if (kind === 'time' && reads.length === 0) return [];
    return [{ name: name === undefined ? member : `${name}.${member}`, kind, parameter: index, member, values: [value, ...reads], span, defaulted: false }];
  });
}

interface DeclaredMember {
  readonly unit: FileUnit;
  readonly name: string;
  readonly type: TypeFacts | undefined;
}

/** Of an inline type, or of an interface of the project. */
function declaredMembers(program: Program, unit: FileUnit, type: TypeFacts | undefined): readonly DeclaredMember[] {
  if (type === undefined || type.array) return [];
  if (type.members.length > 0) return type.members.map(({ name, type: of }) => ({ unit, name, type: of }));
  const typed = typedValue(program, unit, type);
  if (typed?.is !== 'interface') return [];
  const declared = typed.unit.facts.interfaces.find(({ name }) => name === typed.name);
  return (declared?.members ?? []).map(({ name, type: of }) => ({ unit: typed.unit, name, type: of }));
}

function readsOf(unit: FileUnit, { id }: FunctionFacts, index: number, member: string): readonly ValueId[] {
  const found: ValueId[] = [];
  for (const [at, value] of unit.facts.values.entries()) {
    if (value.kind !== 'member' || value.property !== member) continue;
    const object = unit.facts.values[value.object];
    if (object?.kind === 'parameter' && object.function === id && object.index === index) found.push(at);
  }
  return found;
}
