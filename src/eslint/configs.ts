import type { Rule } from '../../rules/define-rule.ts';

type RuleEntry = 'error' | 'warn' | ['error' | 'warn', object];

/** A flat config. */
export interface Config<Plugin> {
  name: string;
  plugins: { fallacies: Plugin };
  rules: Record<string, RuleEntry>;
}

/**
 * `recommended`: rules of high precision, safe to switch on everywhere. `strict`: all rules, with the stricter of their options.
 * `all`: all rules, with the options of `recommended`.
 */
export type Configs<Plugin> = Record<'recommended' | 'strict' | 'all', Config<Plugin>>;

export function createConfigs<Plugin>(plugin: Plugin, rules: readonly Rule[]): Configs<Plugin> {
  const config = (name: string, chosen: readonly Rule[], entry: (rule: Rule) => RuleEntry): Config<Plugin> => ({
    name: `fallacies/${name}`,
    plugins: { fallacies: plugin },
    rules: Object.fromEntries(chosen.map((rule) => [`fallacies/${rule.id}`, entry(rule)])),
  });
  return {
    recommended: config('recommended', rules.filter(({ preset }) => preset === 'recommended'), severityOf),
    strict: config('strict', rules, (rule) => (rule.options.strict === undefined ? severityOf(rule) : [severityOf(rule), rule.options.strict])),
    all: config('all', rules, severityOf),
  };
}

function severityOf({ severity }: Rule): 'error' | 'warn' {
  return severity === 'critical' || severity === 'high' ? 'error' : 'warn';
}
