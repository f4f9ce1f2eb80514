import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog, validate } from '../../src/catalog/index.ts';

const files = readdirSync(new URL('../../src/catalog/libraries', import.meta.url)).map((name) => name.replace(/\.ts$/, ''));

describe('the catalog', () => {
  it('holds every library file, under its own id', () => {
    expect(catalog.map((facts) => facts.id)).toEqual(files.sort());
  });

  it.each(catalog.map((facts) => [facts.id, facts] as const))('%s is plain data', (_, facts) => {
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });

  it.each(catalog.map((facts) => [facts.id, facts] as const))('%s refers to what exists, uses what it has and proves what it says', (_, facts) => {
    expect(validate(facts)).toEqual([]);
  });
});

describe('validate', () => {
  const facts = {
    id: 'x',
    title: 'x',
    packages: ['x'],
    category: 'http',
    checked: '1.0.0',
    exports: { default: 'client' },
    kinds: { client: { construct: { is: 'client', returns: 'client' } } },
  } as const;

  it('accepts a sound entry', () => {
    expect(validate(facts)).toEqual([]);
  });

  it('names a kind that does not exist', () => {
    expect(validate({ ...facts, exports: { default: 'nobody' } })).toContain("exports.default: 'nobody' is not in kinds");
  });

  it('names a kind that a condition asks for and that does not exist', () => {
    const plugin = { is: 'value', returns: 'client', when: { not: { argument: { kind: 'nobody' } } } } as const;
    expect(validate({ ...facts, kinds: { client: { ...facts.kinds.client, members: { plugin } } } })).toContain("kinds.client.members.plugin.when: 'nobody' is not in kinds");
  });

  it('names a deadline that does not exist', () => {
    const kinds = { client: { construct: { is: 'client', returns: 'client', deadline: 'none' } } } as const;
    expect(validate({ ...facts, kinds })).toEqual(["kinds.client.construct.deadline: 'none' is not in deadlines"]);
  });

  it('names a kind that nothing leads to', () => {
    expect(validate({ ...facts, kinds: { ...facts.kinds, orphan: {} } })).toEqual(['kinds.orphan: nothing leads to it']);
  });

  it.each(['axios', 'lab/results/axios.json', 'lab/results/../axios.json#x'])('asks for a result of the lab, which %s is not', (result) => {
    const idempotency = { automatic: true, options: [], headers: [], evidence: [{ kind: 'proven', result }] } as const;
    expect(validate({ ...facts, idempotency })).toEqual(['idempotency.evidence: names no result of the lab']);
  });

  it('names a statement without evidence', () => {
    const idempotency = { automatic: true, options: [], headers: [], evidence: [] };
    expect(validate({ ...facts, idempotency })).toEqual(['idempotency.evidence: empty']);
  });
});
