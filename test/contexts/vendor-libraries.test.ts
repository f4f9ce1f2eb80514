import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../src/contexts/index.ts';
import { memoryHost } from '../support/memory-host.ts';

/** The context of a plain file in a package that has a library for templates among its development dependencies. */
function contextBeside(library: string): string {
  const manifest = { name: 'drive', private: true, dependencies: { [library]: '1' }, devDependencies: { preact: '10' } };
  return createClassifier(memoryHost({ 'package.json': JSON.stringify(manifest), 'src/auth.ts': '' }))('src/auth.ts', '').context;
}

describe('a package that draws with one thing and calls a vendor with another', () => {
  it.each(['googleapis', '@googleapis/drive', '@slack/web-api', 'telegraf', 'jsforce'])('serves with %s, whose keys no browser may have', (library) => {
    expect(contextBeside(library)).toBe('server');
  });

  it.each(['axios', '@linear/sdk', 'octokit'])('does not with %s, which browsers have as well', (library) => {
    expect(contextBeside(library)).toBe('browser');
  });
});
