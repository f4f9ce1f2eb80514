/** Expectations written on the line of the case: `// breaks: require-timeout` (several: `// breaks: a, b; holds: c`). */
export interface Mark {
  readonly line: number;
  readonly verdict: MarkedVerdict;
  readonly rule: string;
}

export type MarkedVerdict = 'breaks' | 'holds' | 'unknown' | 'not-applicable';

const VERDICTS: ReadonlySet<string> = new Set<MarkedVerdict>(['breaks', 'holds', 'unknown', 'not-applicable']);
const COMMENT = /\/\/ ((?:breaks|holds|unknown|not-applicable): .*)$/;

/** The marks of a fixture, in the order of its lines. A malformed one throws: a case that expects nothing proves nothing. */
export function readMarks(text: string): readonly Mark[] {
  return text.split(/\r?\n/).flatMap((source, index) => {
    const [, marks] = COMMENT.exec(source) ?? [];
    return marks === undefined ? [] : readComment(marks, index + 1);
  });
}

/** The case as it would be without its marks, which are comments that no service has. Lines stay what they are. */
export function withoutMarks(text: string): string {
  return text.replace(new RegExp(COMMENT.source, 'gm'), (mark) => ' '.repeat(mark.length));
}

function readComment(comment: string, line: number): readonly Mark[] {
  return comment.split(';').flatMap((group) => {
    const [verdict = '', rules = ''] = group.trim().split(/:\s+/);
    if (!VERDICTS.has(verdict) || rules === '') throw new Error(`line ${String(line)}: not a mark: ${group.trim()}`);
    return rules.split(/,\s*/).map((rule) => ({ line, verdict: verdict as MarkedVerdict, rule: rule.trim() }));
  });
}

/** Options of the folder's rule in a fixture: `// options: {"coverage":"attempt"}` on a line of its own. */
export function readOptions(text: string): Readonly<Record<string, unknown>> | undefined {
  const [, options] = /^\/\/ options: (\{.*\})$/m.exec(text) ?? [];
  return options === undefined ? undefined : (JSON.parse(options) as Record<string, unknown>);
}
