import { describe, expect, it } from 'vitest';
import { guidelines } from '../../checklist/index.ts';
import { rules } from '../../rules/registry.ts';

const items = guidelines.flatMap((guideline) => guideline.items.map((item) => ({ guideline, item })));

describe('the checklist', () => {
  it('has ten guidelines, numbered in order', () => {
    expect(guidelines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('numbers its items under their guideline, without gaps', () => {
    for (const { number, items } of guidelines) {
      expect(items.map(({ id }) => id)).toEqual(items.map((_, index) => `${number}.${index + 1}`));
    }
  });

  it.each(items.map(({ item }) => [item.id, item] as const))('%s is answered by something', (_, item) => {
    expect(item.rules ?? item.suppressions ?? item.open).toBeDefined();
    expect(item.question).toMatch(/\?$/);
    if (item.open) expect(item.open.question).toMatch(/\?$/);
  });

  it('and the rules name each other the same way', () => {
    const named = rules.flatMap((rule) => rule.items.map((item) => `${item} ${rule.id}`)).sort();
    const registered = new Set(rules.map(({ id }) => id));
    const asked = items.flatMap(({ item }) => (item.rules ?? []).map(({ rule }) => ({ rule, item: item.id })));
    expect(asked.filter(({ rule }) => registered.has(rule)).map(({ rule, item }) => `${item} ${rule}`).sort()).toEqual(named);
  });
});
