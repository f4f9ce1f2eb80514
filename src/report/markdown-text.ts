import { visible } from './visible.ts';

/** Text that came from elsewhere: nothing in it is markup, and it stays on its line and in its table cell. */
export function text(words: string): string {
  return visible(words)
    .replace(/[&<>|@]|:(?=\/\/)|(?<=\bwww)\./gi, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\\`*_[\]~!]|#(?!\d+;)|^[+\-=]|(?<=^\d+)[.)](?=\s|$)/g, String.raw`\$&`);
}

/** Code: the fence is longer than any run of backticks inside. */
export function code(words: string): string {
  const shown = visible(words);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Cells are Markdown already. In a cell a pipe ends it even inside code, so that it is escaped there. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function section(title: string, ...parts: readonly string[]): string {
  return [title, ...parts.filter((part) => part !== '')].join('\n\n');
}

export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}
