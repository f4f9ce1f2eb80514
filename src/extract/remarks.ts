import { ts } from './parse.ts';
import { skipTrivia } from './source-text.ts';

/** In longer bodies comments explain what is done, not why nothing is. */
const mostStatements = 2;

/** The comments directly in a short body, where an author says why so little is done. Without their delimiters. */
export function remarkIn(text: string, block: ts.Block): string | undefined {
  if (block.statements.length > mostStatements) return undefined;
  const gaps = [skipTrivia(text, block.pos) + 1, ...block.statements.map(({ end }) => end)];
  const remarks = gaps.flatMap((gap) => commentsAt(text, gap).map(({ pos, end }) => wordsOf(text.slice(pos, end))));
  return remarks.length === 0 ? undefined : remarks.join(' ');
}

function commentsAt(text: string, gap: number): readonly ts.CommentRange[] {
  return [...(ts.getTrailingCommentRanges(text, gap) ?? []), ...(ts.getLeadingCommentRanges(text, gap) ?? [])];
}

function wordsOf(comment: string): string {
  return comment.replace(/^\/[/*]+|\*+\/$/g, '').replace(/\n\s*\*?/g, ' ').trim();
}
