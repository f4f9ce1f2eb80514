import { describesInfrastructure, talksAtTerminal } from './libraries.ts';
import type { Package } from './packages.ts';
import { SOURCE_ROOT, type Place } from './path-parts.ts';

/** Directories of what is run by developers and pipelines, as long as they stand outside a package's own sources. */
const DIRECTORY =
  /^(\.[a-z].*|scripts?|tooling|dev-?tools|dev-(server|env|infra)|build-(scripts|tools|utils)|bench|benches|benchmarks?|load-?test(s|ing)?|migrations?|seed(s|ers?|ing)?|codemods?|codegen|gulp|docs?|documentation|(.+[-_])?(examples?|demos?)([-_].+)?|playgrounds?|boilerplates?|starters?|scaffold(s|ing)?|eslint-.*|tsconfig|config-(eslint|prettier|typescript|ts|tailwind|jest|vitest)|(eslint|prettier|typescript|ts|tailwind|jest|vitest)-config)$/i;
/** Code that shows how something is used, also among the sources that it uses. */
const EXAMPLES = /^examples?$/i;
/** The same for names that a package may have for what it does, or a layer of a service. */
const TOP_DIRECTORY = /^(tools?|build|ci|hack|perf|terraform|generators?|deploy(ment)?s?|webpack|vite|rollup|esbuild|samples?|sandbox(es)?)$/i;
/** The same for names that mean it at the top of a repository alone. */
const ROOT_DIRECTORY = /^(tools?|build|ci|hack|perf|terraform|generators?|deploy(ment)?s?|webpack|vite|rollup|esbuild|samples?|sandbox(es)?|templates?)$/i;

/** The same for directories in which a repository keeps packages. */
const GROUP_DIRECTORY = /^(tools?|hack)$/i;

/** Settings of tools, at the top of a package. */
const CONFIG = /(\.(config|conf|setup)|^(\.\w+|prettier|eslint|babel|stylelint)rc|^(gulp|grunt|jake|plop|danger|cake|make)file|^(codegen|webpack|rollup|vite|babel|lint-staged|eslint-[a-z0-9]+|build|bundle|define_\w+_config)([-_.].*)?|\.pnpmfile)\.[cm]?[jt]s$/i;
/** Waits until a neighbour has started, before anything else does: `wait-for-db.js`. */
const WAITS = /^wait[-_]for[-_][\w-]{1,60}\.[cm]?[jt]s$/;
/** Scripts that fill a database, at the top of a package. */
const SEED = /^seeds?([-_.].*)?\.[cm]?[jt]s$/i;
/** Settings of tools, wherever they are. */
const TOOL_CONFIG =
  /^(webpack|rollup|rolldown|vite|babel|tailwind|postcss|metro|tsup|tsdown|esbuild|eslint|prettier|karma|protractor|next|nuxt|svelte|astro|remix|codegen|lingui|i18next-parser|commitlint|release|renovate|svgo|size-limit|stylelint|storybook)([.-][\w-]+)?\.(config|conf)([.-][\w.-]*)?\.[cm]?[jt]s$/i;
/** Configuration that the service itself reads at run time. */
const RUNTIME_CONFIG = /(orm|db|database|data-?source|knex|sequelize|redis|app|server|env|service|ecosystem|pm2|winston|logger|cms)/i;

/** Directories of what is started by hand, among a package's own sources, too. */
const COMMANDS = /^(s?bin|commands?|cmd|cli|one-?off)$/i;
/** A service may start one as a process of its own; not one that is made to be started by its name. */
const SCRIPTS = /^scripts?$/i;
const GIVES = /^\s*export\b|\bexports\b/m;

const MIGRATION_NAME = /^(\d{8,}|V\d+|Migration\d+)|[-_.]migration\.[cm]?[jt]s$/i;
const MIGRATION_TEXT = /\b(MigrationInterface|QueryRunner|queryInterface|extends Migration\b|addSql|knex|pgm\.|exports\.up\b|export (const|async function|function) up\b|up\s*[:(=])/;

/** Why a file is tooling by where it is, if it is. */
export function toolingByPath(place: Place, home: Package): string | undefined {
  if (isToolConfig(place)) return 'configures a tool';
  if (place.inPackage.length === 0 && SEED.test(place.name)) return 'fills a database';
  if (place.inPackage.length === 0 && WAITS.test(place.name)) return 'waits for a neighbour to start';
  const directory = home.tooling === undefined ? toolDirectory(place) ?? place.segments.find((segment) => EXAMPLES.test(segment)) : undefined;
  return directory === undefined ? home.tooling : `in ${directory}/`;
}

function toolDirectory({ segments, inPackage }: Place): string | undefined {
  const above = segments.length - inPackage.length;
  for (const [depth, segment] of segments.entries()) {
    if (namesAt(depth, above).test(segment) || DIRECTORY.test(segment)) return segment;
    if (depth >= above && SOURCE_ROOT.test(segment)) return undefined;
  }
  return undefined;
}

/** `above`: how deep the package lies. */
function namesAt(depth: number, above: number): RegExp {
  if (depth === 0) return ROOT_DIRECTORY;
  if (depth === above) return TOP_DIRECTORY;
  return depth < above ? GROUP_DIRECTORY : DIRECTORY;
}

function isToolConfig({ name, inPackage }: Place): boolean {
  if (TOOL_CONFIG.test(name)) return true;
  return inPackage.length === 0 && CONFIG.test(name) && !RUNTIME_CONFIG.test(name.replace(/\.config\.\w+$/, ''));
}

/** Why a file is tooling by what it says, if it is. */
export function toolingByText(place: Place, text: string): string | undefined {
  if (isMigration(place, text)) return 'a migration';
  if (isCommand(place, text)) return 'a command';
  if (talksAtTerminal(text)) return 'talks to somebody at a terminal';
  return describesInfrastructure(text) ? 'describes infrastructure' : undefined;
}

/** A migration among a service's sources is run once, by a deployment. */
function isMigration({ name, segments }: Place, text: string): boolean {
  if (!/^(migrations?|seeders?|seeds?)$/i.test(segments.at(-1) ?? '') || name.startsWith('index.')) return false;
  return MIGRATION_NAME.test(name) || MIGRATION_TEXT.test(text);
}

/** What is run by hand and ends its process; where a service starts it does not. */
function isCommand({ segments }: Place, text: string): boolean {
  if (text.includes('.listen(')) return false;
  if (/^s?bin$/.test(segments[0] ?? '') && text.includes('process.exit(')) return true;
  const isNamed = text.startsWith('#!');
  const isAmong = segments.some((segment) => (isNamed && SCRIPTS.test(segment)) || COMMANDS.test(segment));
  return isAmong && (isNamed || text.includes('process.exit(')) && !GIVES.test(text);
}
