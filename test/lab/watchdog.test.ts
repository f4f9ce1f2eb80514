import { expect, it } from 'vitest';
import { atPath, merge } from '../../lab/harness/option-path.ts';
import { describe as words, watch } from '../../lab/harness/watchdog.ts';

it('tells how work ends', async () => {
  expect(await watch(() => Promise.resolve(1), 1000)).toMatchObject({ outcome: 'resolved' });
  expect(await watch(() => Promise.reject(new TypeError('no')), 1000)).toMatchObject({ outcome: 'rejected', error: 'TypeError: no' });
  expect(await watch(() => { throw new Error('at once'); }, 1000)).toMatchObject({ outcome: 'rejected', error: 'Error: at once' });
  expect(await watch(() => new Promise(() => undefined), 20)).toEqual({ outcome: 'pending', ms: 20 });
});

it('describes errors alike on every machine', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:4321\nat more'), { code: 'ECONNREFUSED' });
  expect(words(error)).toBe('Error: ECONNREFUSED: connect ECONNREFUSED …');
  expect(words(new Error('cannot read /home/me/lab/file.js'))).toBe('Error: cannot read …');
});

it('lays an option at its path over others', () => {
  expect(atPath('retry.limit', 2)).toEqual({ retry: { limit: 2 } });
  expect(atPath('socket\\.timeout\\.ms', 5)).toEqual({ 'socket.timeout.ms': 5 });
  expect(atPath('', 5)).toEqual({});
  const signal = AbortSignal.timeout(5);
  expect(merge({ retry: { jitter: true }, signal: 1 }, { retry: { limit: 2 }, signal })).toEqual({ retry: { jitter: true, limit: 2 }, signal });
});
