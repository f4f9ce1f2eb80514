import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { read } from './reading.ts';

describe('code ranges', () => {
  const page = '<template>{{ $t("x") }}</template>\n<script>\nconst a = load();\n</script>\n<script setup>\nuse(a)\n</script>\n';
  const range = (text: string): [number, number] => [page.indexOf(text), page.indexOf(text) + text.length];

  it('are all that is read, as one module, with the offsets of the host', () => {
    const facts = extract({ text: page, language: 'ts', code: [range('const a = load();'), range('use(a)')] });
    expect(facts.syntaxErrors).toEqual([]);
    expect(facts.calls.map(({ span }) => page.slice(...span))).toEqual(['load()', 'use(a)']);
    expect(facts.calls[1]?.arguments[0]?.value).toBe(facts.calls[0]?.result);
    expect(facts.lineStarts).toHaveLength(page.split('\n').length);
  });

  it('may come in any order and overlap', () => {
    const facts = extract({ text: 'aa bb cc', language: 'js', code: [[6, 8], [0, 2], [1, 2]] });
    expect(facts.syntaxErrors.length).toBeGreaterThan(0);
    expect(extract({ text: 'aa bb;cc', language: 'js', code: [[5, 8], [0, 2]] }).syntaxErrors).toEqual([]);
  });
});

describe('lines', () => {
  it.each([
    ['a\nb', [0, 2]],
    ['a\r\nb\rc', [0, 3, 5]],
    ['a\u2028b', [0, 2]],
    ['', [0]],
  ])('%j', (text, starts) => {
    expect(extract({ text, language: 'js' }).lineStarts).toEqual(starts);
  });
});

describe('spans', () => {
  it('leave out comments and white space before', () => {
    const text = '#!/usr/bin/env node\n// first\n/* second */ go(/* a */ 1 /* b */)';
    const { facts, source } = read(text, 'js');
    expect(source(facts.calls[0]?.span ?? [0, 0])).toBe('go(/* a */ 1 /* b */)');
    expect(facts.values.filter(({ kind }) => kind === 'constant').map(({ span }) => source(span))).toEqual(['1']);
  });
});

describe('directives', () => {
  it('are the prologue alone', () => {
    expect(read("'use client';\n\"use strict\";\nrun();\n'use server';").facts.directives).toEqual(['use client', 'use strict']);
  });
});

describe('syntax errors', () => {
  it('leave what could be read', () => {
    const { facts, seen } = read('see(1);\nconst = ;\nfunction f( { \nsee(2)');
    expect(facts.syntaxErrors.length).toBeGreaterThan(0);
    expect(seen).toContain('1');
  });

  it.each(['a.', 'for (', 'class { x = ', 'try {', 'switch (a) { case', '({ get', 'import {', 'export', '`${', '@', 'enum E { [', 'x = { async', 'a = <', 'let {a: } = b', 'new', 'break; continue x;', '({a b} = c)', 'f() = 1', 'delete', 'class A { constructor(', 'label:', 'namespace A.', 'if', 'do', '1 = 2', '[...a, b] = c', 'async () => { for await (', 'type A =', 'import x = ', '#x in y', 'return return'])('%s', (text) => {
    for (const language of ['ts', 'tsx', 'js', 'jsx'] as const) expect(() => extract({ text, language })).not.toThrow();
  });
});

describe('large and deep files', () => {
  it.each([
    ['sums', Array.from({ length: 20_000 }, (_, i) => `a${i}()`).join(' + ')],
    ['alternatives', Array.from({ length: 20_000 }, (_, i) => `a${i}()`).join(' || ')],
    ['chains', `go()${'.then(done)'.repeat(19_999)}`],
  ])('long %s are read', (_, text) => {
    expect(extract({ text, language: 'ts' }).calls).toHaveLength(20_000);
  });

  it('nesting beyond the stack is said', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(extract({ text: deep, language: 'js' })).toMatchObject({ values: [], syntaxErrors: [{ message: 'nested too deeply to read' }] });
  });

  it('ten megabytes on one line are read', () => {
    const statement = `a.b({c:1},"${'d'.repeat(2000)}",function(e){return e+1});`;
    const facts = extract({ text: statement.repeat(5000), language: 'js' });
    expect(facts.calls).toHaveLength(5000);
  });
});

describe('facts', () => {
  it('are plain data', () => {
    const { facts } = read("import a from 'a'; enum E { X } class B extends a { c = 1; async d(e = 2) { for (let i = 0; i < e; i++) this.c += await e } }");
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });
});
