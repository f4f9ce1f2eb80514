import { misplacedFields } from './client-schema.ts';
import type { Schema } from './json-schema.ts';
import { settingsSchema } from './schema.ts';
import type { ConfigurableRule } from './schema.ts';
import { DEFAULT_SETTINGS, settingsOf } from './settings.ts';
import type { Settings } from './settings.ts';
import { violations, type Violation } from './violations.ts';

/** How settings files are reached. Paths are relative to the root, with forward slashes. */
export interface SettingsHost {
  isFile(path: string): boolean;
  readData(path: string): { readonly value: unknown } | { readonly error: string; readonly line: number } | undefined;
  /** Line of a key in a data file, 1-based. */
  lineOf(path: string, keys: readonly (string | number)[]): number;
}

/** Something that makes a settings file unusable: a run ends before it begins. */
export interface SettingsProblem {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface SettingsTree {
  /** The settings of the nearest file above a path, up to the root. Those with problems count as none. */
  for(path: string): Settings;
  /** What was wrong with the files that were read so far, by place. */
  problems(): readonly SettingsProblem[];
}

const SETTINGS_FILES = ['fallacies.config.json', 'fallacies.config.yaml', 'fallacies.config.yml', 'package.json'] as const;

export function openSettings(host: SettingsHost, rules: readonly ConfigurableRule[]): SettingsTree {
  const schema = settingsSchema(rules);
  const problems: SettingsProblem[] = [];
  const known = new Map<string, Settings>();

  function at(directory: string): Settings {
    let settings = known.get(directory);
    if (settings === undefined) {
      const [found, ...others] = SETTINGS_FILES.map((name) => findIn(host, directory, name)).filter((file) => file !== undefined);
      for (const other of others) problems.push({ path: other.path, line: 1, message: `'${found?.path ?? ''}' stands beside it: one directory can have one settings file` });
      settings = found === undefined ? inherited(directory) : read(host, schema, found, directory, problems);
      known.set(directory, settings);
    }
    return settings;
  }

  function inherited(directory: string): Settings {
    return directory === '' ? DEFAULT_SETTINGS : at(directoryOf(directory));
  }

  return {
    for: (path) => at(directoryOf(path)),
    problems: () => [...problems].sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1)),
  };
}

/** Lays a value over settings, as ESLint's `settings.fallacies`; or says why it cannot be. */
export function layOver(settings: Settings, value: unknown, rules: readonly ConfigurableRule[]): { readonly settings: Settings; readonly problems: readonly string[] } {
  const wrong = wrongIn(settingsSchema(rules), value);
  if (wrong.length > 0 || typeof value !== 'object' || value === null) return { settings, problems: wrong.map(({ message }) => message) };
  return { settings: settingsOf(value, '', settings), problems: [] };
}

interface SettingsFile {
  readonly path: string;
  readonly data: NonNullable<ReturnType<SettingsHost['readData']>>;
  /** Keys that lead to the settings in the file. */
  readonly keys: readonly string[];
}

function findIn(host: SettingsHost, directory: string, name: (typeof SETTINGS_FILES)[number]): SettingsFile | undefined {
  const path = directory === '' ? name : `${directory}/${name}`;
  const data = host.isFile(path) ? host.readData(path) : undefined;
  if (data === undefined) return undefined;
  if (name !== 'package.json') return { path, data, keys: [] };
  // A broken manifest is told of where manifests are read.
  const manifest = 'value' in data ? data.value : undefined;
  const own = typeof manifest === 'object' && manifest !== null && 'fallacies' in manifest ? manifest.fallacies : undefined;
  return own === undefined ? undefined : { path, data: { value: own }, keys: ['fallacies'] };
}

function read(host: SettingsHost, schema: Schema, { path, data, keys }: SettingsFile, directory: string, problems: SettingsProblem[]): Settings {
  if ('error' in data) {
    problems.push({ path, line: data.line, message: `it cannot be read: ${data.error}` });
    return DEFAULT_SETTINGS;
  }
  // An empty file has no settings.
  const value = data.value ?? {};
  const wrong = wrongIn(schema, value);
  problems.push(...wrong.map(({ keys: inside, message }) => ({ path, line: host.lineOf(path, [...keys, ...inside]), message })));
  return wrong.length > 0 || typeof value !== 'object' ? DEFAULT_SETTINGS : { ...settingsOf(value, directory), file: path };
}

function wrongIn(schema: Schema, value: unknown): readonly Violation[] {
  return [...violations(schema, value), ...misplacedFields(value)];
}

function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}
