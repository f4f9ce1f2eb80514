import { clientSchema } from './client-schema.ts';
import type { Schema } from './json-schema.ts';

/** A rule, as far as its settings need it. */
export interface ConfigurableRule {
  readonly id: string;
  readonly description: string;
  readonly options: { readonly schema: Readonly<Record<string, unknown>> };
}

export const CONTEXTS = ['server', 'browser', 'test', 'tooling', 'generated'] as const;
export const PRESETS = ['recommended', 'strict', 'all'] as const;
export const SEVERITIES = ['off', 'low', 'medium', 'high', 'critical'] as const;

const severity: Schema = { enum: SEVERITIES, description: 'How grave a finding of this rule is at least; `off` switches the rule off.' };
const globs: Schema = { type: 'array', items: { type: 'string', minLength: 1 } };
const milliseconds: Schema = { type: 'number', exclusiveMinimum: 0 };

/** The JSON Schema of a settings file. */
export function settingsSchema(rules: readonly ConfigurableRule[]): Schema {
  return {
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      root: { type: 'boolean', default: false, description: 'This directory is the root of the repository: nothing above it is looked at.' },
      preset: { enum: PRESETS, default: 'recommended', description: 'Which rules run, with which options.' },
      rules: {
        type: 'object',
        properties: Object.fromEntries([...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => [rule.id, ruleSetting(rule)])),
        additionalProperties: false,
        description: 'Severity and options by rule.',
      },
      suggestedTimeout: { ...milliseconds, default: 5000, description: 'What suggestions and fixes write, ms.' },
      clients: { type: 'array', items: clientSchema, description: 'Own clients, wrappers, retry helpers and locks that cannot be understood from their bodies.' },
      contexts: {
        type: 'object',
        properties: Object.fromEntries(CONTEXTS.map((context) => [context, globs])),
        additionalProperties: false,
        description: 'Globs, from the settings file, of files whose context is known better here.',
      },
      ignore: { ...globs, description: 'Globs, from the settings file, of files that are not looked at.' },
      strictInput: { type: 'boolean', default: false, description: 'A file that cannot be used as it stands ends the run with code 2.' },
    },
    additionalProperties: false,
  };
}

function ruleSetting({ description, options }: ConfigurableRule): Schema {
  const schema = options.schema as Schema;
  return {
    description,
    oneOf: [
      severity,
      { type: 'array', prefixItems: [severity, schema], items: false, minItems: 1 },
      { type: 'object', properties: { severity, options: schema }, additionalProperties: false },
    ],
  };
}
