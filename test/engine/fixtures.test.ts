import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { analyse } from '../../src/engine.ts';
import { readCases } from '../support/cases.ts';
import { differences } from '../support/compare.ts';
import { layOutCase } from '../support/lay-out.ts';

const cases = readCases(fileURLToPath(new URL('../../fixtures/rules', import.meta.url)));

it.each(cases)('$name is judged as it is marked', async (fixture) => {
  const root = layOutCase(fixture);
  const { judgements, findings } = await analyse({ root, contexts: ['server'], preset: 'all' });
  rmSync(root, { recursive: true });
  expect(differences(fixture, judgements, findings.map((finding) => ({ ...finding, verdict: 'breaks' })))).toEqual([]);
});
