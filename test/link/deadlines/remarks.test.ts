import { describe, expect, it } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

const deadlineIn = (text: string) => sitesOf(programOf({ 'a.ts': text }), 'a.ts').deadlines[0]?.deadline;

describe('a composite signal', () => {
  it('holds, with the remark that Node 20 may lose a timer that only it refers to', () => {
    expect(deadlineIn(`export const f = (s: AbortSignal) => fetch('https://a.acme.dev', { signal: AbortSignal.any([s, AbortSignal.timeout(100)]) });`)).toEqual({
      kind: 'set', ms: 100, coverage: 'call', how: 'AbortSignal.any over AbortSignal.timeout, which Node 20 may lose in a garbage collection',
    });
  });

  it('has no such remark where a timer holds the controller, and without a composite', () => {
    const controller = `export const f = (s: AbortSignal) => { const c = new AbortController(); setTimeout(() => c.abort(), 100); return fetch('https://a.acme.dev', { signal: AbortSignal.any([s, c.signal]) }); };`;
    expect(deadlineIn(controller)).toMatchObject({ kind: 'set', ms: 100, how: 'an abort signal' });
    expect(deadlineIn(`export const f = () => fetch('https://a.acme.dev', { signal: AbortSignal.timeout(100) });`)).toMatchObject({ kind: 'set', how: 'an abort signal' });
  });
});

describe('fetch without a deadline', () => {
  it('does not hang for ever: the message has the figures', () => {
    expect(deadlineIn(`export const f = () => fetch('https://a.acme.dev');`)).toMatchObject({ kind: 'none', says: 'Node gives up only after 300 s without headers, and after 300 s between two chunks of the body' });
  });
});
