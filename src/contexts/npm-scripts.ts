/** Files that a manifest's scripts run: what developers and pipelines start by hand is no part of the service. */
import { SOURCE_ROOT, type Place } from './path-parts.ts';

/** What the scripts of a package run, by paths from its directory, without their endings. */
export interface NpmScripts {
  /** Run by hand or by a pipeline, with the name of the script. */
  readonly tools: ReadonlyMap<string, string>;
  /** By a script whose name tells nothing, with that name. */
  readonly others: ReadonlyMap<string, string>;
  /** Run for as long as the service lives. */
  readonly services: ReadonlySet<string>;
}

/** Words in the name of a script. Anything else may well be a job that a scheduler of the service starts. */
const TOOL = /^(build|bundle|compile|codegen|typegen|gen|generate|docs?|changelog|release|publish|version|db|seed|migrate|migrations?|setup|download|upload|(pre|post)?install|prepare|(pre|post)?pack|test|lint|check|verify|bench|clean|reset|create|drop|deploy|i18n|assets)$/;
const SERVICE = /^(start|serve|server|dev|watch|worker|workers|prod|production|run|cron|jobs?)$/;

const RUNNER = /^(node|nodemon|tsx|ts-node|ts-node-dev|tsnd|bun|babel-node|vite-node|esno|jiti)$/;
/** With its ending, or as a path without one: `tsx ./src/scripts/seed`. */
const FILE = /^[\w.-][\w./-]*(?:\.[cm]?[jt]s|\/[\w-]+)$/;
const ENDING = /\.[cm]?[jt]sx?$/;
/** Options of a runner whose value is a file as well. */
const TAKES_FILE = /^(--?(loader|experimental-loader|require|r|import|config|c|project|p|env-file|tsconfig))$/i;

export function readNpmScripts(scripts: Readonly<Record<string, unknown>>): NpmScripts {
  const tools = new Map<string, string>();
  const others = new Map<string, string>();
  const services = new Set<string>();
  for (const [name, command] of Object.entries(scripts)) {
    if (typeof command !== 'string') continue;
    const words = name.split(/[^a-z0-9]+/i);
    // `sync-assets-dev` is done before the service starts.
    const isTool = !SERVICE.test(words[0] ?? '') && words.some((word) => TOOL.test(word));
    const isService = words.some((word) => SERVICE.test(word));
    for (const file of filesIn(command)) {
      if (isTool) tools.set(file, name);
      else if (isService) services.add(file);
      else others.set(file, name);
    }
  }
  return { tools, others, services };
}

function filesIn(command: string): readonly string[] {
  return command.split(/[;&|]+/).flatMap((part) => {
    const words = part.trim().split(/\s+/);
    const runner = words.findIndex((word) => RUNNER.test(word));
    const file = runner === -1 ? undefined : words.find((word, at) => at > runner && FILE.test(word) && !TAKES_FILE.test(words[at - 1] ?? ''));
    return file === undefined ? [] : [file.replace(/^\.\//, '').replace(ENDING, '')];
  });
}

/** What lies here and has a script of its own is run by hand, whatever the name. */
const SCRIPTS = /^scripts?$/i;
const GIVES = /^[ \t]*export\b|\bexports\b/m;

/** Why a file is run by hand, if it is: a script runs it and nobody can import it, or scripts run what lies around it. */
export function runByHand(place: Place, scripts: NpmScripts, text: string): string | undefined {
  const { inPackage } = place;
  const { tools, others, services } = scripts;
  const path = [...inPackage, place.name].join('/').replace(ENDING, '');
  if (tools.size + others.size === 0 || services.has(path)) return undefined;
  const script = scriptOf(path, scripts);
  if (script !== undefined && !GIVES.test(text) && !text.includes('.listen(')) return `npm run ${script} runs it`;
  const directory = SOURCE_ROOT.test(inPackage[0] ?? '') ? undefined : toolDirectory(inPackage, [...tools.keys()], [...services]);
  return directory === undefined ? undefined : `npm scripts run what is in ${directory}/`;
}

function scriptOf(path: string, { tools, others }: NpmScripts): string | undefined {
  const isAmong = path.split('/').slice(0, -1).some((segment) => SCRIPTS.test(segment));
  return tools.get(path) ?? (isAmong ? others.get(path) : undefined);
}

/** Fewer may be a service's own parts that can be started alone. */
const FEWEST = 2;

function toolDirectory(inPackage: readonly string[], tools: readonly string[], services: readonly string[]): string | undefined {
  for (let depth = 1; depth <= inPackage.length; depth += 1) {
    const directory = inPackage.slice(0, depth).join('/');
    const within = (files: readonly string[]): number => files.filter((file) => file.startsWith(`${directory}/`)).length;
    if (within(tools) >= FEWEST && within(tools) > within(services) * 2) return directory;
  }
  return undefined;
}
