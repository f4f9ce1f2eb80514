import type { Review } from '../../checklist/index.ts';
import { glance, guidelineSections } from './markdown-guidelines.ts';
import { lookedSection } from './markdown-looked.ts';
import { placeLinks } from './markdown-place.ts';
import { openQuestions, riskSection } from './markdown-risks.ts';
import { dependencySection, entrySection, fallacyTable, lockSection } from './markdown-tables.ts';
import { code, section, text } from './markdown-text.ts';

/** The design review as a page of GitHub-flavoured Markdown: the verdicts first, the evidence below. */
export function toMarkdown(review: Review): string {
  const { tool, repository, date, statement } = review;
  const link = placeLinks(repository);
  const commit = repository.commit === undefined ? '' : `, commit ${code(repository.commit.slice(0, 12))}`;
  const parts = [
    `# Design review: ${text(repository.name)}`,
    `${date}${commit}, by ${text(tool.name)} ${text(tool.version)}.`,
    `> ${text(statement)}`,
    section('## Verdicts', glance(review)),
    riskSection(review, link),
    section('## Findings by fallacy', fallacyTable(review)),
    section('## The ten guidelines', ...guidelineSections(review, link)),
    dependencySection(review, link),
    entrySection(review, link),
    lockSection(review, link),
    openQuestions(review),
    lookedSection(review, link),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
