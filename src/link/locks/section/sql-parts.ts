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

/** What an INSERT writes into the first column of such a name, as written. */
export function insertedValue(text: string, column: RegExp): string | undefined {
  const found = /\binto\s+[^\s(]+\s*\(([^)]*)\)\s*values\s*\(([\s\S]*)\)/i.exec(text);
  const index = (found?.[1] ?? '').split(',').findIndex((name) => column.test(name));
  return index < 0 ? undefined : splitValues(found?.[2] ?? '')[index]?.trim();
}

/** At the commas that stand in no brackets and no quotes. */
function splitValues(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length && depth >= 0; at += 1) {
    const char = text[at];
    if (char === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === ',' && depth === 0) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, text.slice(start)];
}
