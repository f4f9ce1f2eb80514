import type { Judgement, Suppression } from '../../rules/finding.ts';
import type { CommentFacts } from '../extract/file-facts.ts';
import type { Location, Position } from '../link/program-facts.ts';
import { didYouMean } from '../nearest.ts';
import { readDirective } from './directives.ts';
import type { Directive } from './directives.ts';
import { Lines } from './reach.ts';

/** A file, as far as its suppressions need it. */
export interface SuppressibleFile {
  readonly path: string;
  readonly text: string;
  readonly comments: readonly CommentFacts[];
  /** Offset of the first character of every line. */
  readonly lineStarts: readonly number[];
}

/** An ignore comment that does not do what it was written for. */
export interface SuppressionProblem {
  readonly kind: 'no-rule' | 'no-reason' | 'unknown-rule' | 'no-such-date' | 'covers-nothing';
  readonly location: Location;
  readonly message: string;
}

export interface Suppressions {
  /** What silences a judgement of this file. Being asked counts as use. */
  of(judgement: Pick<Judgement, 'rule' | 'location'>): Suppression | undefined;
  /**
   * What is wrong with the file's own ignore comments, by place. `ran` are the rules that judged the file: only of them can
   * be said that nothing was covered, and only after `of` was asked about every judgement that breaks.
   */
  problems(ran: ReadonlySet<string>): readonly SuppressionProblem[];
}

export interface SuppressionOptions {
  readonly knownRules: readonly string[];
  /** Directives of other linters count as well: where those do not apply them themselves. */
  readonly ofLinters: boolean;
}

interface Placed extends Directive {
  readonly location: Location;
  /** Line that `line` and `next-line` mean. */
  readonly line: number;
  /** Rules that it has covered something of. */
  readonly used: Set<string>;
}

/** Reads the suppressions of one file. */
export function readSuppressions(file: SuppressibleFile, { knownRules, ofLinters }: SuppressionOptions): Suppressions {
  const lines = new Lines(file.text, file.lineStarts);
  const known = new Set(knownRules);
  const placed = file.comments.flatMap((comment) => {
    const directive = comment.kind === 'suppression' ? readDirective(comment) : undefined;
    return directive === undefined ? [] : [place(file.path, lines, comment, directive)];
  });
  const own = placed.filter(({ by }) => by === 'fallacies-ignore');
  const stretches = ofLinters ? placed.filter(({ by }) => by !== 'fallacies-ignore') : [];

  return {
    of({ rule, location }) {
      const ours = own.find((directive) => covers(directive, rule, location));
      ours?.used.add(rule);
      const found = ours ?? stretches.find((directive) => covers(directive, rule, location, stretches));
      return found && suppression(found);
    },
    problems: (ran) => own.flatMap((directive) => problemsOf(directive, knownRules, known, ran)),
  };
}

function place(path: string, lines: Lines, { span: [start, end] }: CommentFacts, directive: Directive): Placed {
  const position = (offset: number): Position => ({ line: lines.lineAt(offset), column: lines.columnAt(offset), offset });
  const location = { path, start: position(start), end: position(end) };
  const line = directive.reach === 'next-line' ? lines.codeAfter(location.end.line) : location.start.line;
  return { ...directive, location, line, used: new Set() };
}

function covers(directive: Placed, rule: string, { start }: Location, all: readonly Placed[] = []): boolean {
  if (!directive.rules.includes(rule)) return false;
  switch (directive.reach) {
    case 'file': return true;
    case 'line':
    case 'next-line': return start.line === directive.line;
    case 'until-here': return false;
    case 'from-here': return directive.location.start.offset <= start.offset && !all.some((other) => ends(other, directive, rule, start.offset));
  }
}

/** Whether an `enable` between a `disable` and a place takes the `disable` back there. One that names no rule takes back all. */
function ends({ reach, rules, everything = false, location }: Placed, disable: Placed, rule: string, offset: number): boolean {
  const { offset: at } = location.start;
  return reach === 'until-here' && disable.location.start.offset < at && at <= offset && (everything || rules.includes(rule));
}

function suppression({ by, reason, owner, until, location }: Placed): Suppression {
  return { by, ...(reason !== undefined && { reason }), ...(owner !== undefined && { owner }), ...(until !== undefined && { until }), location };
}

function problemsOf({ rules, reason, until, used, location }: Placed, knownRules: readonly string[], known: ReadonlySet<string>, ran: ReadonlySet<string>): SuppressionProblem[] {
  if (rules.length === 0) return [{ kind: 'no-rule', location, message: 'This ignore names no rule, and so silences nothing: write the rule, then ` -- ` and the reason.' }];
  const unknown = rules.filter((rule) => !known.has(rule)).map((rule): SuppressionProblem => ({
    kind: 'unknown-rule', location, message: `This ignore names '${rule}', and there is no such rule${didYouMean(rule, knownRules)}`,
  }));
  const idle = rules.filter((rule) => known.has(rule) && ran.has(rule) && !used.has(rule)).map((rule): SuppressionProblem => ({
    kind: 'covers-nothing', location, message: `This ignore of '${rule}' covers nothing: remove it.`,
  }));
  const problems = [...unknown, ...idle];
  if (reason === undefined) problems.push({ kind: 'no-reason', location, message: 'This ignore gives no reason: write ` -- ` and why it is safe.' });
  if (until !== undefined && !isDate(until)) problems.push({ kind: 'no-such-date', location, message: `There is no ${until}: dates are YYYY-MM-DD.` });
  return problems;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
