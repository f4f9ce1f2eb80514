import { rules } from '../../rules/registry.ts';
import { createClassifier, type Classifier } from '../contexts/index.ts';
import { InputError } from '../input-error.ts';
import { openSettings, type SettingsTree } from '../settings/index.ts';
import type { SourceHost } from './source-host.ts';

/** A repository's files, and what is decided by where a file lies. */
export interface Repository {
  readonly host: SourceHost;
  readonly settings: SettingsTree;
  readonly classify: Classifier;
}

export function openRepository(host: SourceHost): Repository {
  const settings = openSettings(host, rules);
  return { host, settings, classify: createClassifier(host, (path) => settings.for(path).contextOf(path)) };
}

/** Settings that cannot be used are told of before work begins. Reads those of the directories of all the files. */
export function validateSettings({ settings }: Repository, paths: readonly string[]): void {
  for (const path of paths) settings.for(path);
  const problems = settings.problems();
  if (problems.length > 0) throw new InputError(problems.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('\n'));
}
