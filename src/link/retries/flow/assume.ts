/** What a test that came out so, or a write, adds to a way: a failure, a bound, the state of a flag. */
import type { BindingId, Node, ValueId } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';
import { failureOf } from '../tried/failure-test.ts';
import { compareNumbers } from '../turns/compare.ts';
import { contains } from '../turns/turn.ts';
import { atomsOf, type Atom } from './atoms.ts';
import { addTest, testsOf, type Path } from './path.ts';
import { sameValue } from './same-value.ts';
import type { Scope } from './scope.ts';

export function assume(scope: Scope, path: Path, test: ValueId, truth: boolean): Path | undefined {
  const { program, unit } = scope;
  let result: Path = path;
  for (const atom of atomsOf(unit.facts, test, truth)) {
    const settled = settle(scope, result, atom);
    if (settled === 'impossible') return undefined;
    if (settled !== atom) {
      const further = settled === 'certain' ? result : assume(scope, result, settled.value, settled.truth);
      if (further === undefined) return undefined;
      result = further;
      continue;
    }
    const judged = failureOf(program, unit, atom.value, atom.truth);
    if (judged?.says === 'failed' && result.failure === undefined) {
      result = { ...result, failure: { by: 'test', value: atom.value, contention: judged.contention } };
    }
    if (isTelling(unit, atom.value)) result = addTest(result, atom.value, atom.truth);
  }
  return result;
}

/** What the way taken so far says of the atom; of `a && b` that came out false, with a true, that b is false. */
function settle(scope: Scope, path: Path, atom: Atom): Atom | 'certain' | 'impossible' {
  const value = scope.unit.facts.values[atom.value];
  const known = knownTruth(scope, path, atom.value);
  if (known !== undefined) return known === atom.truth ? 'certain' : 'impossible';
  if (value?.kind !== 'choice' || (value.operator !== '&&' && value.operator !== '||')) return contradicts(scope, path, atom) ? 'impossible' : atom;
  const deciding = value.operator === '||';
  const truths = value.options.map((option) => knownOf(scope, path, option));
  if (truths.includes(deciding)) return deciding === atom.truth ? 'certain' : 'impossible';
  const open = value.options.filter((_, index) => truths[index] === undefined);
  const [only] = open;
  if (only === undefined) return deciding === atom.truth ? 'impossible' : 'certain';
  return open.length === 1 ? { value: only, truth: atom.truth } : atom;
}

function knownOf(scope: Scope, path: Path, id: ValueId): boolean | undefined {
  const atoms = atomsOf(scope.unit.facts, id, true);
  const truths = atoms.map((atom) => {
    const known = knownTruth(scope, path, atom.value);
    return known === undefined ? undefined : known === atom.truth;
  });
  return truths.includes(false) ? false : truths.every((truth) => truth === true) ? true : undefined;
}

/** Constants, tests that were passed, and flags that this turn has written. */
function knownTruth(scope: Scope, path: Path, id: ValueId): boolean | undefined {
  const value = scope.unit.facts.values[id];
  if (value?.kind === 'constant') return Boolean(value.value);
  const binding = bindingOf(scope.unit, id);
  const flag = binding === undefined ? undefined : path.flags.get(binding);
  if (flag !== undefined) return flag;
  return path.tests.includes(id * 2) ? false : path.tests.includes(id * 2 + 1) ? true : undefined;
}

/** `status === 429` after `status < 400`: no number is both. */
function contradicts(scope: Scope, path: Path, atom: Atom): boolean {
  const mine = comparisonOf(scope, atom);
  if (mine === undefined) return false;
  const others = testsOf(path).map((test) => comparisonOf(scope, test)).filter((one) => one !== undefined && sameValue(scope.unit, one.left, mine.left));
  const all = [mine, ...others.filter((one) => one !== undefined)];
  const candidates = all.flatMap(({ right }) => [right - 1, right, right + 1]);
  return all.length > 1 && !candidates.some((number) => all.every(({ operator, right, truth }) => compareNumbers(operator, number, right) === truth));
}

function comparisonOf(scope: Scope, { value: id, truth }: Atom): { readonly left: ValueId; readonly operator: string; readonly right: number; readonly truth: boolean } | undefined {
  const value = scope.unit.facts.values[id];
  if (value?.kind !== 'binary' || !/^[<>]=?$|^[!=]==?$/.test(value.operator)) return undefined;
  const right = scope.unit.facts.values[value.right];
  return right?.kind === 'constant' && typeof right.value === 'number' ? { left: value.left, operator: value.operator, right: right.value, truth } : undefined;
}

function bindingOf(unit: FileUnit, id: ValueId): BindingId | undefined {
  const value = unit.facts.values[id];
  return value?.kind === 'merge' || value?.kind === 'variable' ? value.binding : undefined;
}

/** A test that said 'failed' and that another narrows to what is no failure: a redirect. */
export function isRefuted(scope: Scope, { failure, tests }: Path): boolean {
  const answer = failure?.by === 'test' ? answerTested(scope, failure.value) : undefined;
  if (answer === undefined) return false;
  const same = tests.map((test) => comparisonOf(scope, { value: test >> 1, truth: test % 2 === 1 })).filter((one) => one !== undefined && isStatusOf(scope, one.left, answer));
  return same.length > 0 && !failures.some((status) => same.every((one) => one === undefined || compareNumbers(one.operator, status, one.right) === one.truth));
}

/** The answer whose `ok` or status is looked at. */
function answerTested({ unit }: Scope, id: ValueId): ValueId | undefined {
  const value = unit.facts.values[id];
  const member = value?.kind === 'binary' ? unit.facts.values[value.left] : value;
  return member?.kind === 'member' ? member.object : undefined;
}

function isStatusOf({ unit }: Scope, id: ValueId, answer: ValueId): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'member' && (value.property === 'status' || value.property === 'statusCode') && sameValue(unit, value.object, answer);
}

const failures = [400, 401, 403, 404, 408, 409, 422, 425, 429, 500, 502, 503, 504];

/** Bindings that are written true, false or nothing in a turn. */
export function flagsOf({ unit, body }: Scope): ReadonlySet<BindingId> {
  const found = new Set<BindingId>();
  unit.facts.bindings.forEach(({ writes }, binding) => {
    if (writes.length < 2) return;
    const isFlag = writes.some(({ value: id, span }) => {
      const value = unit.facts.values[id];
      return (body === undefined || contains(body, span)) && (value?.kind === 'undefined' || (value?.kind === 'constant' && (value.value === null || typeof value.value === 'boolean')));
    });
    if (isFlag) found.add(binding);
  });
  return found;
}

export function written(scope: Scope, flagged: ReadonlySet<BindingId>, path: Path, node: Extract<Node, { kind: 'write' }>): Path {
  if (node.target.kind !== 'binding' || !flagged.has(node.target.binding)) return path;
  const value = node.value === undefined ? undefined : scope.unit.facts.values[node.value];
  const flags = new Map(path.flags);
  if (value?.kind === 'constant') flags.set(node.target.binding, Boolean(value.value));
  else if (value?.kind === 'undefined') flags.set(node.target.binding, false);
  else flags.delete(node.target.binding);
  return { ...path, flags };
}

/** Comparisons, calls, flags: whatever can tell about a bound or an error; plain constants cannot. */
function isTelling(unit: FileUnit, id: ValueId): boolean {
  const kind = unit.facts.values[id]?.kind;
  return kind === 'binary' || kind === 'merge' || kind === 'variable' || kind === 'member' || kind === 'result' || kind === 'unary' || kind === 'parameter' || kind === 'default' || kind === 'awaited' || kind === 'choice';
}
