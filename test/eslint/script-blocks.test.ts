import { describe, expect, it } from 'vitest';
import { scriptBlocks } from '../../src/eslint/script-blocks.ts';

const blocks = (text: string): readonly string[] | undefined => scriptBlocks(text)?.code?.map(([start, end]) => text.slice(start, end));

describe('a component', () => {
  it('is code in its script blocks, which are one module', () => {
    const text = "<script>\nimport a from 'a';\n</script>\n<script setup lang=\"ts\">\na();\n</script>\n<template><p>{{ a() }}</p></template>\n";
    expect(blocks(text)).toEqual(["\nimport a from 'a';\n", '\na();\n']);
    expect(scriptBlocks(text)?.language).toBe('ts');
  });

  it('may begin with its template or a comment', () => {
    expect(blocks('<!-- x --><template></template><script lang=tsx>b()</script >')).toEqual(['b()']);
    expect(blocks('\n<template/>\n<script generic="T extends Map<string, 1>">c()</script>')).toEqual(['c()']);
  });

  it('is all code where the host gives the script alone', () => {
    expect(scriptBlocks("import a from 'a';\nconst text = '<script></script>';\n")).toBeUndefined();
  });

  it('without a script has no code', () => {
    expect(blocks('<template></template>')).toEqual([]);
  });
});
