// `npm run new-library <package> <version>`: data file, proof and fixture case of a library, each with what is still to be written.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name, version] = process.argv.slice(2);

if (!/^(@[a-z0-9-]+\/)?[a-z0-9][\w.-]*$/.test(name ?? '') || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version ?? '')) {
  console.error('usage: npm run new-library <package> <exact version>, as in: npm run new-library needle 3.5.0');
  process.exit(2);
}

const id = name.replace('@', '').replaceAll(/[^a-z0-9]+/g, '-');

const files = {
  [`src/catalog/libraries/${id}.ts`]: `import type { LibraryFacts } from '../schema.ts';

export default {
  id: '${id}',
  title: '${name}',
  packages: ['${name}'],
  category: 'http',
  checked: '${version}',
  // TODO how its calls are recognised: exports lead to kinds of value, calls and members lead from kind to kind.
  exports: { get: 'get' },
  kinds: {
    get: { call: { is: 'remote-call', effect: 'read', judged: 'call', deadline: 'request', options: [1] } },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/${id}.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/${id}.json#deadlines.request.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
} as const satisfies LibraryFacts;
`,
  [`lab/proofs/${id}.ts`]: `import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ get: Fn }>({
  install: '${name}',
  versions: ['${version}'],
  deadlines: {
    request: {
      // TODO one call, with the options under test.
      call: ({ lib, url, options }) => lib.get(url, options),
      options: { timeout: 500 },
    },
  },
});
`,
  [`fixtures/rules/require-timeout/${id}.ts`]: `import { get } from '${name}';

// TODO a small service that uses it as people do, and a near miss beside each report.
export async function rate(): Promise<unknown> {
  return get('https://rates.example.com/eur'); // breaks: require-timeout
}

export async function boundedRate(): Promise<unknown> {
  return get('https://rates.example.com/eur', { timeout: 2000 }); // holds: require-timeout
}
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
console.log(`next: write what is marked TODO, then npm run lab -- ${id} && npm run lab:check`);
const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/generate.mjs')], { stdio: 'inherit' });
process.exitCode = status ?? 1;
