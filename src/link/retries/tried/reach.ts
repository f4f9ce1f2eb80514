/** Whether a call may fail for reasons outside this process: it crosses the network, or cannot be seen through. */
import { localPackages } from '../../../catalog/index.ts';
import type { CallEvent } from '../../../extract/file-facts.ts';
import { callees, type Callee } from '../../calls/callee.ts';
import { callsWithin } from '../../calls/search.ts';
import { onceFor, type Program } from '../../program/program.ts';
import type { CallRef, FunctionValue } from '../../values/abstract.ts';

export type Reach = 'remote' | 'unknown' | 'local';

const order = { local: 0, unknown: 1, remote: 2 } as const;

export function furthest(reaches: readonly Reach[]): Reach {
  return reaches.reduce((a, b) => (order[b] > order[a] ? b : a), 'local');
}

export function reachOfCall(program: Program, ref: CallRef): Reach {
  if (loadsModule(ref)) return 'local';
  return furthest(callees(program, ref).map((callee) => reachOfCallee(program, ref, callee)));
}

/** `import('./texts.json')`: a file of the program. */
function loadsModule({ unit, call }: CallRef): boolean {
  const callee = unit.facts.values[call.callee];
  return callee?.kind === 'unknown' && callee.what === 'import';
}

function reachOfCallee(program: Program, ref: CallRef, callee: Callee): Reach {
  switch (callee.is) {
    case 'operation':
      return callee.operation.is === 'value' && waitedFor(ref.call) ? receiverReach(program, ref, 'local') : operationReach(callee);
    case 'function':
      return reachOfFunction(program, callee.fn);
    case 'builtin':
      return builtinReach(program, ref, callee.name);
    case 'external':
      // What Node brings and crosses the network, the catalog knows.
      return callee.package.startsWith('node:') || localPackages.has(callee.package) ? 'local' : waitedFor(ref.call) ? 'unknown' : 'local';
    case 'parameter':
      return 'unknown';
    case 'class':
      return 'local';
    case 'unknown':
      return waitedFor(ref.call) ? 'unknown' : 'local';
  }
}

const crossing = new Set(['remote-call', 'lock', 'lock-section', 'transaction', 'retry', 'bound', 'unlock']);

function operationReach(callee: Extract<Callee, { is: 'operation' }>): Reach {
  if (crossing.has(callee.operation.is)) return 'remote';
  return callee.operation.is === 'limit' || callee.operation.is === 'client' ? 'unknown' : 'local';
}

const languageMethods = new Set(
  ('at concat copyWithin entries every fill filter find findIndex findLast flat flatMap forEach includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse ' +
    'shift slice some sort splice toSorted unshift values charAt charCodeAt endsWith localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll split ' +
    'startsWith substring substr toLowerCase toUpperCase trim trimEnd trimStart toString toFixed toISOString getTime valueOf test has add clear then catch finally call apply bind ' +
    'hasOwnProperty set on once off emit addListener removeListener removeAllListeners addEventListener removeEventListener toJSON next').split(' '),
);

function builtinReach(program: Program, ref: CallRef, name: string): Reach {
  if (name.startsWith('.')) return !languageMethods.has(name.slice(1)) && waitedFor(ref.call) ? 'unknown' : chainReach(program, ref, name);
  if (/^Promise\.(race|all|any|allSettled)$/.test(name)) return 'unknown';
  if (name === 'Promise' && ref.call.construct) return executorReach(program, ref);
  return 'local';
}

/** `op().then(…)` reaches what `op()` does. */
function chainReach(program: Program, ref: CallRef, name: string): Reach {
  return name === '.then' || name === '.catch' || name === '.finally' ? receiverReach(program, ref, 'unknown') : 'local';
}

/** What the object is made by: `orders.find().limit(20).toArray()` asks the database. */
function receiverReach(program: Program, ref: CallRef, otherwise: Reach): Reach {
  const callee = ref.unit.facts.values[ref.call.callee];
  const object = callee?.kind === 'member' ? ref.unit.facts.values[callee.object] : undefined;
  const call = object?.kind === 'result' ? ref.unit.facts.calls[object.call] : undefined;
  return call === undefined ? otherwise : reachOfCall(program, { ...ref, call });
}

function executorReach(program: Program, ref: CallRef): Reach {
  const [given] = ref.call.arguments;
  const executor = given && program.evaluate({ ...ref, id: given.value });
  return executor?.is === 'function' ? reachOfFunction(program, executor) : 'unknown';
}

function waitedFor(call: CallEvent): boolean {
  return call.used === 'awaited' || call.used === 'returned' || call.used === 'chained';
}

/** Of everything that the function calls, closures within it included. */
export function reachOfFunction(program: Program, fn: FunctionValue): Reach {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined) return 'unknown';
  if (facts.body.length === 0 && facts.async) return 'unknown';
  return onceFor<Reach>(program, 'retries: reach', fn, 'local', () => {
    const [first] = facts.body;
    if (first === undefined) return 'local';
    return furthest(callsWithin(fn.unit, fn.function).map((call) => reachOfCall(program, { unit: fn.unit, call, frame: fn.frame })));
  });
}
