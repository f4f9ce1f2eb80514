import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../src/contexts/index.ts';
import { memoryHost } from '../support/memory-host.ts';

describe('a script beside a published package', () => {
  const published = (fields: object, config = '{ "compilerOptions": { "outDir": "lib" } }') => ({
    'plugin/package.json': JSON.stringify({ name: '@acme/plugin', main: 'lib/index.js', files: ['lib/**/*'], dependencies: { 'node-fetch': '2' }, ...fields }),
    'plugin/tsconfig.json': config,
  });
  const script = "import fetch from 'node-fetch';\nawait fetch('https://a.example');\n";

  const contextOf = (files: Readonly<Record<string, string>>, path: string, text: string) => createClassifier(memoryHost({ ...files, [path]: text }))(path, text).context;

  it('is tooling when nothing brings it to those who install the package', () => {
    expect(contextOf(published({}), 'plugin/src/write.mjs', script)).toBe('tooling');
    expect(contextOf(published({ files: ['lib', '!src/**'] }), 'plugin/src/write.mjs', script)).toBe('tooling');
  });

  it.each<readonly [string, object, string | undefined, string, string]>([
    ['it is published', { files: ['lib', 'src'] }, undefined, 'plugin/src/write.mjs', script],
    ['a pattern takes it in', { files: ['**/*.mjs'] }, undefined, 'plugin/src/write.mjs', script],
    ['a script of the manifest runs it', { scripts: { start: 'node src/write.mjs' } }, undefined, 'plugin/src/write.mjs', script],
    ['it is the command', { bin: { plugin: './src/write.mjs' } }, undefined, 'plugin/src/write.mjs', script],
    ['it exports something', {}, undefined, 'plugin/src/write.mjs', `${script}export const written = true;\n`],
    ['the compiler takes it', {}, '{ "compilerOptions": { "allowJs": true } }', 'plugin/src/write.mjs', script],
    ['it is compiled', {}, undefined, 'plugin/src/write.ts', script],
    ['nothing is published', { private: true }, undefined, 'plugin/src/write.mjs', script],
    ['all is published', { files: undefined }, undefined, 'plugin/src/write.mjs', script],
  ])('is the server’s when %s', (_, fields, config, path, text) => {
    expect(contextOf(published(fields, config), path, text)).toBe('server');
  });
});
