import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/registry.ts';
import { look, readRepositories } from '../support/repositories.ts';

const repositories = readRepositories(fileURLToPath(new URL('../../fixtures/repositories', import.meta.url)));

describe.each(repositories)('the service $name', (repository) => {
  it('is of a real size, and marks rules that there are', () => {
    expect(repository.files.size).toBeGreaterThanOrEqual(20);
    expect(repository.strangers).toEqual([]);
    expect(repository.breaks.length).toBeGreaterThan(5);
    expect(repository.quiet.length).toBeGreaterThan(5);
  });

  it('is judged as it is marked, line by line', async () => {
    const { breaks, quiet } = await look(repository);
    expect(breaks).toEqual(repository.breaks);
    expect(repository.quiet.filter((mark) => !quiet.has(mark))).toEqual([]);
  });
});

it('holds a true case and a near miss of every rule', () => {
  const marked = (marks: readonly string[]) => new Set(marks.map((mark) => mark.split(' ').at(-1)));
  const broken = marked(repositories.flatMap(({ breaks }) => breaks));
  const missed = marked(repositories.flatMap(({ quiet }) => quiet));
  expect(rules.map(({ id }) => id).filter((id) => !broken.has(id) || !missed.has(id))).toEqual([]);
});
