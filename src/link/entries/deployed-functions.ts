/** Functions that a manifest hands to AWS Lambda, of the Serverless Framework or of CloudFormation and SAM, and how long each may run. */
import type { HandlerOperation } from '../../catalog/schema.ts';
import { memberOf } from '../program/plain-data.ts';
import { once, type ManifestHost, type Program } from '../program/program.ts';
import type { Location } from '../program-facts.ts';

export interface DeployedFunction {
  readonly name: string;
  /** `dist/ingest` of `dist/ingest.handler`, from the repository's root. */
  readonly module: string;
  /** The directory of the manifest. */
  readonly home: string;
  /** `handler` of `dist/ingest.handler`. */
  readonly exported: string;
  /** What makes it run, where the manifest says so and all of it is of one sort. */
  readonly by: HandlerOperation['entry'] | undefined;
  /** Undefined: said by a variable. */
  readonly seconds: number | undefined;
  readonly location: Location;
}

/** Seconds where nothing is written: https://www.serverless.com/framework/docs/providers/aws/guide/functions, and `Timeout` of AWS::Lambda::Function. */
const byDefault = { serverless: 6, cloudFormation: 3 };
const serverless = /^serverless\.ya?ml$/;
const cloudFormation = /^(template|sam|cloudformation|cfn)\.ya?ml$/;
const largest = 500_000;

/** Those that run what this file exports. */
export function deployedFrom(program: Program, path: string): readonly DeployedFunction[] {
  return functionsAbove(program, path).filter((one) => isOf(one, path));
}

const built = /^(dist|build|out|lib|output|\.build|\.esbuild|\.webpack|\.serverless|\.aws-sam)$/;

/** The file itself, or the one that it was built of: a bundler may leave the folders of the sources out. */
function isOf({ module, home }: DeployedFunction, path: string): boolean {
  const source = path.replace(/\.[cm]?[jt]sx?$/, '');
  if (module === source) return true;
  const [folder = '', ...rest] = (home === '' ? module : module.slice(home.length + 1)).split('/');
  return built.test(folder) && rest.length > 0 && `/${source}`.endsWith(`/${rest.join('/')}`);
}

/** Those of the nearest manifest above the file. */
function functionsAbove(program: Program, path: string): readonly DeployedFunction[] {
  const { manifests } = program;
  if (manifests === undefined) return [];
  for (let directory = above(path); ; directory = above(directory)) {
    const found = once<readonly DeployedFunction[]>(program, 'deployed functions', `${directory}/`, [], () => functionsIn(manifests, directory));
    if (found.length > 0 || directory === '') return found;
  }
}

function above(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function functionsIn(host: ManifestHost, directory: string): readonly DeployedFunction[] {
  return (host.listDirectory(directory) ?? []).flatMap((name) => {
    const read = serverless.test(name) ? ofServerless : cloudFormation.test(name) ? ofCloudFormation : undefined;
    const file = directory === '' ? name : `${directory}/${name}`;
    const text = read && host.readText(file);
    if (read === undefined || text === undefined || text.length > largest) return [];
    const [document] = host.readDocuments(file);
    return read(document).flatMap((written) => deployed(written, directory, { file, text }));
  });
}

/** A function as a manifest has it. */
interface Written {
  readonly name: string;
  readonly handler: unknown;
  /** The directory that the handler is in, from the manifest's. */
  readonly code?: unknown;
  readonly timeout: unknown;
  /** The names of what makes it run: `httpApi`, `SQS`. */
  readonly events: readonly string[];
}

function ofServerless(document: unknown): readonly Written[] {
  const provider = memberOf(document, 'provider');
  if ((memberOf(provider, 'name') ?? provider) !== 'aws') return [];
  const functions = memberOf(document, 'functions');
  return (Array.isArray(functions) ? functions : [functions]).flatMap(entries).map(([name, one]) => ({
    name, handler: memberOf(one, 'handler'), timeout: memberOf(one, 'timeout') ?? memberOf(provider, 'timeout') ?? byDefault.serverless,
    events: list(memberOf(one, 'events')).flatMap((event) => (typeof event === 'string' ? [event] : entries(event).map(([kind]) => kind))),
  }));
}

function ofCloudFormation(document: unknown): readonly Written[] {
  const common = memberOf(memberOf(document, 'Globals'), 'Function');
  return entries(memberOf(document, 'Resources')).flatMap(([name, resource]) => {
    const type = memberOf(resource, 'Type');
    const properties = memberOf(resource, 'Properties');
    const shared = type === 'AWS::Serverless::Function' ? common : undefined;
    if (shared === undefined && type !== 'AWS::Lambda::Function' && type !== 'AWS::Serverless::Function') return [];
    const said = (key: string): unknown => memberOf(properties, key) ?? memberOf(shared, key);
    return [{ name, handler: said('Handler'), code: said('CodeUri'), timeout: said('Timeout') ?? byDefault.cloudFormation, events: entries(memberOf(properties, 'Events')).map(([, event]) => String(memberOf(event, 'Type'))) }];
  });
}

function deployed({ name, handler, code, timeout, events }: Written, home: string, { file, text }: { readonly file: string; readonly text: string }): readonly DeployedFunction[] {
  const [, module, exported] = /^\.?\/?([\w./@-]{1,300})\.([\w$]{1,100})$/.exec(typeof handler === 'string' ? handler : '') ?? [];
  if (module === undefined || exported === undefined) return [];
  const seconds = typeof timeout === 'number' && timeout > 0 ? timeout : undefined;
  const inside = typeof code === 'string' ? code.replace(/^\.\/|\/$|^\.$/g, '') : '';
  return [{ name, module: [home, inside, module].filter((part) => part !== '').join('/'), home, exported, by: sortOf(events), seconds, location: lineOf(file, text, name) }];
}

/** https://www.serverless.com/framework/docs/providers/aws/events, and the event sources of AWS::Serverless::Function. */
function sortOf(events: readonly string[]): DeployedFunction['by'] {
  const sorts = new Set(events.map((event) => (/^(http|httpApi|alb|api)$/i.test(event) ? 'request' : /^schedule/i.test(event) ? 'cron' : 'message')));
  const [sort, ...others] = sorts;
  return others.length === 0 ? sort : undefined;
}

/** The line that names it. */
function lineOf(path: string, text: string, name: string): Location {
  const lines = text.split('\n');
  const found = lines.findIndex((line) => line.trim().replace(/^- /, '').startsWith(`${name}:`));
  const line = Math.max(found, 0);
  const before = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  const column = lines[line]?.search(/\S/) ?? 0;
  const start = { line: line + 1, column: Math.max(column, 0) + 1, offset: before + Math.max(column, 0) };
  return { path, start, end: { ...start, column: start.column + name.length, offset: start.offset + name.length } };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
