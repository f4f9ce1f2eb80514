import { duration } from '../rules/define-rule.ts';
import type { Deadline, DeadlineSite } from '../src/link/program-facts.ts';
import { compareText } from './place.ts';
import type { Timeout } from './review.ts';

/** The effective timeouts of a row, the most frequent first. */
export function timeoutsOf(group: readonly DeadlineSite[]): readonly Timeout[] {
  const counted = new Map<string, Timeout>();
  for (const { deadline } of group) {
    const timeout = timeoutOf(deadline);
    const key = `${timeout.state}\n${timeout.text}`;
    counted.set(key, { ...timeout, sites: (counted.get(key)?.sites ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.sites - a.sites || compareText(a.text, b.text));
}

type TimeoutFacts = Omit<Timeout, 'sites'>;

function timeoutOf(deadline: Deadline): TimeoutFacts {
  switch (deadline.kind) {
    case 'set': return { state: 'set', ...limitOf(deadline.coverage, deadline.ms), text: textOf(deadline.coverage, deadline.ms, deadline.how) };
    case 'default': return { state: 'default', ...limitOf(deadline.coverage, deadline.ms), text: `${textOf(deadline.coverage, deadline.ms, '')}, the library's default` };
    case 'none': return { state: 'none', text: NONE[deadline.cause] };
    case 'not-applicable': return { state: 'not-applicable', text: deadline.why === 'stream' ? 'a stream' : 'for blocking commands' };
    case 'unknown': return { state: 'unknown', text: `unknown: ${deadline.reason}` };
  }
}

const NONE: Readonly<Record<Extract<Deadline, { kind: 'none' }>['cause'], string>> = {
  'nothing-set': 'none',
  disabled: 'none: switched off',
  'connect-only': 'none: bounds connecting only',
  'signal-without-timer': 'none: a signal that no timer aborts',
  'no-effect': 'none: what is set has no effect',
};

const COVERS: Readonly<Record<NonNullable<Timeout['coverage']>, string>> = {
  connect: 'connecting only',
  headers: 'to the headers',
  idle: 'idle',
  attempt: 'each attempt',
  call: 'whole call',
};

function limitOf(coverage: NonNullable<Timeout['coverage']>, ms: number | undefined): Pick<Timeout, 'ms' | 'coverage'> {
  return { coverage, ...(ms !== undefined && { ms }) };
}

function textOf(coverage: NonNullable<Timeout['coverage']>, ms: number | undefined, how: string): string {
  return `${ms === undefined ? `set by ${how}` : duration(ms)} (${COVERS[coverage]})`;
}
