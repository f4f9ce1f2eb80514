import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter, type ESLint } from 'eslint';

/** A finding as a host shows it. */
export interface Shown {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  /** `12:3-12:20` */
  readonly span: string;
}

/** A host crashed, or could not read a file. */
export class LintFailure extends Error {}

/** What ESLint shows in the files, with a plugin's recommended rules and the TypeScript parser. */
export function lint(root: string, paths: readonly string[], plugin: ESLint.Plugin, rules: Linter.RulesRecord): readonly Shown[] {
  const linter = new Linter({ cwd: root });
  return paths.flatMap((file) => {
    const config: Linter.Config = {
      files: ['**/*.{ts,tsx,js,jsx,mts,cts,mjs,cjs}'],
      plugins: { fallacies: plugin },
      rules,
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } } },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    };
    const filename = path.join(root, file);
    return linter.verify(readFileSync(filename, 'utf8'), config, { filename }).flatMap((message): Shown[] => {
      // What the parser refuses ESLint does not lint at all; what else has no rule is about comments that configure ESLint.
      if (message.ruleId === null) return message.fatal !== true ? [] : [{ path: file, rule: 'syntax', message: message.message, span: '' }];
      const { ruleId, line, column, endLine = line, endColumn = column } = message;
      return [{ path: file, rule: ruleId.replace(/^fallacies\//, ''), message: message.message, span: `${line}:${column}-${endLine}:${endColumn}` }];
    });
  });
}
