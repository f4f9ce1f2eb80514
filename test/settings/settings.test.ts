import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { createFileHost } from '../../src/discover/index.ts';
import { layOver, openSettings, settingsSchema, DEFAULT_SETTINGS } from '../../src/settings/index.ts';
import { rules as allRules } from '../../rules/registry.ts';
import { scratch } from '../support/scratch.ts';

const rules = [
  { id: 'require-timeout', description: 'd', options: { schema: { type: 'object', properties: { max: { type: 'number', exclusiveMinimum: 0 }, coverage: { enum: ['any', 'attempt'] } }, additionalProperties: false } } },
  { id: 'require-jitter', description: 'd', options: { schema: { type: 'object', properties: {}, additionalProperties: false } } },
];

const open = (files: Readonly<Record<string, string>>) => openSettings(createFileHost(scratch(files)), rules);

/** Problems of a settings file. */
function problemsOf(text: string, name = 'fallacies.config.json'): readonly string[] {
  const tree = open({ [name]: text });
  tree.for('a.ts');
  return tree.problems().map(({ path, line, message }) => `${path}:${line}: ${message}`);
}

describe('settings', () => {
  it('are those of the nearest file above, up to the root', () => {
    const tree = open({
      'fallacies.config.json': '{ "preset": "strict" }',
      'apps/api/fallacies.config.yaml': 'preset: all\n',
      'apps/web/package.json': '{ "name": "web", "fallacies": { "suggestedTimeout": 3000 } }',
      'apps/job/package.json': '{ "name": "job" }',
    });
    expect(tree.for('x.ts')).toMatchObject({ file: 'fallacies.config.json', preset: 'strict', suggestedTimeout: 5000 });
    expect(tree.for('apps/api/src/deep/x.ts')).toMatchObject({ file: 'apps/api/fallacies.config.yaml', preset: 'all' });
    expect(tree.for('apps/web/x.ts')).toMatchObject({ file: 'apps/web/package.json', suggestedTimeout: 3000 });
    expect(tree.for('apps/web/x.ts').preset).toBeUndefined();
    expect(tree.for('apps/job/x.ts').file).toBe('fallacies.config.json');
    expect(tree.problems()).toEqual([]);
  });

  it('are the defaults where there is no file, and where it is empty', () => {
    expect(open({}).for('a/b.ts')).toBe(DEFAULT_SETTINGS);
    expect(problemsOf('', 'fallacies.config.yml')).toEqual([]);
    expect(problemsOf('{}')).toEqual([]);
  });

  it('have severity and options of rules in three forms', () => {
    const tree = open({ 'fallacies.config.json': '{ "rules": { "require-timeout": ["high", { "max": 3000 }], "require-jitter": "off" } }', 'b/fallacies.config.json': '{ "rules": { "require-timeout": { "options": { "max": 1 } } } }' });
    expect([...tree.for('a.ts').rules]).toEqual([['require-timeout', { severity: 'high', options: { max: 3000 } }], ['require-jitter', { severity: 'off', options: {} }]]);
    expect([...tree.for('b/a.ts').rules]).toEqual([['require-timeout', { options: { max: 1 } }]]);
  });

  it('have clients', () => {
    const settings = open({ 'fallacies.config.yaml': 'clients:\n  - module: src/http\n    export: getJson\n    is: remote-call\n    timeout: { argument: 1, option: timeoutMs, unit: ms }\n' }).for('a.ts');
    expect(settings.clients).toEqual([{ module: 'src/http', export: 'getJson', is: 'remote-call', timeout: { argument: 1, option: 'timeoutMs', unit: 'ms' } }]);
  });
});

describe('globs', () => {
  it('of contexts are seen from the settings file', () => {
    const { contextOf } = open({ 'apps/fallacies.config.json': '{ "contexts": { "server": ["jobs/**", "*.worker.ts"], "test": ["./jobs/fake"], "tooling": ["ops/"] } }' }).for('apps/x.ts');
    expect(['apps/jobs/a.ts', 'apps/jobs/fake/a.ts', 'apps/deep/x.worker.ts', 'apps/ops/a/b.ts', 'jobs/a.ts', 'apps/x.ts'].map(contextOf)).toEqual(['server', 'server', 'server', 'tooling', undefined, undefined]);
  });

  it('of what is ignored name files, directories, and exceptions', () => {
    const { isIgnored } = open({ 'fallacies.config.json': '{ "ignore": ["legacy", "src/old/**/*.{js,jsx}", "!legacy/keep.ts"] }' }).for('x.ts');
    expect(['legacy/a.ts', 'src/legacy/a.ts', 'legacy/keep.ts', 'src/old/a/b.jsx', 'src/old/a.ts', 'legacy.ts'].map(isIgnored)).toEqual([true, true, false, true, false, false]);
  });
});

describe('a settings file that is wrong', () => {
  it.each<[string, string[]]>([
    ['{\n  "presett": "strict"\n}', ["fallacies.config.json:2: unknown key 'presett'; did you mean 'preset'?"]],
    ['{\n  "preset": "stric"\n}', ["fallacies.config.json:2: preset must be one of recommended, strict, all, not \"stric\"; did you mean 'strict'?"]],
    ['{\n  "rules": {\n    "require-timout": "off"\n  }\n}', ["fallacies.config.json:3: there is no rule 'require-timout'; did you mean 'require-timeout'?"]],
    ['{ "rules": { "require-timeout": "error" } }', ['fallacies.config.json:1: rules.require-timeout must be one of off, low, medium, high, critical, not "error"']],
    ['{ "rules": {\n "require-timeout": ["high", {\n "maxx": 1 }] } }', ["fallacies.config.json:3: unknown key 'maxx' in rules.require-timeout[1]; did you mean 'max'?"]],
    ['{ "rules": { "require-timeout": { "options": { "max": 0 } } } }', ['fallacies.config.json:1: rules.require-timeout.options.max must be greater than 0, not 0']],
    ['{ "rules": { "require-timeout": 2 } }', ['fallacies.config.json:1: rules.require-timeout cannot be 2']],
    ['{ "rules": { "require-timeout": ["low", {}, 3] } }', ['fallacies.config.json:1: rules.require-timeout has an item too many']],
    ['{ "suggestedTimeout": "5s" }', ['fallacies.config.json:1: suggestedTimeout must be a number, not "5s"']],
    ['{ "ignore": "dist" }', ['fallacies.config.json:1: ignore must be an array, not "dist"']],
    ['{ "ignore": [\n "a",\n "" ] }', ['fallacies.config.json:3: ignore[1] must not be empty']],
    ['{ "contexts": { "backend": [] } }', ["fallacies.config.json:1: unknown key 'backend' in contexts"]],
    ['{ "clients": [{ "module": "x" }] }', ["fallacies.config.json:1: clients[0] needs 'export'", "fallacies.config.json:1: clients[0] needs 'is'"]],
    ['[]', ['fallacies.config.json:1: the settings must be an object, not []']],
    ['{\n "preset": "all"\n "root": true }', ["fallacies.config.json:3: it cannot be read: ',' expected."]],
    ['{ "__proto__": { "preset": "all" }, "constructor": 1 }', ["fallacies.config.json:1: unknown key '__proto__'", "fallacies.config.json:1: unknown key 'constructor'"]],
  ])('%s', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it('in YAML has lines, too', () => {
    expect(problemsOf('preset: all\nrules:\n  require-timeout: of\n', 'fallacies.config.yaml')).toEqual(['fallacies.config.yaml:3: rules.require-timeout must be one of off, low, medium, high, critical, not "of"; did you mean \'off\'?']);
  });

  it('in package.json as well', () => {
    expect(problemsOf('{\n  "name": "x",\n  "fallacies": {\n    "rulez": {}\n  }\n}', 'package.json')).toEqual(["package.json:4: unknown key 'rulez'; did you mean 'rules'?"]);
  });

  it('is not used, not even in part', () => {
    const tree = open({ 'fallacies.config.json': '{ "preset": "all", "x": 1 }' });
    expect(tree.for('a.ts')).toBe(DEFAULT_SETTINGS);
  });

  it('beside another one is told of', () => {
    const tree = open({ 'fallacies.config.json': '{}', 'fallacies.config.yaml': '' });
    tree.for('a.ts');
    expect(tree.problems().map(({ path }) => path)).toEqual(['fallacies.config.yaml']);
  });
});

describe('a value laid over settings', () => {
  it('wins where it speaks', () => {
    const base = open({ 'fallacies.config.json': '{ "preset": "strict", "suggestedTimeout": 1000, "rules": { "require-jitter": "off" } }' }).for('a.ts');
    const { settings, problems } = layOver(base, { suggestedTimeout: 2000, rules: { 'require-timeout': 'low' } }, rules);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ preset: 'strict', suggestedTimeout: 2000 });
    expect([...settings.rules.keys()]).toEqual(['require-jitter', 'require-timeout']);
  });

  it('changes nothing when it is wrong', () => {
    expect(layOver(DEFAULT_SETTINGS, { presett: 1 }, rules)).toEqual({ settings: DEFAULT_SETTINGS, problems: ["unknown key 'presett'; did you mean 'preset'?"] });
    expect(layOver(DEFAULT_SETTINGS, null, rules).problems).toEqual(['the settings must be an object, not null']);
  });
});

describe('the published schema', () => {
  it.each([
    [{ $schema: 'x', root: true, preset: 'all', rules: { 'require-timeout': ['high', { max: 1 }] }, ignore: ['a'] }, true],
    [{ rules: { 'require-timeout': { severity: 'off' } } }, true],
    [{ rules: { 'require-timeout': ['high', { maxx: 1 }] } }, false],
    [{ rules: { nothing: 'off' } }, false],
    [{ preset: 'x' }, false],
  ])('is a JSON Schema, and says of %j: %s', (value, valid) => {
    expect(new Ajv2020({ strict: true, strictTuples: false }).validate(settingsSchema(allRules), value)).toBe(valid);
  });

  it('is that of the settings and of all rules', async () => {
    const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'https://github.com/fallacies/fallacies/schema/settings.schema.json', title: 'Settings of fallacies', ...settingsSchema(allRules) };
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot('../../schema/settings.schema.json');
  });
});
