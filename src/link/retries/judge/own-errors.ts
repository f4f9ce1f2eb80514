/** Errors of the program's own that are made of an answer: somebody was faster, what was listed has gone. Nothing was down. */
import type { CallEvent, ValueId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { callsRun } from '../../calls/search.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { enclosing, type Enclosure } from '../../tree/enclosing.ts';
import type { Abstract, CallRef } from '../../values/abstract.ts';
import { atomsOf } from '../flow/atoms.ts';
import { testsOf, type Path } from '../flow/path.ts';
import { failureOf } from '../tried/failure-test.ts';
import { isAboutError } from './about-error.ts';
import { conflicts, isDenial, wordsIn } from './words.ts';

type ClassValue = Extract<Abstract, { is: 'class' }>;

/** The answers that say how things stand: not there, meanwhile changed, gone. */
const states = /^(404|409|410|412)$/;

/** Functions deep, and functions at all, in which the error is looked for. */
const deepest = 6;
const most = 80;

/** Only errors of one own class go round, and wherever what is tried throws one, an answer is the reason. */
export function isMadeOfAnswer(program: Program, unit: FileUnit, path: Path, tried: readonly CallEvent[]): boolean {
  if (path.failure?.by !== 'catch') return false;
  const asked = testsOf(path).flatMap(({ value, truth }) => (truth ? ownClass(program, unit, value) : []));
  return asked.some((type) => {
    const thrown = tried.flatMap((call) => constructionsBehind(program, { unit, call }, type));
    return thrown.length > 0 && thrown.every((site) => isDecidedByAnswer(program, site));
  });
}

/** `error instanceof Conflict`, of a class that the program declares. */
function ownClass(program: Program, unit: FileUnit, test: ValueId): readonly ClassValue[] {
  const value = unit.facts.values[test];
  if (value?.kind !== 'binary' || value.operator !== 'instanceof' || !isAboutError(unit, value.left, 0)) return [];
  const type = program.evaluate({ unit, id: value.right });
  return type.is === 'class' ? [type] : [];
}

function constructionsBehind(program: Program, from: CallRef, type: ClassValue): readonly CallRef[] {
  const found: CallRef[] = [];
  const seen = new Set<string>();
  const visit = (ref: CallRef, depth: number): void => {
    if (isConstructionOf(program, ref, type)) found.push(ref);
    for (const callee of depth > deepest ? [] : callees(program, ref)) {
      if (callee.is !== 'function') continue;
      const { unit, function: id } = callee.fn;
      const key = `${unit.path}#${String(id)}`;
      if (seen.has(key) || seen.size >= most) continue;
      seen.add(key);
      for (const call of callsRun(unit, id)) visit({ unit, call }, depth + 1);
    }
  };
  visit(from, 0);
  return found;
}

function isConstructionOf(program: Program, { unit, call }: CallRef, type: ClassValue): boolean {
  if (!call.construct) return false;
  const made = program.evaluate({ unit, id: call.callee });
  return made.is === 'class' && made.unit === type.unit && made.class === type.class;
}

// ------------------------------------------------------------------------------------------------ what leads to the throw

interface Guard {
  readonly test: ValueId;
  readonly truth: boolean;
}

/** After a failure that the peer itself explains, or where no failure is in play at all. */
function isDecidedByAnswer(program: Program, { unit, call }: CallRef): boolean {
  const around = enclosing(unit, call);
  const guards = around.flatMap(guardOf).flatMap(({ test, truth }) => atomsOf(unit.facts, test, truth).map((atom) => ({ test: atom.value, truth: atom.truth })));
  if (guards.length === 0) return false;
  if (guards.some((guard) => saysState(program, unit, guard))) return true;
  return !around.some(isCatch) && !guards.some(({ test, truth }) => isAboutError(unit, test, 0) || failureOf(program, unit, test, truth)?.says === 'failed');
}

function guardOf({ region, block }: Enclosure): readonly Guard[] {
  return region.kind === 'branch' ? [{ test: region.test, truth: block === region.then }] : [];
}

function isCatch({ region, block }: Enclosure): boolean {
  return region.kind === 'try' && region.catch?.body === block;
}

function saysState(program: Program, unit: FileUnit, { test, truth }: Guard): boolean {
  if (truth === isDenial(unit, test)) return false;
  return wordsIn(program, unit, test, 0).some((word) => states.test(word) || conflicts.test(word));
}
