import { ts } from '../parse.ts';

const texts: string[] = [];

for (const kind of Object.values(ts.SyntaxKind)) {
  if (typeof kind !== 'string') texts[kind] = ts.tokenToString(kind) ?? '';
}

export function operatorText(kind: ts.SyntaxKind): string {
  return texts[kind] ?? '';
}
