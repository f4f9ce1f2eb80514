import type { Judgement } from '../../rules/finding.ts';
import type { Case } from './cases.ts';

/** Rules that a case speaks of: its folder's, and those that its marks name. */
export function rulesOf({ rule, marks }: Pick<Case, 'rule' | 'marks'>): readonly string[] {
  return [...new Set([rule, ...marks.map((mark) => mark.rule)])];
}

/**
 * What differs between the marks of a case and what was judged, in sentences; empty: it is as marked.
 * What breaks is compared as a set, for each rule that the case speaks of; `holds`, `unknown` and `not-applicable` only where marked.
 * `findings` are the judgements that break after one cause was made one finding.
 */
export function differences(fixture: Case, judgements: readonly Judgement[], findings: readonly Judgement[]): readonly string[] {
  const rules = new Set(rulesOf(fixture));
  const expected = fixture.marks.filter(({ verdict }) => verdict === 'breaks').map(({ rule, path, line }) => `${path}:${String(line)} breaks ${rule}`);
  const found = findings.filter(({ rule }) => rules.has(rule)).map(({ rule, location }) => `${location.path}:${String(location.start.line)} breaks ${rule}`);
  const quiet = new Set(judgements.map(({ rule, verdict, location }) => `${location.path}:${String(location.start.line)} ${verdict} ${rule}`));
  return [
    ...missingFrom(new Set(found), expected).map((what) => `missing: ${what}`),
    ...missingFrom(new Set(expected), found).map((what) => `unexpected: ${what}`),
    ...fixture.marks
      .filter(({ verdict }) => verdict !== 'breaks')
      .map(({ rule, verdict, path, line }) => `${path}:${String(line)} ${verdict} ${rule}`)
      .filter((what) => !quiet.has(what))
      .map((what) => `missing: ${what}`),
  ];
}

function missingFrom(set: ReadonlySet<string>, wanted: readonly string[]): readonly string[] {
  return wanted.filter((what) => !set.has(what));
}
