import { rules } from '../../rules/registry.ts';
import { name, version } from '../tool.ts';
import { createConfigs } from './configs.ts';
import { createRule } from './create-rule.ts';

/** A rule as ESLint and oxlint take it. */
export interface PluginRule {
  readonly meta: object;
  create(context: never): Record<string, () => void>;
}

const plugin = {
  meta: { name, version, namespace: 'fallacies' },
  rules: Object.fromEntries(rules.map((rule): [string, PluginRule] => [rule.id, createRule(rule) as PluginRule])),
};

/** The plugin, with flat configs that name it. */
export default Object.assign(plugin, { configs: createConfigs(plugin, rules) });
