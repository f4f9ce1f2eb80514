// `npm run lab:check`: the catalog says what the lab measured. Reads files alone.
import { catalog } from '../src/catalog/index.ts';
import { problems, provenOf } from './check/problems.ts';
import { readResults } from './harness/results.ts';

const found = problems(catalog, readResults());
for (const problem of found) console.error(problem);
const proven = catalog.map((entry) => provenOf(entry).length).filter((count) => count > 0);
console.log(`${proven.reduce((sum, count) => sum + count, 0)} facts of ${proven.length} libraries are proven, ${found.length} problems`);
process.exitCode = found.length === 0 ? 0 : 1;
