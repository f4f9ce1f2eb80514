import { rules } from '../../rules/registry.ts';
import type { Rule } from '../../rules/define-rule.ts';
import type { Severity } from '../../rules/finding.ts';
import type { AnalysisOptions, Preset } from '../engine-result.ts';
import type { Settings } from '../settings/index.ts';

/** A rule that is on for a file. */
export interface ChosenRule {
  readonly rule: Rule;
  /** Those that differ from the rule's defaults. */
  readonly options: object;
  /** A finding is at least as grave as this. */
  readonly atLeast?: Severity;
}

/** The rules that run over a file: what the run was told counts most, then the settings, then the preset. */
export function chooseRules({ rules: ids, preset }: Pick<AnalysisOptions, 'rules' | 'preset'>, settings: Settings): readonly ChosenRule[] {
  const wanted = preset ?? settings.preset ?? 'recommended';
  return rules.flatMap((rule) => {
    const { severity, options } = settings.rules.get(rule.id) ?? { options: {} };
    const on = ids === undefined ? severity !== 'off' && (severity !== undefined || isIn(rule, wanted)) : ids.includes(rule.id);
    if (!on) return [];
    const strict = wanted === 'strict' ? rule.options.strict : undefined;
    return [{ rule, options: { ...strict, ...options }, ...(severity !== undefined && severity !== 'off' && { atLeast: severity }) }];
  });
}

function isIn(rule: Rule, preset: Preset): boolean {
  return preset !== 'recommended' || rule.preset === 'recommended';
}
