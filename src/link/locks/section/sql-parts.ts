/** The columns that an SQL statement compares and sets, as far as a pattern tells. */
export interface SqlParts {
  readonly condition: readonly string[];
  readonly written: readonly string[];
}

const column = String.raw`(?:["\`]?\w+["\`]?\.)?["\`]?(\w+)["\`]?`;
const compared = new RegExp(String.raw`${column}\s*(?:=|<>|!=|<=|>=|<|>|\bis\b|\bin\b|\bbetween\b)`, 'gi');
const assigned = new RegExp(String.raw`(?:^|,)\s*${column}\s*=`, 'gi');

export function parseSql(text: string): SqlParts {
  const where = /\bwhere\b([\s\S]*)$/i.exec(text)?.[1] ?? '';
  const set = /\bset\b([\s\S]*?)(?:\bwhere\b|\breturning\b|\bfrom\b|$)/i.exec(text)?.[1] ?? '';
  return { condition: namesIn(where, compared), written: namesIn(set, assigned) };
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** What each column is set to, as written: `balance = balance - ?`. */
export function assignments(text: string): readonly string[] {
  const set = /\bset\b([\s\S]*?)(?:\bwhere\b|\breturning\b|$)/i.exec(text)?.[1] ?? '';
  return set.split(',').map((part) => part.trim());
}
