import { rules } from '../../rules/registry.ts';
import type { Judgement } from '../../rules/finding.ts';
import { judge, onServer, shownIn, suppressionsIn, type ChosenRule, type View } from '../engine/index.ts';
import type { Settings } from '../settings/index.ts';
import { lintedFile, type LintContext, type LintedFile } from './linted-file.ts';
import { settingsFor } from './lint-settings.ts';
import { workspaceAt } from './workspaces.ts';

/** What the rules say of one file. All rules are created before the first node is visited: by then it is known which are on. */
export class FileAnalysis {
  readonly settings: Settings;
  readonly #file: LintedFile;
  readonly #given = new Map<string, object | undefined>();
  readonly #openWorld: () => View;
  #shown: readonly Judgement[] | undefined;

  constructor(file: LintedFile, settings: Settings, openWorld: () => View) {
    this.settings = settings;
    this.#file = file;
    this.#openWorld = openWorld;
  }

  /** False: this is the analysis of an earlier run. */
  switchOn(rule: string, options: object | undefined): boolean {
    if (this.#shown !== undefined || this.#given.has(rule)) return false;
    this.#given.set(rule, options);
    return true;
  }

  /** What a rule has to report. */
  shown(rule: string): readonly Judgement[] {
    const shown = (this.#shown ??= this.#judge());
    return shown.length === 0 ? shown : shown.filter((judgement) => judgement.rule === rule);
  }

  #judge(): readonly Judgement[] {
    const { path } = this.#file;
    const world = this.#openWorld();
    const shown = shownWith(world, path, this.#chosen());
    const file = shown.length === 0 ? undefined : world.sources.file(path);
    const suppressions = file && suppressionsIn(path, file, { ofLinters: false });
    return shown.filter((judgement) => suppressions?.of(judgement) === undefined);
  }

  /** Options that ESLint's configuration gives count more than those of the settings. */
  #chosen(): readonly ChosenRule[] {
    const chosen: ChosenRule[] = [];
    for (const rule of rules) {
      if (!this.#given.has(rule.id)) continue;
      const given = this.#given.get(rule.id);
      const own = this.settings.rules.get(rule.id)?.options ?? NONE;
      chosen.push({ rule, options: given === undefined ? own : { ...own, ...given } });
    }
    return chosen;
  }
}

const NONE: object = {};

/** Sites that were left behind lie where anybody may write: those that no rule can judge do not count. */
function shownWith(view: View, path: string, chosen: readonly ChosenRule[]): readonly Judgement[] {
  try {
    return shownIn(path, (other) => judge(onServer(view.sites(other)), chosen));
  } catch (error) {
    if (view.open === undefined) throw error;
    return shownWith(view.open, path, chosen);
  }
}

const NOT_JUDGED = 'not judged';
const analyses = new WeakMap<object, FileAnalysis | typeof NOT_JUDGED>();

/** The analysis of the linted file that all its rules share, with this rule on; undefined where the file is not judged. */
export function analysisWith(rule: string, options: object | undefined, context: LintContext): FileAnalysis | undefined {
  const known = analyses.get(context.sourceCode);
  if (known === NOT_JUDGED) return undefined;
  if (known?.switchOn(rule, options) === true) return known;
  const fresh = openAnalysis(context);
  analyses.set(context.sourceCode, fresh ?? NOT_JUDGED);
  return fresh?.switchOn(rule, options) === true ? fresh : undefined;
}

/** Server code is judged, and nothing else. */
function openAnalysis(context: LintContext): FileAnalysis | undefined {
  const file = lintedFile(context);
  const { path, buffer } = file;
  const workspace = workspaceAt(file.root);
  const { repository } = workspace;
  const settings = settingsFor(repository, path, context.settings.fallacies);
  if (settings.isIgnored(path)) return undefined;
  const told = settings.contextOf(path) ?? repository.classify(path, buffer.text).context;
  return told === 'server' ? new FileAnalysis(file, settings, () => workspace.worldWith(path, buffer, settings)) : undefined;
}
