import { describe, expect, it } from 'vitest';
import { toTerminal, type TerminalOptions } from '../../src/report/index.ts';
import type { Analysis } from '../../src/engine-result.ts';
import { at, file, finding, judgement, suppression } from '../support/analysis-literals.ts';
import { ACTING, hostile } from '../support/hostile.ts';
import { checkReport } from './check-report-literal.ts';

const text = ['import axios from "axios";', '', 'export const api = axios.create({ baseURL });', 'export const other = 1;'].join('\n');
const offset = text.indexOf('axios.create');
const span = { path: 'src/http.ts', start: { line: 3, column: 20, offset }, end: { line: 3, column: 32, offset: offset + 12 } };
const options: TerminalOptions = { colours: false, quiet: false, source: (path) => (path === 'src/http.ts' ? text : undefined) };
const print = (more: Partial<Analysis>, with_: Partial<TerminalOptions> = {}, unknown = false): string => toTerminal(checkReport(more, unknown), { ...options, ...with_ });

describe('the terminal report', () => {
  it('shows place, severity, rule, message, frame, related places and the page', () => {
    const related = [{ location: at('src/orders.ts', 40), message: 'called here' }];
    expect(print({ findings: [finding('require-timeout', span, { related })] })).toBe(`src/http.ts:3:20  high  require-timeout
  require-timeout breaks here.

    2 │
  > 3 │ export const api = axios.create({ baseURL });
      │                    ^^^^^^^^^^^^
    4 │ export const other = 1;

  src/orders.ts:40:3  called here
  https://example.org/rules/require-timeout

1 high in 1 file
`);
  });

  it('lists findings of one cause under one head', () => {
    const related = [{ location: at('src/http.ts', 1), message: 'the client' }];
    const found = print({ findings: [finding('require-timeout', at('src/a.ts', 1), { related }), finding('require-timeout', at('src/b.ts', 2), { related })] });
    expect(found).toContain('  src/http.ts:1:3  the client\n  1 more of the same cause:\n    src/b.ts:2:3\n');
    expect(found.match(/breaks here/g)).toHaveLength(1);
  });

  it('counts by severity, files, suppressed and unknown in its last line', () => {
    const findings = [
      finding('a', at('src/a.ts', 1)), finding('a', at('src/a.ts', 2)), finding('b', at('src/b.ts', 1), { severity: 'medium' }),
      finding('a', at('src/c.ts', 1), { suppression: suppression(at('src/c.ts', 1), { reason: 'known' }) }),
    ];
    const judgements = [judgement('a', 'unknown', at('src/d.ts', 1)), judgement('a', 'unknown', at('src/d.ts', 2))];
    expect(print({ findings, judgements }).trimEnd().split('\n').at(-1)).toBe('2 high, 1 medium in 2 files; 1 suppressed; 2 sites unknown: --show unknown');
  });

  it('says when there was nothing to judge', () => {
    expect(print({ files: [] })).toBe('no source files\n');
    expect(print({ files: [file('a.test.ts', { context: 'test', judged: false })] })).toBe('nothing to judge: no file of context server among 1 file\n');
    expect(print({ files: [file('a.ts'), file('b.ts')] })).toBe('no findings in 2 files\n');
  });

  it('shows unknown sites with their reason when asked', () => {
    const judgements = [judgement('require-timeout', 'unknown', at('src/a.ts', 7), { reason: 'timeout comes from env HTTP_TIMEOUT' })];
    expect(print({ judgements }, {}, true)).toBe('unknown\n  src/a.ts:7:3  unknown  require-timeout  timeout comes from env HTTP_TIMEOUT\n\nno findings in 1 file; 1 site unknown\n');
  });

  it('prints one line for each finding when quiet', () => {
    expect(print({ findings: [finding('require-timeout', span)] }, { quiet: true })).toBe('src/http.ts:3:20  high  require-timeout  require-timeout breaks here.\n');
    expect(print({}, { quiet: true })).toBe('');
  });

  it('is coloured only when asked', () => {
    const found = print({ findings: [finding('require-timeout', span)] }, { colours: true });
    expect(found).toContain('\u001b[31mhigh\u001b[39m');
    // eslint-disable-next-line no-control-regex -- it takes the colours out again
    expect(found.replace(/\u001b\[\d+m/g, '')).toBe(print({ findings: [finding('require-timeout', span)] }));
  });

  it('lets nothing act that comes from the repository', () => {
    const place = at(hostile.path, 1, 1);
    const found = print({ findings: [finding('require-timeout', place, { message: hostile.words, related: [{ location: place, message: hostile.words }] })], judgements: [judgement('require-timeout', 'unknown', place, { reason: hostile.words })] }, { source: () => hostile.words.repeat(9) }, true);
    expect(found).not.toMatch(ACTING);
    expect(found).toContain(String.raw`\x1b[31m\u{202e}gnp\n##`);
  });
});

describe('a code frame', () => {
  const frameOf = (source: string, found: string, more = {}): string => {
    const start = source.indexOf(found);
    const before = source.slice(0, start).split(/\r\n|\n/);
    const position = { line: before.length, column: (before.at(-1) ?? '').length + 1, offset: start };
    const location = { path: 'a.ts', start: position, end: { ...position, column: position.column + found.length, offset: start + found.length }, ...more };
    return print({ findings: [finding('r', location)] }, { source: () => source }).split('\n').slice(3, -4).map((line) => line.slice(2)).join('\n');
  };

  it('cuts a long line around the place', () => {
    const frame = frameOf(`${'x'.repeat(5_000_000)} fetch(url) ${'y'.repeat(5_000_000)}`, 'fetch(url)');
    expect(frame.split('\n').every((line) => line.length < 130)).toBe(true);
    const [code = '', caret = ''] = frame.split('\n');
    expect(code.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('fetch(url)');
  });

  it('keeps the caret under the code with tabs, CRLF and composed characters before it', () => {
    const [code = '', caret = ''] = frameOf('a;\r\n\tconst é = "👩‍👩‍👧"; fetch(u);\r\nb;', 'fetch(u)').split('\n').slice(1);
    expect(code).toContain('  const é');
    expect(caret.trim()).toMatch(/│ +\^{8}$/);
  });

  it('underlines the rest of the first line of a span over several', () => {
    const source = 'call({\n  a,\n});';
    const frame = frameOf(source, 'call({', { end: { line: 3, column: 3, offset: source.length } });
    expect(frame.split('\n')[1]).toMatch(/\^{6}$/);
  });

  it('is left out where the text has changed since', () => {
    expect(print({ findings: [finding('r', at('src/http.ts', 900))] })).not.toContain('│');
  });
});
