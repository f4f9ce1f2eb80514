import type { Review } from '../../checklist/index.ts';
import { places, type PlaceLink } from './markdown-place.ts';
import { count, section, text } from './markdown-text.ts';

const SHOWN = 10;

export function riskSection({ risks }: Review, link: PlaceLink): string {
  if (risks.length === 0) return section('## Principal risks', 'No rule found one. That is no proof that there is none: see what was looked at, below.');
  const shown = risks.slice(0, SHOWN).map(({ severity, rule, item, message, at, also, url }, index) => {
    const others = also.length > 0 ? ` The same cause: ${places(also, link)}.` : '';
    return `${index + 1}. **${severity}** ${link(at)} [${text(rule)}](${url}), item ${item}: ${text(message)}${others}`;
  });
  const more = risks.length > SHOWN ? `${count(risks.length - SHOWN, 'more cause')} below, under the items.` : '';
  return section('## Principal risks', shown.join('\n'), more);
}

export function openQuestions({ guidelines }: Review): string {
  const open = guidelines.flatMap(({ items }) => items).flatMap(({ id, open }) => (open ? [{ id, open }] : []));
  if (open.length === 0) return '';
  const lines = open.map(({ id, open: { question, lookAt } }) => `- **${id}** ${text(question)} Look at: ${text(lookAt)}`);
  return section('## Open questions', `${count(open.length, 'question')} only a person can answer.`, lines.join('\n'));
}
