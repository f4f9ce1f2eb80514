import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { buildReview } from '../../checklist/index.ts';
import { toMarkdown } from '../../src/report/index.ts';
import { analysis, at, deadlineSite, finding, judgement, meta, sites } from '../support/analysis-literals.ts';
import { ACTING } from '../support/hostile.ts';
import { fullAnalysis, fullMeta } from './full-literals.ts';

const call = at('src/a.ts', 12);
const plain = toMarkdown(buildReview(
  analysis({
    sites: [sites('src/a.ts', { deadlines: [deadlineSite(call)] })],
    judgements: [judgement('require-timeout', 'breaks', call)],
    findings: [finding('require-timeout', call)],
  }),
  meta(),
));

function tokensOf(markdown: string): readonly Token[] {
  const all: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    all.push(token);
  });
  return all;
}

const isTable = (token: Token): token is Tokens.Table => token.type === 'table';

describe('the review as Markdown', () => {
  it('shows the verdicts first, then risks, then the evidence', () => {
    expect([...plain.matchAll(/^##? (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Design review: orders', 'Verdicts', 'Principal risks', 'Findings by fallacy', 'The ten guidelines', 'Remote dependencies', 'Entry points', 'Lock inventory', 'Open questions', 'What was looked at',
    ]);
    expect(plain).toContain('| G1 | Assume communication will fail | **❌ fail** | 1 fail, 5 review |');
    expect(plain).toContain('1. **high** `src/a.ts:12` [require-timeout](https://example.org/rules/require-timeout), item 1.1: require-timeout breaks here.');
    expect(plain).toContain('- **1.1 Every remote call has a deadline**: ❌ fail. 1 of 1 breaks.\n  - breaks (high) `src/a.ts:12` require-timeout: require-timeout breaks here.');
  });

  it('says that it proves nothing', () => {
    expect(plain).toContain('It does not say that the system is correct.');
    expect(toMarkdown(buildReview(analysis(), meta()))).toContain('That is no proof that there is none');
  });

  it('has every table in one piece', () => {
    const tables = tokensOf(toMarkdown(buildReview(fullAnalysis, fullMeta))).filter(isTable);
    expect(tables.map(({ header }) => header[0]?.text)).toEqual(['', 'Fallacy', 'Dependency', 'Entry point', 'Lock', 'Context', 'Rule', 'Sites']);
    for (const { header, rows } of tables) for (const row of rows) expect(row).toHaveLength(header.length);
    expect(tables[2]?.rows).toHaveLength(4);
  });

  it('lets no word of the repository become markup', () => {
    const markdown = toMarkdown(buildReview(fullAnalysis, fullMeta));
    expect(markdown).not.toMatch(ACTING);
    const tokens = tokensOf(markdown);
    expect(tokens.filter(({ type, raw }) => type === 'html' && raw !== '<br>')).toEqual([]);
    expect(tokens.filter(({ type }) => type === 'image' || type === 'em' || type === 'del')).toEqual([]);
    const addresses = tokens.flatMap((token) => (token.type === 'link' ? [(token as Tokens.Link).href] : []));
    expect(addresses.filter((href) => !/^https:\/\/(example\.org\/rules\/|github\.com\/owner\/name\/blob\/)/.test(href))).toEqual([]);
    expect(addresses.some((href) => href.startsWith('https://github.com/owner/name/blob/0123456789abcdef0123456789abcdef01234567/src/%3C'))).toBe(true);
    expect(tokens.flatMap((token) => (token.type === 'heading' ? [(token as Tokens.Heading).depth] : [])).filter((depth) => depth < 3)).toHaveLength(10);
  });

  it('links places to the forge where it is known', () => {
    const markdown = toMarkdown(buildReview(fullAnalysis, fullMeta));
    expect(markdown).toContain('[`src/b.ts:4`](https://github.com/owner/name/blob/0123456789abcdef0123456789abcdef01234567/src/b.ts#L4)');
    expect(plain).not.toContain('](http://');
  });

  it('is the same for the same input', () => {
    expect(toMarkdown(buildReview(fullAnalysis, fullMeta))).toBe(toMarkdown(buildReview(fullAnalysis, fullMeta)));
  });
});
