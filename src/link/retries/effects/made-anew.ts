/** Whether a value is drawn or read from the clock within the attempt: then it differs each time. */
import type { ValueId } from '../../../extract/file-facts.ts';
import { callees, type Callee } from '../../calls/callee.ts';
import { returnsOf } from '../../calls/result.ts';
import type { Program } from '../../program/program.ts';
import type { CallRef, Ref } from '../../values/abstract.ts';
import { frameOf } from '../../values/typed.ts';
import { contains } from '../turns/turn.ts';
import type { Attempt } from './attempt.ts';

export function isMadeAnew(program: Program, ref: Ref, attempt: Attempt, depth = 0): boolean {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > 12) return false;
  const into = (id: ValueId) => isMadeAnew(program, { ...ref, id }, attempt, depth + 1);
  switch (value.kind) {
    case 'template':
      return value.parts.some(into);
    case 'binary':
      return into(value.left) || into(value.right);
    case 'choice':
      return value.operator === '?:' ? value.options.every(into) : into(value.options[1]) && value.operator !== '??' && value.operator !== '||';
    case 'awaited':
    case 'default':
      return into(value.value);
    case 'member':
      return into(value.object);
    case 'parameter': {
      const given = frameOf(ref.frame, ref.unit, value.function)?.arguments[value.index];
      if (given === undefined) return attempt.root === `${ref.unit.path}#${value.function}` && !isJob(ref, value.function, value.index);
      return !given.spread && isMadeAnew(program, given.ref, attempt, depth + 1);
    }
    case 'result': {
      const call = ref.unit.facts.calls[value.call];
      return call !== undefined && callMakes(program, { ...ref, call }, attempt, depth);
    }
    default:
      return false;
  }
}

/** A job is the same in each attempt. */
function isJob({ unit }: Ref, id: number, index: number): boolean {
  const parameter = unit.facts.functions[id]?.parameters[index];
  return parameter?.name === undefined || !/attempt|try|tries|retr|count|^n$|^i$/i.test(parameter.name);
}

function callMakes(program: Program, ref: CallRef, attempt: Attempt, depth: number): boolean {
  if (!runsInAttempt(ref, attempt)) return false;
  return callees(program, ref).some((callee) => {
    if (isGenerator(callee)) return true;
    if (callee.is === 'builtin') return ref.call.arguments.some(({ value }) => isMadeAnew(program, { ...ref, id: value }, attempt, depth + 1)) || throughReceiver(program, ref, attempt, depth);
    const frame = callee.is === 'function' ? program.frame(callee.fn, ref) : undefined;
    const facts = callee.is === 'function' ? callee.fn.unit.facts.functions[callee.fn.function] : undefined;
    if (callee.is !== 'function' || frame === undefined || facts === undefined) return false;
    const inner = { ...attempt, functions: new Set([...attempt.functions, `${callee.fn.unit.path}#${callee.fn.function}`]) };
    return returnsOf(program, facts).some(({ value }) => value !== undefined && isMadeAnew(program, { unit: callee.fn.unit, id: value, frame }, inner, depth + 1));
  });
}

/** `Date.now().toString()`. */
function throughReceiver(program: Program, ref: CallRef, attempt: Attempt, depth: number): boolean {
  const callee = ref.unit.facts.values[ref.call.callee];
  return callee?.kind === 'member' && isMadeAnew(program, { ...ref, id: callee.object }, attempt, depth + 1);
}

function runsInAttempt(ref: CallRef, attempt: Attempt): boolean {
  if (ref.unit === attempt.unit && contains(attempt.span, ref.call.span)) return true;
  for (let id: number | undefined = ref.call.function; id !== undefined && id !== 0; id = ref.unit.facts.functions[id]?.parent) {
    if (attempt.functions.has(`${ref.unit.path}#${id}`)) return true;
  }
  return false;
}

const generators = /^(Math\.random|Date\.now|Date|crypto\.(randomUUID|randomBytes|randomInt)|\.(randomUUID|randomBytes))$/;
const makers = /^(v[1467]|uuid(v[1467])?|uuidV[1467]|nanoid|ulid|cuid|createId|randomUUID|randomBytes|customAlphabet)$/;

function isGenerator(callee: Callee): boolean {
  if (callee.is === 'operation') return callee.operation.is === 'random' || callee.operation.is === 'clock';
  if (callee.is === 'builtin') return generators.test(callee.name);
  return callee.is === 'external' && makers.test(callee.name.split('.').at(-1) ?? '');
}
