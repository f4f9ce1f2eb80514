import { ts } from '../parse.ts';

const texts: string[] = [];

for (let kind = ts.SyntaxKind.FirstPunctuation; kind <= ts.SyntaxKind.LastKeyword; kind++) texts[kind] = ts.tokenToString(kind) ?? '';

export function operatorText(kind: ts.SyntaxKind): string {
  return texts[kind] ?? '';
}
