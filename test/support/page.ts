import type { Rule } from '../../rules/define-rule.ts';

export const HEADINGS = ['Why', 'What is reported', 'What is not seen', 'Wrong', 'Right', 'Options', 'When not to use it', 'Sources'] as const;

export type Heading = (typeof HEADINGS)[number];

/** The line of a rule's page that follows from its metadata. */
export function metadataLine({ preset, severity, items, fallacy }: Rule): string {
  const [guideline] = items[0].split('.');
  return `Preset \`${preset}\` · severity ${severity} · design review G${guideline ?? ''}, item${items.length > 1 ? 's' : ''} ${items.join(', ')} · fallacy: ${fallacy}`;
}

/** The text under one heading. */
export function section(page: string, heading: Heading): string {
  return page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
}

/** The programs under one heading. */
export function blocks(page: string, heading: 'Wrong' | 'Right'): readonly string[] {
  return [...section(page, heading).matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
}
