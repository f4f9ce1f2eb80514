import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/registry.ts';
import { blocks, HEADINGS, metadataLine, section } from '../support/page.ts';
import { knownGaps } from '../support/known-gaps.ts';
import { runCase } from '../support/run-case.ts';

const pageOf = (id: string) => readFileSync(new URL(`../../rules/${id}/index.md`, import.meta.url), 'utf8');

const programs = rules.flatMap(({ id }) =>
  (['Wrong', 'Right'] as const).flatMap((heading) => blocks(pageOf(id), heading).map((text, index) => ({ id, heading, number: index + 1, text }))),
);

describe.each(rules)('the page of $id', (rule) => {
  const page = pageOf(rule.id);

  it('begins with what the rule says of itself', () => {
    expect(page.split('\n').slice(0, 6)).toEqual([`# ${rule.id}`, '', rule.description, '', metadataLine(rule), '']);
  });

  it('has the fixed headings, each with a text', () => {
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(HEADINGS.filter((heading) => section(page, heading).trim() === '')).toEqual([]);
  });

  it('explains each option with its default', () => {
    const { properties = {} } = rule.options.schema as { properties?: object };
    const options = section(page, 'Options');
    expect(Object.keys(properties).filter((name) => !options.includes(`- \`${name}\`:`))).toEqual([]);
    const [, defaults] = /```json\n(.*)\n```/.exec(options) ?? [];
    expect(defaults === undefined ? {} : JSON.parse(defaults)).toEqual(rule.options.defaults);
  });

  it('names more than one source', () => {
    expect(section(page, 'Sources').match(/^- /gm)?.length ?? 0).toBeGreaterThan(1);
  });

  it('shows wrong and right', () => {
    expect(blocks(page, 'Wrong')).not.toEqual([]);
    expect(blocks(page, 'Right')).not.toEqual([]);
  });
});

describe('a program on a page', () => {
  it.each(programs)('$id: $heading $number', async ({ id, heading, number, text }) => {
    const { findings } = await runCase({ rule: id, files: new Map([['service.ts', text]]), marks: [] });
    const isGap = knownGaps(`${id}: ${heading} ${String(number)}`).length > 0;
    expect(findings.length > 0 || isGap).toBe(heading === 'Wrong' || isGap);
  });
});
