import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Draft4 from 'ajv-draft-04';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

function readJson(file: string): object {
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

const own = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(own);
const findings = own.addSchema(readJson(path.join(root, 'schema/findings.schema.json'))).getSchema('https://github.com/fallacies/fallacies/schema/findings.schema.json');
const review = own.compile(readJson(path.join(root, 'schema/review.schema.json')));

// One of its patterns is no regular expression in Unicode mode.
const draft4 = new Draft4.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(draft4);
const sarif = draft4.compile(readJson(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')));

/** What a document has against its schema; empty when it is valid. */
export function violations(schema: 'findings' | 'review' | 'sarif', document: unknown): readonly string[] {
  const validate = { findings, review, sarif }[schema];
  if (!validate) throw new Error(`no schema ${schema}`);
  return validate(document) === true ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
