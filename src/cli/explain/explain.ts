import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../../rules/registry.ts';
import { catalog } from '../../catalog/index.ts';
import { InputError } from '../../input-error.ts';
import { didYouMean } from '../../nearest.ts';
import { packageDirectory } from '../package-directory.ts';
import { describeLibrary } from './describe-library.ts';

/** The page of a rule, or what the catalog knows of a library; of each range of versions when there are several. */
export function explain(name: string): string {
  const id = name.replace(/^fallacies\//, '');
  if (rules.some((rule) => rule.id === id)) return readFileSync(path.join(packageDirectory(), 'rules', id, 'index.md'), 'utf8');
  const found = catalog.filter(({ id, packages, globals = {} }) => id === name || name in globals || packages.some((pattern) => stands(pattern, name)));
  if (found.length === 0) throw new InputError(`there is no rule and no library '${name}'${didYouMean(name, known())}`);
  return found.map(describeLibrary).join('\n');
}

/** `@aws-sdk/client-*` stands for `@aws-sdk/client-s3`. */
function stands(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

function known(): readonly string[] {
  return [...rules.map(({ id }) => id), ...catalog.flatMap(({ id, packages }) => [id, ...packages])];
}
