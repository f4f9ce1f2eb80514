// Writes fixtures/rules/known-gaps.json anew: what the linker does not yet see as the fixtures and pages say. `npm run gaps`
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../rules/registry.ts';
import { readCases } from '../test/support/cases.ts';
import { differences } from '../test/support/compare.ts';
import { blocks } from '../test/support/page.ts';
import { runCase } from '../test/support/run-case.ts';

const gaps: Record<string, readonly string[]> = {};
for (const fixture of readCases(fileURLToPath(new URL('../fixtures/rules', import.meta.url)))) {
  const { judgements, findings } = await runCase(fixture);
  const found = differences(fixture, judgements, findings);
  if (found.length > 0) gaps[fixture.name] = found;
}
for (const { id } of rules) {
  const page = readFileSync(new URL(`../rules/${id}/index.md`, import.meta.url), 'utf8');
  for (const heading of ['Wrong', 'Right'] as const) {
    for (const [index, text] of blocks(page, heading).entries()) {
      const { findings } = await runCase({ rule: id, files: new Map([['service.ts', text]]), marks: [] });
      if (findings.length > 0 !== (heading === 'Wrong')) gaps[`${id}: ${heading} ${String(index + 1)}`] = [heading === 'Wrong' ? 'not found' : 'found'];
    }
  }
}
writeFileSync(new URL('../fixtures/rules/known-gaps.json', import.meta.url), `${JSON.stringify(gaps, null, 2)}\n`);
console.log(`${String(Object.keys(gaps).length)} cases are not yet judged as they are marked`);
