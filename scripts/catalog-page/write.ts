// Writes docs/catalog.md. `--check` writes nothing and fails when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalog } from '../../src/catalog/index.ts';
import { catalogPage } from './page.ts';

const file = fileURLToPath(new URL('../../docs/catalog.md', import.meta.url));
const page = catalogPage(catalog);
if (process.argv.includes('--check')) {
  if (read() !== page) {
    console.error('docs/catalog.md is out of date: run `npm run generate` and commit it');
    process.exitCode = 1;
  }
} else {
  if (read() !== page) console.log('wrote docs/catalog.md');
  writeFileSync(file, page);
}

function read(): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
