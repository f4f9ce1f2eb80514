// Runs a TypeScript file of this folder: node bench/run.mjs FILE.ts …  (Node 20 does not strip types by itself.)
import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

register('./strip-types.mjs', import.meta.url);
const [file] = process.argv.splice(2, 1);
await import(pathToFileURL(path.resolve(file)).href);
