// What reading and parsing alone costs: node parse-bare.mjs DIR, as one whole process.
import { readFileSync } from 'node:fs';
import { ts } from 'ts-morph';
import { sourceFiles } from './source-files.mjs';

let files = 0;
for (const file of sourceFiles(process.argv[2] ?? '.')) {
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, /* setParentNodes */ true);
  files += 1;
}
console.log(JSON.stringify({ files }));
