import type { Dispute, Label } from './label.ts';
import type { Finding } from './read-sarif.ts';
import type { Outcome } from './score.ts';
import type { RepositorySummary } from './summarise.ts';

type DisputeOf = (label: Label) => Dispute | undefined;

/** Every miss, every false alarm and every unread finding of a repository, one a line. */
export function reportLists({ repository, score }: RepositorySummary, disputeOf: DisputeOf): string[] {
  const labelled = (word: string, wanted: Outcome): string[] =>
    score.labels
      .filter(({ outcome }) => outcome === wanted)
      .map(({ label }) => describeLabel(word, label, disputeOf(label)));
  return [
    `${repository}:`,
    ...labelled('missed', 'missed'),
    ...labelled('false alarm', 'reported'),
    ...score.unread.map((finding) => describeFinding('unread', finding)),
    '',
  ];
}

/** The findings drawn for reading. */
export function reportSample({ repository, sample }: RepositorySummary): string[] {
  return [`${repository}, to be read:`, ...sample.map((finding) => describeFinding('read', finding)), ''];
}

function describeLabel(word: string, label: Label, dispute: Dispute | undefined): string {
  const disputed = dispute ? ` [disputed, we hold ${dispute.verdict}: ${dispute.reason}]` : '';
  return `  ${word.padEnd(11)} ${label.rule} ${label.path}:${label.line} (${label.confidence}) ${label.why}${disputed}`;
}

function describeFinding(word: string, { rule, path, line, message }: Finding): string {
  return `  ${word.padEnd(11)} ${rule} ${path}:${line} ${message.replaceAll(/\s+/g, ' ').slice(0, 160)}`;
}
