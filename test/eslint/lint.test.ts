import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterEach, describe, expect, it } from 'vitest';
import plugin from '../../src/eslint/index.ts';
import { layOut } from '../support/lay-out.ts';

const CALL = "await fetch('https://payments.example/charges');\n";
const REPORTED = '1:7-1:48 fallacies/require-timeout';

interface Options {
  readonly rules?: Linter.RulesRecord;
  readonly settings?: Record<string, unknown>;
  /** Default: the TypeScript parser. */
  readonly espree?: boolean;
  readonly processor?: Linter.Processor;
  /** Other files. */
  readonly files?: Readonly<Record<string, string>>;
}

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Lints a text that is named so, in a directory of its own. */
function lint(text: string, name = 'charge.ts', options: Options = {}): Linter.LintMessage[] {
  root = layOut(options.files ?? {});
  return lintAgain(text, name, options);
}

function lintAgain(text: string, name = 'charge.ts', { rules = { 'fallacies/require-timeout': 'error' }, settings = {}, espree = false, processor }: Options = {}): Linter.LintMessage[] {
  const config: Linter.Config[] = [
    { files: ['**/*.{ts,tsx,js,mjs,vue,md}'], ...(processor && { processor }) },
    { files: ['**/*.md/*.js'] },
    { plugins: { fallacies: plugin }, rules, settings, ...(!espree && { languageOptions: { parser } }) },
  ];
  return new Linter({ cwd: root }).verify(text, config, { filename: path.join(root, name) });
}

const places = (messages: readonly Linter.LintMessage[]): readonly string[] =>
  messages.map(({ ruleId, line, column, endLine, endColumn, fatal, message }) => (fatal ? message : `${line}:${column}-${String(endLine)}:${String(endColumn)} ${ruleId ?? ''}`));

describe('a finding', () => {
  it('has its exact place, its message and a suggestion that puts it right', () => {
    const [message] = lint(`const url = 'x';\n\n  ${CALL}`);
    expect(message).toMatchObject({ line: 3, column: 9, endLine: 3, endColumn: 50, messageId: 'call' });
    expect(message?.message).toMatch(/^fetch has no deadline\. .* Write signal: AbortSignal\.timeout\(5000\) in the options\.$/);
    expect(message?.suggestions).toMatchObject([{ desc: 'Write signal: AbortSignal.timeout(5000).', fix: { range: [66, 66], text: ', { signal: AbortSignal.timeout(5000) }' } }]);
  });

  it('is the same with any parser, and with a byte-order mark', () => {
    expect(places(lint(CALL, 'charge.mjs'))).toEqual([REPORTED]);
    expect(places(lint(CALL, 'charge.mjs', { espree: true }))).toEqual([REPORTED]);
    expect(places(lint(`\uFEFF${CALL}`))).toEqual([REPORTED]);
  });

  it('may be of a client that the settings describe', () => {
    const clients = [{ module: '@acme/http', export: 'getJson', is: 'remote-call', timeout: { option: 'ms' } }];
    const text = "import { getJson } from '@acme/http';\nawait getJson('/orders');\nawait getJson('/orders', { ms: 500 });\n";
    const reported = ['2:7-2:25 fallacies/require-timeout'];
    expect(places(lint(text))).toEqual([]);
    expect(places(lint(text, 'a.ts', { files: { 'fallacies.config.json': JSON.stringify({ clients }) } }))).toEqual(reported);
    expect(places(lint(text, 'a.ts', { settings: { fallacies: { clients } } }))).toEqual(reported);
    expect(places(lint(text))).toEqual([]);
    expect(() => lint(text, 'a.ts', { settings: { fallacies: { clients: [{ module: '@acme/http', export: 'getJson', is: 'lock', effect: 'read' }] } } })).toThrow(/clients\[0\]\.effect says nothing of a lock/);
  });

  it('may need other files', () => {
    const files = { 'ask.ts': 'export const ask = (url: string, signal?: AbortSignal) => fetch(url, { signal });\n' };
    expect(places(lint("import { ask } from './ask';\nawait ask('https://a.example');\n", 'caller.ts', { files }))).toEqual(['2:7-2:31 fallacies/require-timeout']);
  });

  it('follows the text that is linted, saved or not', () => {
    expect(places(lint(CALL, 'charge.ts', { files: { 'charge.ts': '' } }))).toEqual([REPORTED]);
    expect(lintAgain('')).toEqual([]);
    writeFileSync(path.join(root, 'charge.ts'), CALL);
    expect(places(lintAgain(CALL))).toEqual([REPORTED]);
  });

  it('is there again when the same source is linted again', () => {
    root = layOut({});
    const linter = new Linter({ cwd: root });
    const config = [{ files: ['**/*.ts'], languageOptions: { parser }, plugins: { fallacies: plugin }, rules: { 'fallacies/require-timeout': 'error' } }] satisfies Linter.Config[];
    const filename = path.join(root, 'charge.ts');
    const first = linter.verify(CALL, config, { filename });
    expect(linter.verify(linter.getSourceCode(), config, { filename })).toEqual(first);
  });
});

describe('a file that is not judged', () => {
  it.each(['charge.test.ts', 'scripts/charge.ts', 'src/generated/charge.ts'])('%s', (name) => {
    expect(lint(CALL, name)).toEqual([]);
  });

  it('for browsers', () => {
    expect(lint(`'use client';\n${CALL}`)).toEqual([]);
  });

  it('by settings', () => {
    expect(lint(CALL, 'charge.ts', { files: { 'fallacies.config.json': '{ "ignore": ["charge.ts"] }' } })).toEqual([]);
    expect(lint(CALL, 'charge.ts', { settings: { fallacies: { contexts: { tooling: ['*.ts'] } } } })).toEqual([]);
  });
});

describe('options', () => {
  const deadline = "await fetch('https://a.example', { signal: AbortSignal.timeout(300) });\n";
  const files = { 'fallacies.config.json': '{ "rules": { "require-timeout": { "options": { "max": 200 } } } }' };
  const ids = (options: Options): readonly (string | undefined)[] => lint(deadline, 'a.ts', options).map(({ messageId }) => messageId);

  it('come from the settings file', () => {
    expect(ids({})).toEqual([]);
    expect(ids({ files })).toEqual(['tooLong']);
  });

  it('come from settings.fallacies, which is laid over it', () => {
    expect(ids({ files, settings: { fallacies: { rules: { 'require-timeout': { options: { max: 400 } } } } } })).toEqual([]);
  });

  it('come from the rule\'s configuration, which counts most', () => {
    expect(ids({ files, rules: { 'fallacies/require-timeout': ['error', { max: 500 }] } })).toEqual([]);
  });

  it('leave on and off to ESLint', () => {
    expect(places(lint(CALL, 'charge.ts', { files: { 'fallacies.config.json': '{ "rules": { "require-timeout": "off" } }' } }))).toEqual([REPORTED]);
    expect(lint(CALL, 'charge.ts', { rules: {} })).toEqual([]);
  });

  it('say what suggestions write', () => {
    const [message] = lint(CALL, 'charge.ts', { settings: { fallacies: { suggestedTimeout: 250 } } });
    expect(message?.suggestions?.[0]?.fix.text).toBe(', { signal: AbortSignal.timeout(250) }');
  });

  it('that cannot be used end the run', () => {
    expect(() => lint(CALL, 'charge.ts', { files: { 'fallacies.config.json': '{ "rule": 1 }' } })).toThrow(/fallacies\.config\.json:1: /);
    expect(() => lint(CALL, 'charge.ts', { settings: { fallacies: { rule: 1 } } })).toThrow(/settings\.fallacies: /);
  });
});

describe('an ignore comment', () => {
  it('silences the finding that it names', () => {
    expect(lint(`// fallacies-ignore-next-line require-timeout -- why\n${CALL}`)).toEqual([]);
    expect(lint(`// fallacies-ignore-next-line require-jitter -- why\n${CALL}`)).toHaveLength(1);
  });

  it('of ESLint is left to ESLint', () => {
    expect(lint(`// eslint-disable-next-line fallacies/require-timeout -- why\n${CALL}`)).toEqual([]);
  });
});

describe('one cause', () => {
  const text = "await fetch('https://a.example', { timeout: 100 });\n";

  it('is one finding', () => {
    const rules = { 'fallacies/require-timeout': 'error', 'fallacies/no-ineffective-timeout': 'error' } as const;
    expect(lint(text, 'a.ts', { rules }).map(({ ruleId }) => ruleId)).toEqual(['fallacies/no-ineffective-timeout']);
  });

  it('is told by the other rule when the first is off', () => {
    expect(lint(text, 'a.ts').map(({ ruleId }) => ruleId)).toEqual(['fallacies/require-timeout']);
  });
});

describe('code in other files', () => {
  it('is judged in the blocks that a processor finds, with imports from the file itself', () => {
    const files = { 'docs/ask.ts': 'export const ask = (url: string, signal?: AbortSignal) => fetch(url, { signal });\n' };
    const block = "import { ask } from './ask';\nask('https://a.example');\n";
    const processor: Linter.Processor = { preprocess: () => [{ text: block, filename: '0.js' }], postprocess: (lists) => lists.flat() };
    const settings = { fallacies: { contexts: { server: ['docs/**'] } } };
    expect(places(lint(`~~~\n${block}~~~\n`, 'docs/page.md', { files, processor, settings }))).toEqual(['2:1-2:25 fallacies/require-timeout']);
  });
});
