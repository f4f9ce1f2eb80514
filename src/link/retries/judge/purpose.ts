/** What goes wrong, and which errors go round: told by the tests that a failing turn passes. */
import type { CallEvent } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { Frame } from '../../values/abstract.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import type { Path } from '../flow/path.ts';
import { takesLock } from '../tried/lock.ts';
import { reachOfCall } from '../tried/reach.ts';
import type { Asked } from '../options/facts-judged.ts';
import { writtenAt } from '../options/written.ts';
import { connects } from './names.ts';
import { isMadeOfAnswer } from './own-errors.ts';
import { conflicts, isOnMachine, wordsIn, wordsOf, wordsOfBody } from './words.ts';

const nothingDone = /^(401|403|429|ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$|rate_?limit|too_?many_?requests|throttl|Unauthori[sz]ed|TokenExpired/i;

/** The answer was lost, or the peer failed on the way: nobody knows how far it came. */
const perhapsDone = /^(500|502|504|ECONNRESET|ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|UND_ERR_(HEADERS_TIMEOUT|BODY_TIMEOUT|SOCKET))$/;

export function purposeOf(program: Program, unit: FileUnit, tried: readonly CallEvent[], failing: readonly Path[]): RetryConstruct['purpose'] {
  if (failing.every(({ failure }) => failure?.by === 'test' && failure.contention)) return 'contention';
  const words = failing.map((path) => wordsOf(program, unit, path));
  const conflict = (path: Path, index: number) => words[index]?.some((word) => conflicts.test(word)) === true || isMadeOfAnswer(program, unit, path, tried);
  if (failing.length > 0 && failing.every(conflict)) return 'local-conflict';
  if (tried.some((call) => connects(unit, call))) return 'connection';
  if (tried.length > 0 && tried.every((call) => takesLock(program, { unit, call }))) return 'contention';
  return tried.some((call) => reachOfCall(program, { unit, call }) === 'remote') ? 'remote' : 'unknown';
}

/** One kind of failure was put right before the next turn, which therefore is not the same again; or nobody else has failed. */
export function isPutRight(program: Program, unit: FileUnit, path: Path): boolean {
  if (path.failure?.by !== 'catch') return false;
  const words = wordsOf(program, unit, path);
  return (path.repaired && words.some((word) => word !== '')) || isOnMachine(words);
}

export function errorsRetried(program: Program, unit: FileUnit, failing: readonly Path[], frame?: Frame): RetryConstruct['retries'] {
  const words = failing.map((path) => wordsOf(program, unit, path, frame));
  if (words.some((list) => list.length === 0)) return 'all';
  if (words.some((list) => list.some((word) => perhapsDone.test(word)))) return 'some';
  return words.every((list) => list.some((word) => conflicts.test(word) || nothingDone.test(word))) ? 'nothing-done' : 'some';
}

const credentials = /^(401|403)$|Unauthori[sz]ed|TokenExpired/i;

/** Only credentials that were refused go round: nothing else makes the same request again. */
export function isRefreshed(program: Program, unit: FileUnit, failing: readonly Path[]): boolean {
  return failing.length > 0 && failing.every((path) => {
    const words = wordsOf(program, unit, path);
    return words.some((word) => credentials.test(word)) && !words.some((word) => !credentials.test(word) && nothingDone.test(word));
  });
}

/** What an option of the library says of the errors: a predicate, or patterns that they must match. */
export function errorsByPredicate({ program, facts, options }: Asked): { readonly retries: RetryConstruct['retries']; readonly conflict: boolean } {
  const { predicate } = facts;
  const found = predicate === undefined ? [] : writtenAt(program, options, predicate).written;
  if (found.length === 0) return { retries: 'all', conflict: false };
  const words = found.flatMap(({ value, ref }) => {
    if (value.is === 'function') return wordsOfBody(program, value.unit, value.function, 0);
    return ref === undefined ? [] : wordsIn(program, ref.unit, ref.id, 0);
  });
  const conflict = words.some((word) => conflicts.test(word));
  return { retries: conflict ? 'nothing-done' : 'some', conflict };
}
