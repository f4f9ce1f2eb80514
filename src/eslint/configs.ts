import type { Rule } from '../../rules/define-rule.ts';

type RuleEntry = 'error' | 'warn' | readonly ['error' | 'warn', object];

/** A flat config. */
export interface Config<Plugin> {
  readonly name: string;
  readonly plugins: { readonly fallacies: Plugin };
  readonly rules: Readonly<Record<string, RuleEntry>>;
}

export interface Configs<Plugin> {
  /** Rules of high precision, safe to switch on everywhere. */
  readonly recommended: Config<Plugin>;
  /** All rules, with the stricter of their options. */
  readonly strict: Config<Plugin>;
  /** All rules, with the options of `recommended`. */
  readonly all: Config<Plugin>;
}

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
