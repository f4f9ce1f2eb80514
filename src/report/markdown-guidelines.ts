import type { Evidence, GuidelineReview, ItemReview, ItemVerdict, Review } from '../../checklist/index.ts';
import type { PlaceLink } from './markdown-place.ts';
import { section, table, text } from './markdown-text.ts';

const SHOWN: Readonly<Record<ItemVerdict, string>> = {
  fail: '❌ fail',
  partial: '◐ partial',
  review: '❓ review',
  accepted: '☑ accepted',
  pass: '✅ pass',
  'n/a': '– n/a',
};

const ORDER = ['fail', 'partial', 'review', 'accepted', 'pass', 'n/a'] as const satisfies readonly ItemVerdict[];

/** One line for each guideline. */
export function glance({ guidelines }: Review): string {
  return table(['', 'Guideline', 'Verdict', 'Items'], guidelines.map((guideline) => [`G${guideline.number}`, text(guideline.title), `**${SHOWN[guideline.verdict]}**`, itemCounts(guideline)]));
}

function itemCounts({ counts }: GuidelineReview): string {
  return ORDER.filter((verdict) => counts[verdict] > 0).map((verdict) => `${counts[verdict]} ${verdict}`).join(', ');
}

export function guidelineSections({ guidelines }: Review, link: PlaceLink): readonly string[] {
  return guidelines.map((guideline) => {
    const head = `### G${guideline.number} ${text(guideline.title)}: ${SHOWN[guideline.verdict]}`;
    return section(head, itemCounts(guideline), guideline.items.map((item) => itemText(item, link)).join('\n'));
  });
}

function itemText(item: ItemReview, link: PlaceLink): string {
  const { id, title, verdict, because, lean } = item;
  const lines = [
    ...evidenceLines(item, link),
    ...(lean ? [`Leans towards ${lean.towards}: ${text(lean.because.join(' '))}`] : []),
    ...(item.open ? [`To be answered: ${text(item.open.question)}`] : []),
  ];
  return [`- **${id} ${text(title)}**: ${SHOWN[verdict]}. ${text(because)}`, ...lines.map((line) => `  - ${line}`)].join('\n');
}

const LINES = 10;

/** What breaks, is accepted or is not known; what holds is a number here, and listed in the JSON. */
function evidenceLines({ evidence, sites }: ItemReview, link: PlaceLink): readonly string[] {
  const telling = evidence.filter(({ verdict }) => verdict !== 'holds');
  const more = telling.length > LINES ? [`${telling.length - LINES} more in the JSON review.`] : [];
  const holding = evidence.filter(({ verdict }) => verdict === 'holds').slice(0, 3).map(link);
  const holds = sites.holds > 0 ? [`holds at ${holding.join(', ')}${sites.holds > holding.length ? ` and ${sites.holds - holding.length} more` : ''}`] : [];
  return [...telling.slice(0, LINES).map((site) => evidenceLine(site, link)), ...more, ...holds];
}

function evidenceLine(site: Evidence, link: PlaceLink): string {
  const { verdict, severity, rule, note } = site;
  return [verdict, severity === undefined ? '' : ` (${severity})`, ` ${link(site)}`, rule === undefined ? '' : ` ${rule}`, `: ${text(verdict === 'breaks' ? firstSentence(note) : note)}`].join('');
}

/** What is wrong; why it hurts and what to write instead stand with the risk, and in the JSON. A remark in brackets at the end stays. */
function firstSentence(message: string): string {
  const remark = / \([^()]*\)$/.exec(message)?.[0] ?? '';
  const end = message.search(/\. [A-Z]/);
  return end === -1 ? message : `${message.slice(0, end + 1)}${remark}`;
}
