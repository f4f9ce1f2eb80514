import { rules } from '../../rules/registry.ts';
import type { Judgement } from '../../rules/finding.ts';
import { judge, shownIn, type Workspace } from '../engine/index.ts';
import { lintedFile, type LintContext, type LintedFile } from './linted-file.ts';
import { workspaceAt } from './workspaces.ts';

/** What the rules say of one file. All rules are created before the first node is visited: by then it is known which are on. */
export class FileAnalysis {
  readonly #file: LintedFile;
  readonly #workspace: Workspace;
  readonly #options = new Map<string, object>();
  #shown: ReadonlyMap<string, readonly Judgement[]> | undefined;

  constructor(context: LintContext) {
    this.#file = lintedFile(context);
    this.#workspace = workspaceAt(this.#file.root);
  }

  /** Whether code of this file's context is judged at all. */
  get applies(): boolean {
    const { path, buffer } = this.#file;
    return this.#workspace.repository.classify(path, buffer.text).context === 'server';
  }

  /** False: this is the analysis of an earlier run. */
  switchOn(rule: string, options: object): boolean {
    if (this.#shown !== undefined || this.#options.has(rule)) return false;
    this.#options.set(rule, options);
    return true;
  }

  /** What a rule has to report. */
  shown(rule: string): readonly Judgement[] {
    return (this.#shown ??= this.#judge()).get(rule) ?? [];
  }

  #judge(): ReadonlyMap<string, readonly Judgement[]> {
    const { path, buffer } = this.#file;
    const world = this.#workspace.worldWith(path, buffer);
    const chosen = rules.flatMap((rule) => {
      const options = this.#options.get(rule.id);
      return options === undefined ? [] : [{ rule, options }];
    });
    const byRule = new Map<string, Judgement[]>();
    for (const judgement of shownIn(path, (other) => judge(world.sites(other), chosen))) {
      byRule.set(judgement.rule, [...(byRule.get(judgement.rule) ?? []), judgement]);
    }
    return byRule;
  }
}

const NOT_JUDGED = 'not judged';
const analyses = new WeakMap<object, FileAnalysis | typeof NOT_JUDGED>();

/** The analysis of the linted file that all its rules share, with this rule on; undefined where the file is not judged. */
export function analysisWith(rule: string, options: object, context: LintContext): FileAnalysis | undefined {
  const known = analyses.get(context.sourceCode);
  if (known === NOT_JUDGED) return undefined;
  if (known?.switchOn(rule, options) === true) return known;
  const fresh = new FileAnalysis(context);
  analyses.set(context.sourceCode, fresh.applies ? fresh : NOT_JUDGED);
  return fresh.applies && fresh.switchOn(rule, options) ? fresh : undefined;
}
