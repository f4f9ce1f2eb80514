// `npm run new-rule <id>`: the files of a rule, each with what is still to be written. The index is regenerated.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [id] = process.argv.slice(2);

if (id === undefined || !/^(require|no|propagate|prefer)(-[a-z0-9]+)+$/.test(id)) {
  console.error('usage: npm run new-rule <id>, where the id is like require-timeout or no-wall-clock-ordering');
  process.exit(2);
}

const files = {
  [`rules/${id}/index.ts`]: `import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: '${id}',
  description: 'TODO one line, for lists',
  question: 'TODO answerable by yes or no, yes is good?',
  fallacy: 'the network is reliable',
  severity: 'medium',
  preset: 'strict',
  items: ['0.0'],
  messages: {
    found: { what: 'TODO what is wrong.', why: 'TODO why it hurts.', fix: 'TODO what to write instead.' },
  },
  options: { schema: { type: 'object', additionalProperties: false, properties: {} }, defaults: {} },
  judge: () => [],
});
`,
  [`rules/${id}/index.md`]: `# ${id}

TODO one line.

## Why

TODO the failure, as a story.

## What is reported

TODO

## What is not seen

TODO

## Wrong

\`\`\`ts
\`\`\`

## Right

\`\`\`ts
\`\`\`

## Options

None.

## When not to use it

TODO

## Sources

TODO
`,
  [`fixtures/rules/${id}/server.ts`]: `// TODO a small service, its lines marked with the verdict and the rule, and a near miss beside each report.
`,
  [`test/rules/${id}.test.ts`]: `import { expect, it } from 'vitest';
import rule from '../../rules/${id}/index.ts';

it('TODO says what breaks, from sites as literals', () => {
  expect(rule.description).not.toContain('TODO');
});
`,
};

const present = Object.keys(files).filter((file) => existsSync(path.join(root, file)));
if (present.length > 0) {
  console.error(`already there: ${present.join(', ')}`);
  process.exit(2);
}
for (const [file, text] of Object.entries(files)) {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  console.log(`wrote ${file}`);
}
const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/generate.mjs')], { stdio: 'inherit' });
process.exitCode = status ?? 1;
