import { createHash } from 'node:crypto';
import type { Judgement } from '../../rules/finding.ts';
import type { FileFacts } from '../extract/index.ts';
import type { SourceFile } from './facts-cache.ts';

/** Hexadecimal digits that are kept: enough that two findings of a repository never meet. */
const LENGTH = 32;

/**
 * One fingerprint for each judgement of a file, in their order, which is that of their places. Made of the rule, the path, the
 * names of the declarations around it and its text without white space, and a number where these repeat: it survives
 * moved and reformatted lines.
 */
export function fingerprints(judgements: readonly Judgement[], { text, facts }: SourceFile): readonly string[] {
  const seen = new Map<string, number>();
  return judgements.map(({ rule, location: { path, start, end } }) => {
    const said = text.slice(start.offset, end.offset).replace(/\s+/g, '');
    const what = JSON.stringify([rule, path, declarationAt(facts, start.offset), said]);
    const repeated = seen.get(what) ?? 0;
    seen.set(what, repeated + 1);
    return createHash('sha256').update(`${what}${String(repeated)}`).digest('hex').slice(0, LENGTH);
  });
}

/** Names of the classes and functions around an offset, outermost first: `OrderService.place`. */
export function declarationAt({ functions, classes }: Pick<FileFacts, 'functions' | 'classes'>, offset: number): string {
  return [...functions, ...classes]
    .filter(({ name, span: [start, end] }) => name !== undefined && start <= offset && offset < end)
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .map(({ name }) => name)
    .join('.');
}
