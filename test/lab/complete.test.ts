import { describe, expect, it } from 'vitest';
import { answersOf, isComplete } from '../../lab/check/complete.ts';
import { readResults } from '../../lab/harness/results.ts';
import { catalog, type LibraryFacts } from '../../src/catalog/index.ts';

const evidence = [{ kind: 'types', version: '2.0.0' }] as const;
const entry: LibraryFacts = {
  id: 'x',
  title: 'x',
  packages: ['x'],
  category: 'vendor',
  checked: '2.0.0',
  exports: { default: 'client' },
  kinds: { client: { call: { is: 'remote-call', judged: 'call', deadline: 'call' } } },
};
const option = { path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'headers', evidence } as const;
const deadlines = (off?: readonly [0]): NonNullable<LibraryFacts['deadlines']> => ({
  call: { byDefault: { kind: 'none', evidence }, options: [{ ...option, ...(off && { off }) }], fix: 'timeout: 5000' },
});

describe('the catalog', () => {
  it('answers every question about 150 libraries and more, and says "not known" of a tenth at most', () => {
    const results = readResults();
    const complete = catalog.map((one) => answersOf(one, results)).filter(isComplete);
    const unknown = complete.filter((answers) => Object.values(answers).includes('not known'));
    expect(complete.length).toBeGreaterThanOrEqual(150);
    expect(unknown.length).toBeLessThanOrEqual(complete.length / 10);
  });
});

describe('an entry', () => {
  it('has to say how long a call waits, what it repeats, and what key a write carries', () => {
    expect(answersOf(entry, [])).toEqual({ deadlines: 'missing', off: 'missing', retries: 'missing', idempotency: 'missing' });
  });

  it('has to say what switches a limit off, or have it tried', () => {
    expect(answersOf({ ...entry, deadlines: deadlines() }, []).off).toBe('missing');
    expect(answersOf({ ...entry, deadlines: deadlines([0]) }, []).off).toBe('fact');
    const pending = { outcome: 'pending', ms: 3000 } as const;
    const tried = { package: 'x@2.0.0', kind: 'option', shows: { coverage: 'nothing', off: ['0'] }, measured: { value: '500', silent: pending, off: { 0: pending } } } as const;
    const result = { library: 'x', date: '2026-01-01', node: 'v20.19.0', facts: { 'deadlines.call.options[timeout]': [tried] } };
    expect(answersOf({ ...entry, deadlines: deadlines() }, [result]).off).toBe('fact');
  });

  it('may say that there is nothing, that the question does not arise, or that it is not known', () => {
    const unstated = {
      deadlines: { is: 'not-known', tried: 'a silent server, and the source' },
      retries: { is: 'none', evidence },
      idempotency: { is: 'not-applicable', why: 'it reads alone' },
    } as const;
    expect(answersOf({ ...entry, unstated }, [])).toEqual({ deadlines: 'not known', off: 'not known', retries: 'fact', idempotency: 'not applicable' });
  });

  it('that crosses no network has nothing to answer', () => {
    const clock: LibraryFacts = { ...entry, category: 'clock', kinds: { client: { call: { is: 'clock', clock: 'wall', gives: 'ms' } } } };
    expect(isComplete(answersOf(clock, []))).toBe(true);
  });
});
