import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../src/contexts/index.ts';
import { memoryHost } from '../support/memory-host.ts';

const whole = {
  'package.json': JSON.stringify({ name: 'whole', private: true, dependencies: { koa: '3', react: '19', 'react-dom': '19' } }),
  ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`app/${name}.tsx`, ''])),
};
const contextOf = (text: string): string => createClassifier(memoryHost({ ...whole, 'app/orders/load.ts': text }))('app/orders/load.ts', text).context;

describe('a file among those of a page that imports drizzle-orm', () => {
  it.each([
    ["import { and,\n eq } from 'drizzle-orm';", 'server'],
    ["import { InferSelectModel } from 'drizzle-orm';", 'browser'],
    ["import type { SQL } from 'drizzle-orm';", 'browser'],
    ["import { pgTable } from 'drizzle-orm/pg-core';", 'browser'],
  ])('%j: %s', (text, expected) => {
    expect(contextOf(text)).toBe(expected);
  });
});
