/** The functions that work off a queue: by the queue itself, or by its name. */
import { argument } from '../../calls/arguments.ts';
import { operationsIn, type FoundCall } from '../../calls/search.ts';
import { optionAt } from '../../library/option-path.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { optionsOf, type CallRef, type FunctionValue } from '../../values/abstract.ts';
import type { OptionSite } from '../options/site.ts';

interface JobHandler {
  readonly library: string;
  /** The queue that it was registered on, or the queue's name. */
  readonly queue: object | string;
  readonly fn: FunctionValue;
}

export function jobHandlers(program: Program, { callee, ref }: OptionSite): readonly FunctionValue[] {
  const creation = callee.operation.is === 'client' ? ref : callee.on?.creation;
  if (creation === undefined) return [];
  const name = nameOf(program, creation);
  const found = handlersIn(program, ref.unit).filter((one) => one.library === callee.library.id && (one.queue === creation.call || (name !== undefined && one.queue === name)));
  return found.map(({ fn }) => fn);
}

function handlersIn(program: Program, unit: FileUnit): readonly JobHandler[] {
  const table = program.memo<readonly JobHandler[]>('retries: job handlers');
  const key = program.files === undefined ? unit : 'program';
  const known = table.get(key);
  if (known !== undefined) return known;
  const units = program.files === undefined ? [unit] : program.files.map((path) => program.unit(path)).filter((one) => one !== undefined);
  const found = units.flatMap((one) => operationsIn(program, one, 'handler').flatMap((handler) => jobHandler(program, one, handler)));
  table.set(key, found);
  return found;
}

function jobHandler(program: Program, unit: FileUnit, { call, callee }: FoundCall<'handler'>): readonly JobHandler[] {
  const { operation } = callee;
  if (operation.entry !== 'job') return [];
  const ref: CallRef = { unit, call };
  const queue = callee.on?.creation?.call ?? nameOf(program, ref);
  if (queue === undefined) return [];
  const functions = operation.runs === 'decorated' ? processesOf(ref) : typeof operation.runs === 'number' ? functionsAt(program, ref, operation.runs) : [];
  return functions.map((fn) => ({ library: callee.library.id, queue, fn }));
}

function functionsAt(program: Program, ref: CallRef, at: number): readonly FunctionValue[] {
  const given = argument(program, ref, at);
  return given === undefined ? [] : optionsOf(given).filter((one) => one.is === 'function');
}

/** `@Processor('mails') class … { process(job) {} }`. */
function processesOf({ unit, call }: CallRef): readonly FunctionValue[] {
  const decorated = unit.facts.classes.filter(({ decorators }) => decorators.includes(call.result));
  return decorated.flatMap(({ methods }) => methods.flatMap(({ name, function: id }) => (name === 'process' ? [{ is: 'function', unit, function: id } as const] : [])));
}

/** `new Queue('mails')`, `new Worker('mails', …)`, `registerQueue({ name: 'mails' })`. */
function nameOf(program: Program, ref: CallRef): string | undefined {
  const given = argument(program, ref, 0);
  const name = given?.is === 'constant' || given === undefined ? given : optionAt(program, given, 'name');
  return name?.is === 'constant' && typeof name.value === 'string' ? name.value : undefined;
}
