import type { FileContext, Severity } from '../../rules/finding.ts';
import type { ClientSetting } from './client-schema.ts';
import { compileGlobs } from './globs.ts';
import { CONTEXTS } from './schema.ts';
import type { PRESETS } from './schema.ts';

/** What a settings file says, for the files that it holds for. */
export interface Settings {
  /** The file, from the root; absent: there is none. */
  readonly file?: string;
  readonly preset?: (typeof PRESETS)[number];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** What suggestions write, ms. */
  readonly suggestedTimeout: number;
  readonly clients: readonly ClientSetting[];
  /** The context that is chosen for a path. */
  readonly contextOf: (path: string) => FileContext | undefined;
  readonly isIgnored: (path: string) => boolean;
  readonly strictInput: boolean;
}

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** Those that are written; the rule's defaults fill the rest. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The settings of a repository that has none. */
export const DEFAULT_SETTINGS: Settings = {
  rules: new Map(),
  suggestedTimeout: 5000,
  clients: [],
  contextOf: () => undefined,
  isIgnored: () => false,
  strictInput: false,
};

/** A settings file's value after it was found valid. */
interface Written {
  readonly preset?: Settings['preset'];
  readonly rules?: Readonly<Record<string, string | readonly [string, object?] | { readonly severity?: string; readonly options?: object }>>;
  readonly suggestedTimeout?: number;
  readonly clients?: readonly ClientSetting[];
  readonly contexts?: Partial<Readonly<Record<FileContext, readonly string[]>>>;
  readonly ignore?: readonly string[];
  readonly strictInput?: boolean;
}

/** `valid` has no violations; globs are meant from `directory`. What it leaves open is as in `base`. */
export function settingsOf(valid: object, directory: string, base: Settings = DEFAULT_SETTINGS): Settings {
  const written = valid as Written;
  const { preset = base.preset, suggestedTimeout = base.suggestedTimeout, strictInput = base.strictInput } = written;
  return {
    ...base,
    ...(preset !== undefined && { preset }),
    rules: new Map([...base.rules, ...Object.entries(written.rules ?? {}).map(([id, rule]) => [id, ruleSetting(rule)] as const)]),
    suggestedTimeout,
    clients: [...(written.clients ?? []), ...base.clients],
    contextOf: contextsOf(written.contexts, directory, base),
    isIgnored: ignoredBy(written.ignore, directory, base),
    strictInput,
  };
}

function ignoredBy(globs: Written['ignore'], directory: string, base: Settings): Settings['isIgnored'] {
  return globs === undefined ? base.isIgnored : compileGlobs(globs, directory);
}

function ruleSetting(written: NonNullable<Written['rules']>[string]): RuleSetting {
  if (typeof written === 'string') return { severity: written as Severity, options: {} };
  const { severity, options = {} } = isPair(written) ? { severity: written[0], options: written[1] } : written;
  return { ...(severity !== undefined && { severity: severity as Severity }), options: options as Readonly<Record<string, unknown>> };
}

function isPair(written: object): written is readonly [string, object?] {
  return Array.isArray(written);
}

/** Where the globs of two contexts match, the one that is listed first in the design has it: server before all others. */
function contextsOf(contexts: Written['contexts'], directory: string, base: Settings): Settings['contextOf'] {
  if (contexts === undefined) return base.contextOf;
  const chosen = CONTEXTS.map((context) => ({ context, matches: compileGlobs(contexts[context] ?? [], directory) }));
  return (path) => chosen.find(({ matches }) => matches(path))?.context ?? base.contextOf(path);
}
