import { rules } from '../../rules/registry.ts';
import { InputError } from '../input-error.ts';
import type { RuleInfo } from '../report/index.ts';
import { ruleUrl } from '../tool.ts';
import { didYouMean } from '../nearest.ts';

/** What reports say of the rules, by id. */
export function ruleInfos(): readonly RuleInfo[] {
  return rules.map(({ id, description, question, fallacy, severity, preset, items }) => ({
    id, description, question, fallacy, severity, preset, items, url: ruleUrl(id),
  }));
}

/** Ids as given, `fallacies/` in front or not. */
export function parseRuleIds(given: readonly string[]): readonly string[] {
  const known = rules.map(({ id }) => id);
  return [...new Set(given.map((name) => {
    const id = name.replace(/^.*\//, '');
    if (!known.includes(id)) throw new InputError(`there is no rule '${name}'${didYouMean(id, known)}`);
    return id;
  }))].sort();
}
