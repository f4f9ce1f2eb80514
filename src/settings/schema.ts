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
export const CLIENT_KINDS = ['remote-call', 'client', 'retry', 'lock'] as const;

const severity: Schema = { enum: SEVERITIES, description: 'How grave a finding of this rule is at least; `off` switches the rule off.' };
const globs: Schema = { type: 'array', items: { type: 'string', minLength: 1 } };
const milliseconds: Schema = { type: 'number', exclusiveMinimum: 0 };
const position: Schema = { type: 'integer', minimum: 0 };

const client: Schema = {
  type: 'object',
  properties: {
    module: { type: 'string', minLength: 1, description: 'What is imported: a package, or a path from the root without its ending.' },
    export: { type: 'string', minLength: 1, description: 'Name of the export, `default`, or `Name.member`.' },
    is: { enum: CLIENT_KINDS, description: 'What it is: a remote call, a factory of clients, a helper that retries, a lock.' },
    timeout: {
      type: 'object',
      properties: {
        argument: { ...position, description: 'Position of the timeout, or of the object that holds it; the first is 0.' },
        option: { type: 'string', minLength: 1, description: 'Path in that object.' },
        unit: { enum: ['ms', 's'] },
        default: { ...milliseconds, description: 'In force when none is given, ms.' },
      },
      additionalProperties: false,
    },
    runs: { ...position, description: 'Position of the function that is run: by a retry helper, or under a lock.' },
    effect: { enum: ['read', 'idempotent', 'write', 'unknown'], description: 'What doing it twice does.' },
  },
  required: ['module', 'export', 'is'],
  additionalProperties: false,
};

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
      budgets: {
        type: 'object',
        properties: {
          entryPoints: { type: 'object', additionalProperties: milliseconds, description: 'Time that an entry point has, ms, by route (`GET /orders`) or glob.' },
          dependencies: { type: 'object', additionalProperties: milliseconds, description: 'Time that a dependency has, ms, by package or host.' },
        },
        additionalProperties: false,
        description: 'Deadlines that calls must keep.',
      },
      suggestedTimeout: { ...milliseconds, default: 5000, description: 'What suggestions and fixes write, ms.' },
      clients: { type: 'array', items: client, description: 'Own wrappers that cannot be understood from their bodies.' },
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
