import type { CommentFacts } from '../extract/file-facts.ts';

/** A comment that silences rules, as it is written. */
export interface Directive {
  readonly by: 'fallacies-ignore' | 'eslint-disable' | 'oxlint-disable';
  readonly reach: 'next-line' | 'line' | 'file' | 'from-here' | 'until-here';
  /** Ids without plugin prefix; those of other tools' rules are among them. */
  readonly rules: readonly string[];
  /** It names no rule at all, of ours or of others. */
  readonly everything?: boolean;
  readonly reason?: string;
  readonly owner?: string;
  /** As written: four, two and two digits. */
  readonly until?: string;
}

const OWN = /^fallacies-ignore-(next-line|line|file)(?![\w-])(.*)$/s;
const LINTER = /^(eslint|oxlint)-(disable|enable)(?:-(next-line|line))?(?![\w-])(.*)$/s;

/** Reads a comment with its delimiters; undefined when it only mentions a directive. */
export function readDirective({ text }: CommentFacts): Directive | undefined {
  const body = bodyOf(text);
  const [, reach, rest = ''] = OWN.exec(body) ?? [];
  return reach === undefined ? readLinterDirective(body, text.startsWith('/*')) : ownDirective(reach as 'next-line' | 'line' | 'file', rest);
}

function readLinterDirective(body: string, isBlock: boolean): Directive | undefined {
  const [, linter, verb, where, rest = ''] = LINTER.exec(body) ?? [];
  if (linter === undefined) return undefined;
  // For a stretch of lines ESLint heeds block comments alone.
  if (where === undefined && !isBlock && linter === 'eslint') return undefined;
  if (verb === 'enable') return linterDirective(linter, 'until-here', rest);
  return linterDirective(linter, where === undefined ? 'from-here' : (where as 'next-line' | 'line'), rest);
}

function bodyOf(text: string): string {
  const inside = text.startsWith('/*') ? text.slice(2).replace(/\*\/$/, '') : text.slice(2);
  return inside.replace(/^[^\S\n]*\*+/gm, ' ').trim();
}

function ownDirective(reach: 'next-line' | 'line' | 'file', rest: string): Directive {
  const [rules, why] = splitReason(rest);
  return { by: 'fallacies-ignore', reach, rules: names(rules).map(withoutPrefix), ...readReason(why) };
}

function linterDirective(linter: string, reach: Directive['reach'], rest: string): Directive {
  const [rules, why] = splitReason(rest);
  // A rule without a plugin's prefix is one of the linter's own.
  const written = names(rules);
  const ids = written.filter((name) => name.includes('/')).map(withoutPrefix);
  return { by: linter === 'eslint' ? 'eslint-disable' : 'oxlint-disable', reach, rules: ids, everything: written.length === 0, ...(why !== '' && { reason: why }) };
}

function splitReason(rest: string): readonly [rules: string, reason: string] {
  const at = /(?:^|\s)-{2,}(?:\s|$)/.exec(rest);
  return at === null ? [rest, ''] : [rest.slice(0, at.index), oneLine(rest.slice(at.index + at[0].length))];
}

function names(text: string): string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '');
}

function withoutPrefix(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `reason [by NAME] [until YYYY-MM-DD]`. */
function readReason(text: string): Pick<Directive, 'reason' | 'owner' | 'until'> {
  const dated = / ?\buntil (\d{4}-\d{2}-\d{2})\.?$/.exec(text);
  const until = dated?.[1];
  const { reason, owner } = readOwner(text.slice(0, dated?.index), until !== undefined);
  return { ...(reason !== '' && { reason }), ...(owner !== undefined && { owner }), ...(until !== undefined && { until }) };
}

/** The last `by` and up to four words; without a date they must look like a name, since reasons have `by` in them, too. */
function readOwner(text: string, isDated: boolean): { readonly reason: string; readonly owner?: string } {
  const named = / ?\bby (\S+(?: (?!by )\S+){0,3})$/.exec(text);
  const owner = named?.[1];
  if (owner === undefined || !(isDated || /^\p{Lu}|@/u.test(owner))) return { reason: text };
  return { reason: text.slice(0, named?.index), owner };
}
