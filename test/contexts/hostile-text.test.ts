import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../src/contexts/index.ts';
import { memoryHost } from '../support/memory-host.ts';

const service = { 'package.json': JSON.stringify({ name: 'api', private: true, dependencies: { express: '5', pg: '8' } }) };

function contextOf(path: string, text: string): string {
  return createClassifier(memoryHost({ ...service, [path]: text }))(path, text).context;
}

describe('a text that is made to be searched for ever', () => {
  it.each([
    ['comments before the words of a directive', `${'/* a */\n'.repeat(20_000)}export const text = 'use client';`],
    ['an import that never comes from anywhere', 'import\n'.repeat(100_000)],
    ['spaces behind an import', `import${'\n'.repeat(200_000)}`],
    ['a long comment', `/*${'*\n'.repeat(100_000)} 'use client' */`],
  ])('is told at once: %s', (_name, text) => {
    expect(contextOf('src/a.ts', text)).toBe('server');
  });

  it('is told at once: a long name', () => {
    expect(contextOf(`src/webpack.config${'-'.repeat(200)}!.ts`, '')).toBe('server');
  });
});
