import type { LabResult } from './result.ts';

/** Where a new run shows something else than the one before it. Milliseconds differ from run to run; what they show must not. */
export function changes(before: LabResult, after: LabResult): string[] {
  const [old, fresh] = [shown(before), shown(after)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  const differing = names.filter((name) => old.get(name) !== fresh.get(name));
  return differing.length === 0 ? ['shows the same as before'] : differing.map((name) => `${name}: was ${old.get(name) ?? 'absent'}, is ${fresh.get(name) ?? 'absent'}`);
}

function shown({ facts }: LabResult): Map<string, string> {
  return new Map(Object.entries(facts).flatMap(([fact, found]) => found.map((one) => [`${fact} (${one.package})`, JSON.stringify(one.shows)] as const)));
}
