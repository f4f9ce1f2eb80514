import type { Category, DeadlineOption, LibraryFacts, Operation } from '../../src/catalog/index.ts';
import type { LabResult } from '../harness/result.ts';
import { factsOf } from './facts.ts';

/** What an entry has to answer; recognition is what it is made of, and coverage and default stand with each deadline. */
export type Question = 'deadlines' | 'off' | 'retries' | 'idempotency';
/** 'missing': neither a fact nor a reason why there is none. */
export type Answer = 'fact' | 'not applicable' | 'not known' | 'missing';
export type Answers = Readonly<Record<Question, Answer>>;

/** What carries the caller's own statements or headers has no key of its own to make: whoever calls decides. */
const CALLERS_OWN: ReadonlySet<Category> = new Set(['http', 'rpc', 'graphql', 'database', 'cache', 'coordination', 'lock', 'realtime', 'retry', 'breaker']);

/** What is built on a client that it is given: how long that one waits is the client's fact. */
const ON_ANOTHER: ReadonlySet<Category> = new Set(['lock', 'retry', 'breaker', 'limiter']);

export function answersOf(entry: LibraryFacts, results: readonly LabResult[]): Answers {
  return { deadlines: deadlines(entry), off: off(entry, results), retries: retries(entry), idempotency: idempotency(entry) };
}

export function isComplete(answers: Answers): boolean {
  return !Object.values(answers).includes('missing');
}

function deadlines(entry: LibraryFacts): Answer {
  if (Object.keys(entry.deadlines ?? {}).length > 0) return 'fact';
  return said(entry, 'deadlines') ?? (ON_ANOTHER.has(entry.category) || !crosses(entry) ? 'not applicable' : 'missing');
}

/** Whether each duration says what switches it off: as a fact, or because the lab has tried. */
function off(entry: LibraryFacts, results: readonly LabResult[]): Answer {
  const options = factsOf(entry).flatMap((fact) => (fact.kind === 'option' && fact.states.form === 'duration' && fact.states.ineffective === undefined ? [fact] : []));
  if (options.length === 0) return deadlines(entry) === 'fact' ? 'not applicable' : deadlines(entry);
  const tried = new Set(results.flatMap(({ library, facts }) => Object.entries(facts).flatMap(([id, found]) =>
    found.some((one) => one.kind === 'option' && one.measured.off !== undefined) ? [`lab/results/${library}.json#${id}`] : [])));
  const isAnswered = ({ id, states }: { readonly id: string; readonly states: DeadlineOption }): boolean =>
    states.off !== undefined || tried.has(`lab/results/${entry.id}.json#${id}`) || states.evidence.some((one) => one.kind === 'proven' && tried.has(one.result));
  return options.every(isAnswered) ? 'fact' : said(entry, 'off') ?? 'missing';
}

function retries(entry: LibraryFacts): Answer {
  if (Object.keys(entry.retries ?? {}).length > 0) return 'fact';
  return said(entry, 'retries') ?? (crosses(entry) ? 'missing' : 'not applicable');
}

function idempotency(entry: LibraryFacts): Answer {
  if (entry.idempotency !== undefined) return 'fact';
  return said(entry, 'idempotency') ?? (CALLERS_OWN.has(entry.category) || !crosses(entry) ? 'not applicable' : 'missing');
}

function said({ unstated }: LibraryFacts, question: Question): Answer | undefined {
  const is = unstated?.[question]?.is;
  return is === undefined ? undefined : ({ none: 'fact', 'not-applicable': 'not applicable', 'not-known': 'not known' } as const)[is];
}

/** Whether anything that it does crosses the network. */
function crosses({ kinds }: LibraryFacts): boolean {
  return Object.values(kinds).some(({ call, construct, listed, members = {} }) =>
    [call, construct, listed, ...Object.values(members).filter((member) => !('kind' in member))]
      .flatMap((operations) => (operations === undefined ? [] : [operations].flat() as readonly Operation[]))
      .some(({ is }) => is === 'remote-call' || is === 'client'));
}
