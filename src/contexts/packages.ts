import type { ContextHost } from './host.ts';
import { isForInfrastructure, isForTerminal, isServerJsx, isServerLibrary } from './libraries.ts';
import { readNpmScripts, type NpmScripts } from './npm-scripts.ts';
import { readPublished, type Published } from './unpublished.ts';

/** What a package's manifest says about where its code runs. */
export interface Package {
  readonly directory: string;
  /**
   * server: nothing in it draws. browser: it draws, and nothing in it serves. mixed: both, or a framework that renders on
   * both sides. unknown: there is no manifest.
   */
  readonly kind: 'server' | 'browser' | 'mixed' | 'unknown';
  /** Frameworks that render on both sides. */
  readonly frameworks: ReadonlySet<Framework>;
  /** Next.js with an `app` directory: components are the server's unless they say otherwise. */
  readonly serverComponents: boolean;
  /** Others install it: its code runs where theirs does. */
  readonly published: boolean;
  /** What others get when they install it, where that is made of other files than these. */
  readonly publishes?: Published;
  readonly scripts: NpmScripts;
  /** Set when the whole package is a tool: why. */
  readonly tooling?: string;
}

export type Framework = 'next' | 'nuxt' | 'remix' | 'sveltekit' | 'astro' | 'start';

const FRAMEWORKS: readonly (readonly [Framework, RegExp])[] = [
  ['next', /^next$/],
  ['nuxt', /^nuxt3?$/],
  ['remix', /^(@remix-run\/(node|react|serve|cloudflare|express|dev)|@react-router\/(node|serve|express|dev|cloudflare))$/],
  ['sveltekit', /^@sveltejs\/kit$/],
  ['astro', /^astro$/],
  ['start', /^(@tanstack\/(react-|solid-)?start|@solidjs\/start|@builder\.io\/qwik-city|@angular\/ssr|vike|@analogjs\/platform)$/],
];

const DRAWS = /^(react-dom|react-native|expo|vue|@angular\/core|svelte|solid-js|preact|lit|lit-element|ember-source|jquery|backbone|@stencil\/core|@ionic\/core|@builder\.io\/qwik|@hotwired\/stimulus|alpinejs|angular)$/;
const DRAWS_PERHAPS = /^(react|@types\/react)$/;
/** A documentation site is made with one of these, and is called like one: a service may well have both in one package. */
const DOCUMENTATION = /^(@docusaurus\/core|docusaurus|nextra|vitepress|vuepress|typedoc|fumadocs-core|fumadocs-ui|@mintlify\/.*|@astrojs\/starlight|gatsby-plugin-mdx|contentlayer|@next\/mdx|next-mdx-remote)$/;
const DOCUMENTATION_PLACE = /(^|[/-])(docs?|documentation|website|www|site|book|guides?)([/-]|$)/;
const COMMAND_LINE = /^(commander|sade|citty|arg|@oclif\/command|@commander-js\/extra-typings|yargs|cac|meow|clipanion|@oclif\/core|inquirer|@inquirer\/prompts|prompts)$/;
const TOOL_NAME = /(^|[/-])(eslint-(plugin|config)|prettier-config|tsconfig|babel-(preset|plugin)|jest-(config|preset)|stylelint-config|commitlint-config|tailwind-config|typedoc|remark|rehype|docs?-gen(erator)?|(vite|webpack|rollup|esbuild|postcss)-plugin)(-|$)|^@[^/]+\/(eslint-|prettier-|tsconfig|ts-config|jest-|tailwind)/;
/** Server packages that a browser's package may well depend on. */
const SERVES_LITTLE = /^(dotenv|sharp|stripe|undici|node-fetch|ws|jsonwebtoken|helmet|hono|pino|winston|puppeteer|cron|@aws-sdk\/.*|aws-sdk|@upstash\/.*|@google-cloud\/.*|@react-pdf\/.*|satori)$/;

const ENTRIES = ['exports', 'main', 'module', 'types', 'files'];

/** Finds the package of a directory: the nearest manifest that asks for something. */
export function readPackages(host: ContextHost): (directory: string) => Package {
  const known = new Map<string, Package>();
  function find(directory: string): Package {
    let home = known.get(directory);
    if (home === undefined) {
      home = readPackage(host, directory) ?? (directory === '' ? NO_PACKAGE : find(directory.includes('/') ? directory.slice(0, directory.lastIndexOf('/')) : ''));
      known.set(directory, home);
    }
    return home;
  }
  return find;
}

const NO_PACKAGE: Package = { directory: '', kind: 'unknown', frameworks: new Set(), serverComponents: false, published: false, scripts: readNpmScripts({}) };

/** A manifest, as far as it tells where its package's code runs. */
interface Manifest {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly private: boolean;
  readonly production: readonly string[];
  readonly all: readonly string[];
}

function readManifest(host: ContextHost, path: string): Manifest | undefined {
  const data = host.isFile(path) ? host.readData(path) : undefined;
  if (data === undefined || !('value' in data)) return undefined;
  const manifest = fields(data.value);
  const production = names(manifest.dependencies);
  const all = [...production, ...names(manifest.peerDependencies), ...names(manifest.devDependencies)];
  return all.length === 0 ? undefined : { fields: manifest, private: manifest.private === true, production, all };
}

function readPackage(host: ContextHost, directory: string): Package | undefined {
  const inside = (name: string): string => (directory === '' ? name : `${directory}/${name}`);
  const manifest = readManifest(host, inside('package.json'));
  if (manifest === undefined) return undefined;
  const frameworks = frameworksOf(manifest);
  const hasApp = [inside('app'), inside('src/app')].some((place) => host.listDirectory(place) !== undefined);
  const tooling = toolOf(manifest, directory);
  const published = !manifest.private && typeof manifest.fields.name === 'string' && ENTRIES.some((entry) => manifest.fields[entry] !== undefined);
  const publishes = published ? readPublished(host, directory, manifest.fields) : undefined;
  return {
    directory,
    kind: kindOf(manifest, frameworks.size > 0),
    frameworks,
    serverComponents: frameworks.has('next') && hasApp,
    published,
    scripts: readNpmScripts(fields(manifest.fields.scripts)),
    ...(publishes && { publishes }),
    ...(tooling !== undefined && { tooling }),
  };
}

/** An application has its framework; a library for several of them only says which it goes with. */
function frameworksOf(manifest: Manifest): ReadonlySet<Framework> {
  const has = manifest.private ? manifest.all : manifest.production;
  const frameworks = new Set(FRAMEWORKS.filter(([, pattern]) => has.some((name) => pattern.test(name))).map(([framework]) => framework));
  if (manifest.all.includes('@sveltejs/adapter-static')) frameworks.delete('sveltekit');
  return frameworks;
}

function kindOf(manifest: Manifest, rendersOnBoth: boolean): Package['kind'] {
  // A library tests itself with every framework that it works with; an application often has all it needs as development dependencies.
  const meant = manifest.private ? manifest.all : [...manifest.production, ...names(manifest.fields.peerDependencies)];
  // Where JSX becomes text nothing is drawn.
  const serves = manifest.production.some((name) => (isServerLibrary(name) || isServerJsx(name)) && !SERVES_LITTLE.test(name));
  if (meant.some((name) => DRAWS.test(name))) return serves || rendersOnBoth ? 'mixed' : 'browser';
  return rendersOnBoth || meant.some((name) => DRAWS_PERHAPS.test(name)) ? 'mixed' : 'server';
}

/** `npm create acme-app` runs the command of create-acme-app. */
function toolByName(name: string, hasCommand: boolean): string | undefined {
  if (TOOL_NAME.test(name)) return `the package ${name} is a tool`;
  return hasCommand && /(^|\/)create-/.test(name) ? `${name} makes projects` : undefined;
}

function toolOf(manifest: Manifest, directory: string): string | undefined {
  const { name, bin } = manifest.fields;
  const called = typeof name === 'string' ? toolByName(name, bin !== undefined) : undefined;
  if (called !== undefined) return called;
  if (isDeployment(manifest)) return 'it deploys, or belongs to a command line';
  if (!manifest.private) return isProgram(manifest) ? 'a program of the command line' : undefined;
  if (isOwnTool(manifest)) return 'a command-line tool of its own developers';
  if (!DOCUMENTATION_PLACE.test(directory) && !DOCUMENTATION_PLACE.test(String(name))) return undefined;
  const documentation = manifest.all.find((candidate) => DOCUMENTATION.test(candidate));
  return documentation === undefined ? undefined : `a documentation site (${documentation})`;
}

/** By its name, and by what it asks for: a service may lie beside its own stack in one package. */
function isDeployment({ fields: { name }, production }: Manifest): boolean {
  const words = String(name).split(/[^a-z]+/i);
  if (words.some((word) => /^(pulumi|cdk|cdktf|infra|infrastructure)$/.test(word)) && production.some(isForInfrastructure)) return true;
  return words.includes('cli') && production.some(isForTerminal);
}

function isOwnTool({ fields: { bin }, all }: Manifest): boolean {
  return bin !== undefined && all.some((name) => COMMAND_LINE.test(name)) && !all.some(isServerLibrary);
}

/** Others install it to run it; what they import as well may run in a service of theirs, unless its name says what it is. */
function isProgram({ fields: { name, bin, main, exports: given }, production }: Manifest): boolean {
  if (bin === undefined || production.some((one) => isServerLibrary(one) && !SERVES_LITTLE.test(one))) return false;
  if (/(^|[/-])cli$/.test(String(name))) return true;
  const run = (typeof bin === 'string' ? [bin] : Object.values(fields(bin))).map(relative);
  const imported = [main, given].filter((entry) => entry !== undefined).map(relative);
  return production.some((one) => COMMAND_LINE.test(one)) && imported.every((entry) => run.includes(entry));
}

function relative(path: unknown): string {
  return typeof path === 'string' ? path.replace(/^\.\//, '') : '';
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function names(value: unknown): string[] {
  return Object.keys(fields(value));
}
