import { kin } from './families.ts';
import type { Confidence, Label, LabelSet } from './label.ts';
import type { Finding } from './read-sarif.ts';

/** What became of a label. `excused`: a near miss, reported only through a bug that it overlaps. */
export type Outcome = 'found' | 'missed' | 'quiet' | 'reported' | 'excused';

export interface ScoredLabel {
  label: Label;
  outcome: Outcome;
}

export interface Score {
  labels: ScoredLabel[];
  /** Findings in the labelled directories, of labelled rules, that nobody has judged. */
  unread: Finding[];
}

export interface Scope {
  confidence?: Confidence;
  /** Score this rule alone. */
  rule?: string | undefined;
}

/** Lines by which a finding may lie outside the labelled ones. */
const SLACK = 2;

/** Holds the findings of one repository against its labels. */
export function score(set: LabelSet, findings: Finding[], { confidence = 'medium', rule }: Scope = {}): Score {
  const known = set.labels.filter((label) => rule === undefined || label.rule === rule);
  const counted = known.filter((label) => confidence === 'medium' || label.confidence === 'high');
  const heard = findings.filter((finding) => rule === undefined || kin(finding.rule) === rule);
  const bugs = counted.filter((label) => label.verdict === 'bug');
  return {
    labels: counted.map((label) => ({ label, outcome: outcomeOf(label, heard, bugs) })),
    unread: findUnread(set.directories, heard, known, counted),
  };
}

function outcomeOf(label: Label, findings: Finding[], bugs: Label[]): Outcome {
  const hits = findings.filter((finding) => liesOn(finding, label));
  if (label.verdict === 'bug') return hits.length > 0 ? 'found' : 'missed';
  if (hits.length === 0) return 'quiet';
  const overlapping = bugs.filter((bug) => bug.rule === label.rule);
  const excused = hits.some((finding) => overlapping.some((bug) => liesOn(finding, bug)));
  return excused ? 'excused' : 'reported';
}

function liesOn(finding: Finding, label: Label): boolean {
  return (
    finding.path === label.path &&
    kin(finding.rule) === kin(label.rule) &&
    label.line - SLACK <= finding.line &&
    finding.line <= label.endLine + SLACK
  );
}

/** A label that is not counted for want of confidence has still been read. */
function findUnread(directories: string[], findings: Finding[], known: Label[], counted: Label[]): Finding[] {
  const rules = new Set(counted.map((label) => kin(label.rule)));
  return findings.filter(
    (finding) =>
      rules.has(kin(finding.rule)) &&
      liesIn(directories, finding.path) &&
      !known.some((label) => liesOn(finding, label)),
  );
}

function liesIn(directories: string[], path: string): boolean {
  return directories.length === 0 || directories.some((directory) => path === directory || path.startsWith(`${directory}/`));
}
