import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';

const CODE = 'export const wait = (ms: number): Promise<void> => new Promise<void>((done) => setTimeout(done, ms));\n';

test('JavaScript that says @flow is read with its types', () => {
  const { syntaxErrors, language, exports, calls } = extract({ text: `/**\n * Waits.\n *\n * @flow\n */\n${CODE}`, language: 'js' });
  expect([syntaxErrors, language, exports.length, calls.length]).toEqual([[], 'js', 1, 2]);
  expect(extract({ text: `// @flow\n'use strict';\n${CODE}`, language: 'js' }).syntaxErrors).toEqual([]);
});

test('other JavaScript is not', () => {
  expect(extract({ text: CODE, language: 'js' }).syntaxErrors).not.toEqual([]);
  expect(extract({ text: `const word = '@flow';\n${CODE}`, language: 'js' }).syntaxErrors).not.toEqual([]);
});
