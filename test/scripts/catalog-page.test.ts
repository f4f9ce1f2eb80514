import { existsSync } from 'node:fs';
import path from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { catalogPage } from '../../scripts/catalog-page/page.ts';
import { catalog, type LibraryFacts } from '../../src/catalog/index.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');
const page = catalogPage(catalog);

function tokens(markdown: string): readonly Token[] {
  const found: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => void found.push(token));
  return found;
}

const hrefs = (markdown: string): readonly string[] => tokens(markdown).filter((token): token is Tokens.Link => token.type === 'link').map(({ href }) => href);
const anchors = (markdown: string): readonly string[] => [...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);

const HOSTILE = 'x | y\n# <img src=x onerror=alert(1)> [click](javascript:alert(1)) `';
const library: LibraryFacts = {
  id: 'acme',
  title: 'acme',
  packages: ['acme'],
  category: 'http',
  checked: '1.0.0',
  exports: { default: 'client' },
  kinds: { client: { call: { is: 'remote-call', judged: 'call', deadline: 'request' } } },
  deadlines: {
    request: {
      byDefault: { kind: 'none', evidence: [{ kind: 'proven', result: 'lab/results/axios.json#deadlines.request.byDefault' }] },
      options: [
        { path: 'wait', at: 'both', form: 'duration', unit: 's', coverage: 'headers', off: [0], evidence: [{ kind: 'source', version: '1.0.0', file: 'a|b.js' }] },
        { path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'attempt', ineffective: 'nobody reads it', evidence: [{ kind: 'documented', address: 'https://acme.dev/a)b|c' }] },
      ],
      fix: 'wait: 5',
    },
  },
};

function row(of: LibraryFacts): readonly string[] {
  const [rows = []] = tokens(catalogPage([of])).filter((token): token is Tokens.Table => token.type === 'table' && (token as Tokens.Table).header[0]?.text === 'Library').map(({ rows }) => rows);
  return rows[0]?.map(({ text }) => text) ?? [];
}

describe('the page of the catalog', () => {
  it('says default, options with unit, coverage, off and no effect, and links each to its evidence', () => {
    expect(row(library)).toEqual([
      '**acme**<br>`acme`<br>every version, checked at 1.0.0',
      '[**none**](../lab/results/axios.json "deadlines.request.byDefault")',
      '[`wait`](#acme-deadlines-request-options-wait) <sup>source</sup>: headers (**seconds**; off: `0`)<br>[`timeout`](https://acme.dev/a%29b%7Cc) <sup>documented</sup>: **no effect** (call only)',
      '–',
      '–',
      '–',
    ]);
    expect(catalogPage([library])).toContain('<a id="acme-deadlines-request-options-wait"></a>');
  });

  it('says what is retried unasked, without jitter and without a key', () => {
    const evidence = [{ kind: 'types', version: '1.0.0' }] as const;
    const retried = row({
      ...library,
      retries: { calls: { asked: 'option', form: 'operation', attempts: { paths: ['retries'], counts: 'retries', byDefault: 1 }, delay: { byDefault: 'growing', baseMs: 1000 }, jitter: { byDefault: false, path: 'randomize' }, evidence } },
      idempotency: { automatic: false, options: ['key'], headers: ['Idempotency-Key'], evidence },
    });
    expect(retried.slice(3)).toEqual([
      '[1 retry, growing delay from 1 s](#acme-retries-calls) <sup>types</sup>; set by `retries`',
      '[**no** (`randomize`)](#acme-retries-calls) <sup>types</sup>',
      '[key by hand](#acme-idempotency) <sup>types</sup>: `key`, `Idempotency-Key:`',
    ]);
  });

  it('keeps what stands in the data out of the markup', () => {
    const hostile = { ...library, title: HOSTILE, deadlines: { request: { ...library.deadlines?.request, byDefault: { kind: 'none', says: HOSTILE, evidence: [{ kind: 'types', version: HOSTILE, says: HOSTILE }] }, options: [], fix: '' } } } as const satisfies LibraryFacts;
    const markdown = catalogPage([hostile]);
    expect(row(hostile)).toHaveLength(6);
    expect(hrefs(markdown).filter((href) => /^javascript/i.test(href))).toEqual([]);
    expect(tokens(markdown).filter(({ type, raw }) => type === 'html' && raw.includes('img'))).toEqual([]);
    expect(tokens(markdown).filter((token) => token.type === 'heading' && (token as Tokens.Heading).depth === 1)).toHaveLength(1);
  });

  it('holds every entry', () => {
    const titles = tokens(page).filter((token): token is Tokens.Table => token.type === 'table' && (token as Tokens.Table).header[0]?.text === 'Library').flatMap(({ rows }) => rows);
    const stated = catalog.filter(({ deadlines, retries, locks, breakers, idempotency }) => [deadlines, retries, locks, breakers, idempotency].some((facts) => facts !== undefined));
    expect(titles).toHaveLength(stated.length);
  });

  it('leads nowhere else than to what is there', () => {
    const known = new Set([...anchors(page), 'evidence']);
    const broken = hrefs(page).filter((href) => (href.startsWith('#') ? !known.has(href.slice(1)) : !href.startsWith('https:') && !existsSync(path.join(docs, href))));
    expect(broken).toEqual([]);
    expect(anchors(page)).toEqual([...new Set(anchors(page))]);
  });
});
