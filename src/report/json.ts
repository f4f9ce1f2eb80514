/** JSON allows these bare in a string, and a terminal, an editor or a page acts on them. Line feeds are between strings. */
const ACTING = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<]/gu;

/** JSON that can be shown in a terminal and stand inside a page: what acts there is escaped, the value stays the same. */
export function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2).replace(ACTING, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
