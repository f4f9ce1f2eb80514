// `npm run lab:check`: the catalog says what the lab measured. Reads files alone.
import { catalog } from '../src/catalog/index.ts';
import { answersOf, isComplete } from './check/complete.ts';
import { problems, provenOf } from './check/problems.ts';
import { readResults } from './harness/results.ts';

const results = readResults();
const found = problems(catalog, results);
for (const problem of found) console.error(problem);
const proven = catalog.map((entry) => provenOf(entry).length).filter((count) => count > 0);
console.log(`${proven.reduce((sum, count) => sum + count, 0)} facts of ${proven.length} libraries are proven, ${found.length} problems`);
const answers = catalog.map((entry) => answersOf(entry, results)).filter(isComplete);
const unknown = answers.filter((one) => Object.values(one).includes('not known'));
console.log(`${answers.length} entries of ${catalog.length} answer every question, ${unknown.length} of them with 'not known'`);
process.exitCode = found.length === 0 ? 0 : 1;
