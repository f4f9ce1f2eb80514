import type { Dispute, Label, LabelSet } from './label.ts';

/** Key of the label that a dispute is about. */
function siteKey({ repository, path, line, rule }: Dispute | Label): string {
  return [repository, path, line, rule].join('\0');
}

/** Finds the dispute of a label. Throws on a dispute that is about no label: it would be silently without effect. */
export function indexDisputes(disputes: Dispute[], sets: LabelSet[]): (label: Label) => Dispute | undefined {
  const labelled = new Set(sets.flatMap((set) => set.labels.map(siteKey)));
  const stray = disputes.find((dispute) => !labelled.has(siteKey(dispute)));
  if (stray) throw new Error(`disputes: no label ${stray.rule} at ${stray.repository} ${stray.path}:${stray.line}`);
  const bySite = new Map(disputes.map((dispute) => [siteKey(dispute), dispute]));
  return (label) => bySite.get(siteKey(label));
}

/** The labels with the verdicts that we hold. */
export function applyDisputes(set: LabelSet, disputeOf: (label: Label) => Dispute | undefined): LabelSet {
  const labels = set.labels.map((label) => ({ ...label, verdict: disputeOf(label)?.verdict ?? label.verdict }));
  return { ...set, labels };
}
