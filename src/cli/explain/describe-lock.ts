import { duration } from '../../../rules/define-rule.ts';
import type { LockFacts, LockTtl } from '../../catalog/index.ts';
import { because } from './describe-evidence.ts';

const SCOPES: Readonly<Record<LockFacts['scope'], string>> = {
  lease: 'a lease: it ends by itself after its time to live, whoever still works under it',
  session: 'held by a session: it ends with the connection',
  transaction: 'held by a transaction: it ends with it',
};

export function describeLock(name: string, facts: LockFacts): readonly string[] {
  const { scope, extends: extended, ownerChecked, fencingToken, release = [], releasedBy = [], extendedBy = [], evidence } = facts;
  const yes = (value: boolean): string => (value ? 'yes' : 'no');
  const releases = [...new Set([...release, ...releasedBy])].map((member) => (member === '' ? 'calling it' : member));
  return [
    `Lock: ${name}`,
    `  ${SCOPES[scope]}`,
    `  extends itself: ${yes(extended)}; release checks the owner: ${yes(ownerChecked)}; fencing token: ${yes(fencingToken)}`,
    ...because(evidence),
    ...timesToLive(facts),
    ...(releases.length > 0 ? [`  released by: ${releases.join(', ')}`] : []),
    ...(extendedBy.length > 0 ? [`  extended by: ${extendedBy.join(', ')}`] : []),
    ...remedies(facts).map((remedy) => `  to write: ${remedy}`),
  ];
}

function timesToLive({ ttl }: LockFacts): readonly string[] {
  if (ttl === undefined) return [];
  const places = ('unit' in ttl ? [ttl] : ttl).map((one) => `${placeOf(one)} in ${one.unit}${one.byDefault === undefined ? '' : `, ${duration(one.byDefault)} by default`}`);
  return [`  time to live: ${places.join('; ')}`];
}

function placeOf({ argument, member, option, flags = [] }: LockTtl): string {
  const of = member === undefined ? '' : ` of .${member}()`;
  if (option !== undefined) return `option ${option}`;
  if (flags.length > 0) return `after ${flags.join(' or ')}`;
  return argument === undefined ? 'fixed' : `argument ${argument + 1}${of}`;
}

function remedies({ scope, ownerChecked, fencingToken, signal }: LockFacts): readonly string[] {
  return [
    ...(ownerChecked || scope !== 'lease' ? [] : ['a value of your own when it is taken, and a release that compares it on the server before it deletes']),
    ...(signal === undefined ? [] : ['a check of the abort signal in the section before each effect']),
    ...(fencingToken ? [] : ['writes that the store refuses from an earlier holder: a counter taken with the lock, or a version compared at the write']),
  ];
}
