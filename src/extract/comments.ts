import type { CommentFacts } from './file-facts.ts';
import { ts } from './parse.ts';
import { commentEnd, skipTrivia } from './source-text.ts';

const directive = /fallacies-ignore|(?:eslint|oxlint)-(?:disable|enable)/g;
const { JsxText, JsxTextAllWhiteSpaces, LastToken } = ts.SyntaxKind;

/** Comments that steer a linter, and the file's header. The texts are as written, with their delimiters. */
export function commentsOf(file: ts.SourceFile, text: string): CommentFacts[] {
  const header = headerOf(text);
  const comments: CommentFacts[] = header === undefined ? [] : [header];
  // Most files name no directive, which a plain search finds out ten times faster than the pattern.
  if (!text.includes('fallacies-ignore') && !text.includes('-disable') && !text.includes('-enable')) return comments;
  let end = 0;
  for (const { index } of text.matchAll(directive)) {
    if (index < end) continue;
    const comment = commentAround(file, text, index);
    if (comment === undefined) continue;
    end = comment.span[1];
    comments.push(comment);
  }
  return comments;
}

/** All comments before the first token: a licence and a mark of generated code may each have their own. */
function headerOf(text: string): CommentFacts | undefined {
  const ranges = ts.getLeadingCommentRanges(text, 0);
  const first = ranges?.[0];
  const last = ranges?.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { text: text.slice(first.pos, last.end), span: [first.pos, last.end], kind: 'header' };
}

/** The text may stand in a string: only the trivia between tokens holds comments. */
function commentAround(file: ts.SourceFile, text: string, offset: number): CommentFacts | undefined {
  let node: ts.Node = file;
  for (let inner = childAt(node, offset); inner !== undefined; inner = childAt(node, offset)) node = inner;
  return isToken(node) && !isBefore(text, node, offset) ? undefined : commentIn(text, gapStart(node, offset), offset);
}

function isToken(node: ts.Node): boolean {
  return node.kind <= LastToken;
}

/** Trivia come before a token's own text; in JSX text there are none. */
function isBefore(text: string, node: ts.Node, offset: number): boolean {
  return node.kind !== JsxText && node.kind !== JsxTextAllWhiteSpaces && offset < skipTrivia(text, node.pos);
}

function childAt(node: ts.Node, offset: number): ts.Node | undefined {
  return ts.forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
}

/** End of the last child before the offset: from there on stand punctuation and comments only. */
function gapStart(node: ts.Node, offset: number): number {
  let start = node.pos;
  ts.forEachChild(node, (child) => {
    if (child.end <= offset && child.end > start) start = child.end;
  });
  return start;
}

function commentIn(text: string, gap: number, offset: number): CommentFacts | undefined {
  for (let at = gap; at <= offset; ) {
    const slash = text.indexOf('/', at);
    if (slash < 0 || slash > offset) return undefined;
    const end = commentEnd(text, slash);
    if (end > offset) return { text: text.slice(slash, end), span: [slash, end], kind: 'suppression' };
    at = Math.max(end, slash + 1);
  }
  return undefined;
}
