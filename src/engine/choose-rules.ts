import { rules } from '../../rules/registry.ts';
import type { Rule } from '../../rules/define-rule.ts';
import type { AnalysisOptions, Preset } from '../engine-result.ts';
import type { ChosenRule } from './judge.ts';

/** The rules that run over a file. */
export function chooseRules({ rules: ids, preset = 'recommended' }: Pick<AnalysisOptions, 'rules' | 'preset'>): readonly ChosenRule[] {
  return rules
    .filter((rule) => (ids === undefined ? isIn(rule, preset) : ids.includes(rule.id)))
    .map((rule) => ({ rule, options: preset === 'strict' ? (rule.options.strict ?? {}) : {} }));
}

function isIn(rule: Rule, preset: Preset): boolean {
  return preset !== 'recommended' || rule.preset === 'recommended';
}
