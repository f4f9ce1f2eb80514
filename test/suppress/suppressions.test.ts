import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { readSuppressions, type Suppressions } from '../../src/suppress/index.ts';

const knownRules = ['require-timeout', 'require-jitter', 'require-backoff'];
const ran = new Set(knownRules);

/** The suppressions of a text, read as a file is. */
function read(text: string, ofLinters = true): Suppressions {
  const { comments, lineStarts } = extract({ text, language: 'tsx' });
  return readSuppressions({ path: 'a.tsx', text, comments, lineStarts }, { knownRules, ofLinters });
}

/** The place of `here` in a text. */
function place(text: string, at = 'here') {
  const offset = text.indexOf(at);
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1, offset };
  return { path: 'a.tsx', start: position, end: position };
}

/** What silences `rule` at `here`. */
const silencedBy = (text: string, rule = 'require-timeout', ofLinters = true) => read(text, ofLinters).of({ rule, location: place(text) });
const problemsOf = (text: string) => read(text).problems(ran).map(({ kind, location, message }) => `${location.start.line}: ${kind}: ${message}`);

describe('an ignore comment', () => {
  it.each([
    ['above', '// fallacies-ignore-next-line require-timeout -- why\nhere();'],
    ['in a block', '/* fallacies-ignore-next-line require-timeout -- why */\nhere();'],
    ['of several rules', '// fallacies-ignore-next-line require-jitter, require-timeout -- why\nhere();'],
    ['with the plugin prefix', '// fallacies-ignore-next-line fallacies/require-timeout -- why\nhere();'],
    ['over another comment', '// fallacies-ignore-next-line require-timeout -- why\n// eslint-disable-next-line no-console\nhere();'],
    ['on the line', 'here(); // fallacies-ignore-line require-timeout -- why'],
    ['of the file, from its end', 'here();\n// fallacies-ignore-file require-timeout -- why'],
    ['in JSX', '<a>\n  {/* fallacies-ignore-next-line require-timeout -- why */}\n  {here()}\n</a>'],
    ['over several lines', '/*\n * fallacies-ignore-next-line require-timeout\n * -- why\n */\nhere();'],
  ])('%s silences', (_, text) => {
    expect(silencedBy(text)).toMatchObject({ by: 'fallacies-ignore', reason: 'why' });
    expect(read(text).of({ rule: 'require-backoff', location: place(text) })).toBeUndefined();
  });

  it.each([
    ['of another line', '// fallacies-ignore-next-line require-timeout -- why\n\nhere();'],
    ['of another rule', '// fallacies-ignore-next-line require-jitter -- why\nhere();'],
    ['without a rule', '// fallacies-ignore-next-line -- why\nhere();'],
    ['in a string', 'const s = "// fallacies-ignore-file require-timeout -- why";\nhere();'],
    ['in prose', '// write fallacies-ignore-next-line require-timeout -- why\nhere();'],
    ['of another kind', '// fallacies-ignore-next-lines require-timeout -- why\nhere();'],
  ])('%s does not', (_, text) => {
    expect(silencedBy(text)).toBeUndefined();
  });

  it.each([
    ['-- bounded by the gateway', { reason: 'bounded by the gateway' }],
    ['-- cached by @payments', { reason: 'cached', owner: '@payments' }],
    ['-- cached by Ada Lovelace until 2027-01-31', { reason: 'cached', owner: 'Ada Lovelace', until: '2027-01-31' }],
    ['-- guarded by the queue by ops team until 2027-01-31', { reason: 'guarded by the queue', owner: 'ops team', until: '2027-01-31' }],
    ['-- until the move until 2027-01-31', { reason: 'until the move', until: '2027-01-31' }],
    ['-- see #12 -- and #13', { reason: 'see #12 -- and #13' }],
    ['', {}],
  ])('%j is read as %j', (why, expected) => {
    const text = `// fallacies-ignore-next-line require-timeout ${why}\nhere();`;
    const { reason, owner, until } = silencedBy(text) ?? {};
    expect({ reason, owner, until }).toEqual(expected);
  });

  it('says where it stands', () => {
    expect(silencedBy('\n  // fallacies-ignore-next-line require-timeout -- why\n  here();')?.location).toEqual({
      path: 'a.tsx', start: { line: 2, column: 3, offset: 3 }, end: { line: 2, column: 55, offset: 55 },
    });
  });
});

describe('directives of other linters', () => {
  it.each([
    ['eslint-disable', '// eslint-disable-next-line fallacies/require-timeout -- why\nhere();'],
    ['eslint-disable', 'here(); // eslint-disable-line acme/require-timeout'],
    ['eslint-disable', '/* eslint-disable no-console, @acme/fallacies/require-timeout */\nhere();'],
    ['eslint-disable', '/* eslint-disable x/require-timeout */\n/* eslint-enable no-console */\nhere();'],
    ['oxlint-disable', '// oxlint-disable-next-line fallacies/require-timeout\nhere();'],
    ['oxlint-disable', '// oxlint-disable fallacies/require-timeout\nhere();'],
  ])('%s counts: %j', (by, text) => {
    expect(silencedBy(text)?.by).toBe(by);
    expect(silencedBy(text, 'require-timeout', false)).toBeUndefined();
  });

  it.each([
    '// eslint-disable-next-line\nhere();',
    '/* eslint-disable */\nhere();',
    '// eslint-disable-next-line require-timeout\nhere();',
    '// eslint-disable fallacies/require-timeout\nhere();',
    '/* eslint-disable fallacies/require-timeout */\n/* eslint-enable */\nhere();',
    '/* eslint-disable fallacies/require-timeout */\n/* eslint-enable fallacies/require-timeout */\nhere();',
    'here();\n/* eslint-disable fallacies/require-timeout */',
  ])('%j does not', (text) => {
    expect(silencedBy(text)).toBeUndefined();
  });

  it('are never at fault themselves', () => {
    expect(problemsOf('// eslint-disable-next-line fallacies/require-timeout\nhere();')).toEqual([]);
  });
});

describe('a problem', () => {
  it.each([
    ['// fallacies-ignore-next-line\nhere();', ['1: no-rule: This ignore names no rule, and so silences nothing: write the rule, then ` -- ` and the reason.']],
    ['\n// fallacies-ignore-file require-timout -- why', ["2: unknown-rule: This ignore names 'require-timout', and there is no such rule; did you mean 'require-timeout'?"]],
    ['// fallacies-ignore-file require-jitter -- why', ["1: covers-nothing: This ignore of 'require-jitter' covers nothing: remove it."]],
    ['// fallacies-ignore-file unheard-of -- why until 2027-02-31', ["1: unknown-rule: This ignore names 'unheard-of', and there is no such rule", '1: no-such-date: There is no 2027-02-31: dates are YYYY-MM-DD.']],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it('is a missing reason, though it silences', () => {
    const text = '// fallacies-ignore-next-line require-timeout\nhere();';
    const suppressions = read(text);
    expect(suppressions.of({ rule: 'require-timeout', location: place(text) })).toBeDefined();
    expect(suppressions.problems(ran).map(({ kind }) => kind)).toEqual(['no-reason']);
  });

  it('is not that a rule covers nothing which did not run', () => {
    expect(read('// fallacies-ignore-file require-jitter -- why').problems(new Set(['require-timeout']))).toEqual([]);
  });
});
