import { rules } from '../../rules/registry.ts';
import type { Repository } from '../engine/index.ts';
import { layOver, type Settings } from '../settings/index.ts';

/** What was laid over, by the value of `settings.fallacies`, which ESLint shares between files. */
const laid = new WeakMap<object, Map<Settings, Settings>>();

/** The settings for a path: those of its file, and `settings.fallacies` over them. What is wrong with either ends the run. */
export function settingsFor({ settings: tree }: Repository, path: string, over: unknown): Settings {
  const settings = tree.for(path);
  const [problem] = tree.problems();
  if (problem !== undefined) throw new Error(`${problem.path}:${problem.line}: ${problem.message}`);
  if (over === undefined) return settings;
  if (typeof over !== 'object' || over === null) throw new Error('settings.fallacies is an object');
  let known = laid.get(over);
  if (known === undefined) laid.set(over, (known = new Map<Settings, Settings>()));
  let result = known.get(settings);
  if (result === undefined) known.set(settings, (result = layOverValid(settings, over)));
  return result;
}

function layOverValid(base: Settings, over: object): Settings {
  const { settings, problems } = layOver(base, over, rules);
  if (problems.length > 0) throw new Error(`settings.fallacies: ${problems.join('; ')}`);
  return settings;
}
