import { describe, expect, it } from 'vitest';
import rule from '../../rules/require-timeout/index.ts';
import type { Deadline, DeadlineSite } from '../../src/link/program-facts.ts';
import { at, deadlineSite, judgeOne } from '../support/facts.ts';

const judge = (some: Partial<DeadlineSite>, options?: object) => judgeOne(rule, { deadlines: [deadlineSite(some)] }, options);
const none = (cause: Extract<Deadline, { kind: 'none' }>['cause'], says?: string): Deadline => ({ kind: 'none', cause, ...(says !== undefined && { says }) });

describe('require-timeout: what breaks', () => {
  it('reports a call with what the library does instead', () => {
    const judgement = judge({ callee: 'fetch', deadline: none('nothing-set', 'undici waits 300 s for the headers.'), remedy: { fix: 'signal: AbortSignal.timeout(5000)' } });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'call', severity: 'high' });
    expect(judgement.message).toBe(
      'fetch has no deadline. A peer that is slow or gone holds this caller and all that wait for it: undici waits 300 s for the headers. Write signal: AbortSignal.timeout(5000).',
    );
  });

  it('reports a client once, in the same words however many of its calls are seen', () => {
    const { message } = judge({ subject: 'client', callee: 'axios.create', uses: 40 });
    expect(message).toContain('axios.create gives its calls no deadline. ');
    expect(message).toContain('axios sets none by itself. Write timeout: 5000 in the config, once for all its calls.');
  });

  it('reports the caller of a wrapper', () => {
    expect(judge({ subject: 'wrapper', callee: 'fetchJson' })).toMatchObject({ verdict: 'breaks', messageId: 'wrapper' });
  });

  it.each([
    ['disabled', 'disabled', 'switched off: timeout: 0.'],
    ['connect-only', 'connectOnly', 'for connecting alone (timeout: 0).'],
    ['signal-without-timer', 'signalWithoutTimer', 'a signal that no timer aborts.'],
    ['no-effect', 'noEffect', 'the timeout here has no effect (timeout: 0).'],
  ] as const)('has words of its own for %s', (cause, messageId, words) => {
    const judgement = judge({ deadline: none(cause, 'timeout: 0') });
    expect(judgement.messageId).toBe(messageId);
    expect(judgement.message).toContain(words);
  });

  it('tells to split a connection that runs blocking commands and others', () => {
    const judgement = judge({ subject: 'client', callee: 'new Redis', blocking: 'shared' });
    expect(judgement).toMatchObject({ messageId: 'sharedConnection' });
    expect(judgement.message).toContain('Give the blocking commands a connection of their own');
  });

  it('takes a deadline that covers connecting alone for none', () => {
    expect(judge({ deadline: { kind: 'set', ms: 1000, coverage: 'connect', how: 'connectTimeout: 1000' } })).toMatchObject({ verdict: 'breaks', messageId: 'connectOnly' });
  });

  it('offers the edit and shows where the cause is', () => {
    const edit = { kind: 'set-option', path: 'timeout', value: 'ms', target: { kind: 'argument', offset: 120, index: 1, count: 1 } } as const;
    const judgement = judge({ remedy: { fix: 'timeout: 5000', edit }, deadline: { ...none('disabled'), at: at(9) } as Deadline });
    expect(judgement.edits).toEqual([edit]);
    expect(judgement.related).toEqual([{ location: at(9), message: 'set here' }]);
  });

  it('lets no-ineffective-timeout speak where the option is written', () => {
    const judgement = judge({ deadline: none('no-effect'), ineffective: ['timeout'], ineffectiveAt: [at(3)] });
    expect(judgement.yieldsTo).toEqual({ rules: ['no-ineffective-timeout'], at: [at(3)] });
  });
});

describe('require-timeout: what does not', () => {
  it('accepts any finite deadline, and says which', () => {
    expect(judge({ deadline: { kind: 'set', ms: 5000, coverage: 'headers', how: 'timeout: 5000' } })).toMatchObject({ verdict: 'holds', reason: 'timeout: 5000' });
    expect(judge({ deadline: { kind: 'default', ms: 600_000, coverage: 'headers' } })).toMatchObject({ verdict: 'holds', reason: 'the default of axios, 10 min' });
  });

  it('is silent where the deadline is not known, and keeps the reason', () => {
    const deadline: Deadline = { kind: 'unknown', reason: 'timeout comes from env HTTP_TIMEOUT', seen: 'injected' };
    expect(judge({ deadline })).toMatchObject({ verdict: 'unknown', reason: 'timeout comes from env HTTP_TIMEOUT', seen: 'injected' });
  });

  it.each(['stream', 'blocking-connection'] as const)('does not apply to %s', (why) => {
    expect(judge({ deadline: { kind: 'not-applicable', why } }).verdict).toBe('not-applicable');
  });
});

describe('require-timeout: options', () => {
  const idle: Deadline = { kind: 'set', ms: 5000, coverage: 'idle', how: 'timeout: 5000', at: at(7) };

  it('asks in strict for a deadline of the whole attempt', () => {
    expect(rule.options.strict).toEqual({ coverage: 'attempt' });
    const judgement = judge({ deadline: idle }, { coverage: 'attempt' });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'partial', severity: 'medium', related: [{ location: at(7) }] });
    expect(judgement.message).toContain('bounded only between one piece of data and the next (timeout: 5000)');
    expect(judge({ deadline: { ...idle, coverage: 'attempt' } }, { coverage: 'attempt' }).verdict).toBe('holds');
  });

  it('reports a deadline above max, whoever set it', () => {
    expect(judge({ deadline: idle }, { max: 5000 }).verdict).toBe('holds');
    const judgement = judge({ deadline: { kind: 'default', ms: 80_000, coverage: 'idle' } }, { max: 10_000 });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'tooLong', severity: 'medium' });
    expect(judgement.message).toContain('axios.get may wait 80 s, and at most 10 s are allowed here.');
  });

  it('does not know whether an unknown time is above max', () => {
    expect(judge({ deadline: { kind: 'set', coverage: 'call', how: 'a signal of the caller' } }, { max: 1000 }).verdict).toBe('unknown');
  });

  it.each([['axios'], ['ax/*', 'ax/os']])('passes over a module that is ignored: %s', (name, module = 'axios') => {
    const library = { id: 'axios', title: 'axios', module };
    expect(judge({ library }, { ignore: [name] })).toMatchObject({ verdict: 'not-applicable' });
    expect(judge({ library }, { ignore: ['got'] }).verdict).toBe('breaks');
  });
});
