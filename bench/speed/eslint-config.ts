import { EXTENSIONS, IGNORED_FOLDERS } from './source-files.mjs';

/**
 * A flat config that lints the same files as the bare parse, with the TypeScript parser and without type information.
 * Comments that configure ESLint are not followed: they may name rules of plugins that are not there.
 * @param parser  address of the parser module
 * @param plugin  address of our plugin, whose recommended rules are switched on; none without it
 */
export function eslintConfig(parser: string, plugin: string | undefined): string {
  const files = `**/*.{${EXTENSIONS.join(',')}}`;
  const ignores = [...IGNORED_FOLDERS.map((folder) => `**/${folder}/`), '**/*.d.{ts,mts,cts}'];
  return `import * as parser from ${JSON.stringify(parser)};
${plugin === undefined ? 'const recommended = [];' : importRecommended(plugin)}
export default [
  { ignores: ${JSON.stringify(ignores)} },
  {
    files: [${JSON.stringify(files)}],
    languageOptions: { parser: parser.default ?? parser },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  },
  ...recommended,
];
`;
}

function importRecommended(plugin: string): string {
  return `import plugin from ${JSON.stringify(plugin)};\nconst recommended = [plugin.configs.recommended].flat();`;
}
