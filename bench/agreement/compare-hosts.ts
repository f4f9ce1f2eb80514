import type { ESLint } from 'eslint';
import type { Analysis, AnalysisOptions } from '../../src/engine-result.ts';
import type { Judgement } from '../../rules/finding.ts';
import { Explainer, type Place, type Reason } from './explain.ts';
import { lint, type Shown } from './lint.ts';
import { judgeOpen } from './judge-open.ts';

/** What one host shows and the other does not, and which of the reasons of the architecture allows it. */
export interface Difference extends Shown {
  readonly only: 'cli' | 'eslint';
  /** Absent: none of them does. */
  readonly reason?: Reason;
  /** What the other host says of the place, if anything. */
  readonly other?: string;
}

export interface Comparison {
  readonly cli: readonly Shown[];
  readonly eslint: readonly Shown[];
  readonly differences: readonly Difference[];
  /** Files that ESLint's parser refused. */
  readonly refused: readonly string[];
}

export interface Hosts {
  readonly analyse: (options: AnalysisOptions) => Promise<Analysis>;
  readonly plugin: ESLint.Plugin;
}

/** Runs all rules of the preset `all` in both hosts over the server code of a repository. */
export async function compareHosts(root: string, { analyse, plugin }: Hosts): Promise<Comparison> {
  const analysis = await analyse({ root, contexts: ['server'], preset: 'all' });
  const paths = analysis.files.filter(({ judged }) => judged).map(({ path }) => path);
  const linted = lint(root, paths, plugin, Object.fromEntries(analysis.rules.map((rule) => [`fallacies/${rule}`, 'error'])));
  const refused = linted.filter(({ rule }) => rule === 'syntax').map(({ path }) => path);
  const eslint = linted.filter(({ rule }) => rule !== 'syntax');
  const cli = analysis.findings
    .filter(({ suppression, location }) => suppression?.by !== 'fallacies-ignore' && !refused.includes(location.path))
    .map(({ rule, message, location: { path, start, end } }): Shown => ({ path, rule, message, span: `${start.line}:${start.column}-${end.line}:${end.column}` }));
  const inCli = new Set(cli.map(keyOf));
  const inEslint = new Set(eslint.map(keyOf));
  const closed = groupByPlace(analysis.judgements);
  const open = groupByPlace(judgeOpen(root, [...new Set(cli.map(({ path }) => path))], analysis.rules));
  const explainer = new Explainer(root, paths, analysis.rules);
  const difference = (only: Difference['only'], shown: Shown, said: Judgement | undefined): Difference => {
    const reason = said?.seen ?? explainer.reasonFor(placed(shown), only);
    return { ...shown, only, ...(reason && { reason }), ...(said && { other: `${said.verdict}: ${said.reason ?? said.message ?? ''}` }) };
  };
  return {
    cli, eslint, refused,
    differences: [
      ...cli.filter((shown) => !inEslint.has(keyOf(shown))).map((shown) => difference('cli', shown, open.get(placeOf(shown)))),
      ...eslint.filter((shown) => !inCli.has(keyOf(shown))).map((shown) => difference('eslint', shown, closed.get(placeOf(shown)))),
    ],
  };
}

function placed({ path, rule, message, span }: Shown): Place {
  const [line, column] = span.split('-', 1)[0]?.split(':').map(Number) ?? [];
  return { path, rule, message, line: line ?? 0, column: column ?? 0 };
}

function keyOf({ path, rule, span, message }: Shown): string {
  return [path, rule, span, message].join('\n');
}

function placeOf({ path, rule, span }: Pick<Shown, 'path' | 'rule' | 'span'>): string {
  return `${rule} ${path}:${span.split('-')[0] ?? ''}`;
}

function groupByPlace(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  return new Map(judgements.map((judgement) => {
    const { rule, location: { path, start } } = judgement;
    return [`${rule} ${path}:${start.line}:${start.column}`, judgement];
  }));
}
