import type { AnswerFacts, DeadlineFacts, DeadlineOption, Evidence, HookFacts, IdempotencyFacts, LibraryFacts, LockFacts, RetryFacts, Unstated } from '../../src/catalog/index.ts';

/** A statement of the catalog that a measurement can be held against; options of one path may differ by version. */
export type Fact = { readonly id: string; readonly evidence: readonly Evidence[] } & (
  | { readonly kind: 'default'; readonly states: DeadlineFacts['byDefault'] }
  | { readonly kind: 'option'; readonly states: DeadlineOption; readonly byDefault: DeadlineFacts['byDefault'] }
  | { readonly kind: 'retry'; readonly states: RetryFacts }
  | { readonly kind: 'lock'; readonly states: LockFacts }
  | { readonly kind: 'hooks'; readonly states: HookFacts }
  | { readonly kind: 'answer'; readonly states: AnswerFacts }
  | { readonly kind: 'idempotency'; readonly states: IdempotencyFacts }
  | { readonly kind: 'absent'; readonly states: Unstated }
);

/** Every statement of an entry, under the id that results use. */
export function factsOf({ deadlines = {}, retries = {}, locks = {}, hooks = {}, answers = {}, idempotency, unstated: { retries: none } = {} }: LibraryFacts): Fact[] {
  return [
    ...Object.entries(deadlines).flatMap(([name, facts]) => ofDeadline(name, facts)),
    ...Object.entries(retries).map(([name, states]): Fact => ({ id: `retries.${name}`, kind: 'retry', states, evidence: states.evidence })),
    ...Object.entries(locks).map(([name, states]): Fact => ({ id: `locks.${name}`, kind: 'lock', states, evidence: states.evidence })),
    ...Object.entries(hooks).map(([name, states]): Fact => ({ id: `hooks.${name}`, kind: 'hooks', states, evidence: states.evidence })),
    ...Object.entries(answers).map(([name, states]): Fact => ({ id: `answers.${name}`, kind: 'answer', states, evidence: states.evidence })),
    ...(idempotency ? [{ id: 'idempotency', kind: 'idempotency', states: idempotency, evidence: idempotency.evidence } as const] : []),
    ...(none?.is === 'none' ? [{ id: 'unstated.retries', kind: 'absent', states: none, evidence: none.evidence } as const] : []),
  ];
}

function ofDeadline(name: string, { byDefault, options }: DeadlineFacts): Fact[] {
  return [
    { id: `deadlines.${name}.byDefault`, kind: 'default', states: byDefault, evidence: byDefault.evidence },
    ...options.map((states): Fact => ({ id: `deadlines.${name}.options[${nameOf(states, options)}]`, kind: 'option', states, byDefault, evidence: states.evidence })),
  ];
}

/** The path; with its place where the same path means something else in a call than at the client. */
function nameOf({ path, at }: DeadlineOption, options: readonly DeadlineOption[]): string {
  return options.some((other) => other.path === path && other.at !== at) ? `${path}@${at}` : path;
}
