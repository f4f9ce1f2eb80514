import type { AbsentMeasured, AbsentShows, AnswerMeasured, AnswerShows, DefaultMeasured, DefaultShows, HookMeasured, HookShows, IdempotencyMeasured, IdempotencyShows, LockMeasured, LockShows, Measurement, OptionMeasured, OptionShows, RetryMeasured, RetryShows } from '../harness/result.ts';
import type { Watched } from '../harness/watchdog.ts';
import { coverageOf, type Tried } from './coverage.ts';
import { growthOf, hasJitter } from './delays.ts';

// What follows from the measured values. The check draws it anew from the result files, so that nobody can write it in by hand.

/** As many attempts as this are taken for no end. */
export const ENDLESS = 300;

export function ofDefault({ reads, silent, mute }: DefaultMeasured): DefaultShows {
  const ends = [silent, mute].some((watched) => watched !== undefined && watched.outcome !== 'pending');
  return { ends, ...(typeof reads === 'number' && { readsMs: reads }) };
}

export function ofOption({ off = {}, silent, stall, drip, mute, slow }: OptionMeasured): OptionShows {
  const tried = present({ silent, stall, drip, mute, slow });
  const names = (isOff: boolean): string[] => Object.entries(off).filter(([, { outcome }]) => (outcome === 'pending') === isOff).map(([name]) => name);
  const [pending, ended] = [names(true), names(false)];
  return { coverage: coverageOf(tried), ...(pending.length > 0 && { off: pending }), ...(ended.length > 0 && { notOff: ended }) };
}

function present(tried: Readonly<Record<keyof Tried, Watched | undefined>>): Tried {
  return Object.fromEntries(Object.entries(tried).filter(([, watched]) => watched !== undefined));
}

export function ofRetry({ delays, attempts, attemptsWithTwo, jittered, writeAttempts }: RetryMeasured): RetryShows {
  return {
    ...(attempts !== undefined && { attempts: attempts >= ENDLESS ? 'endless' : attempts }),
    ...(attemptsWithTwo !== undefined && { counts: attemptsWithTwo === 3 ? 'retries' : 'attempts' }),
    growth: growthOf(delays),
    ...told('jitter', hasJitter(delays)),
    ...told('jitterOption', jittered && hasJitter(jittered)),
    ...(writeAttempts !== undefined && { writes: writeAttempts > 1 }),
  };
}

function told<Name extends string>(name: Name, value: boolean | undefined): Partial<Record<Name, boolean>> {
  return value === undefined ? {} : { [name]: value } as Record<Name, boolean>;
}

export function ofHooks({ write, ended }: HookMeasured): HookShows {
  const inTime = write.outcome === 'resolved' ? Object.entries(ended).filter(([, ms]) => ms <= write.ms) : [];
  return { waited: inTime.sort(([, a], [, b]) => a - b).map(([name]) => name) };
}

export function ofAnswer({ with: limited, without, off = {} }: AnswerMeasured): AnswerShows {
  const pending = Object.entries({ undefined: without, ...off }).filter(([, { ended }]) => ended === 'pending').map(([name]) => name);
  return { ...(limited.ended !== 'pending' && { then: limited.ended === 'closed' ? 'closes' : 'answers' }), off: pending };
}

export function ofLock({ second, takenOverMs, third, tokens }: LockMeasured): LockShows {
  return {
    exclusive: second.outcome !== 'resolved',
    extends: takenOverMs === undefined,
    ...(third && { ownerChecked: third.outcome !== 'resolved' }),
    fencingToken: tokens !== undefined && isRising(tokens),
  };
}

function isRising(tokens: readonly string[]): boolean {
  return tokens.length > 1 && tokens.every((token, index) => /^\d+$/.test(token) && (index === 0 || BigInt(token) > BigInt(tokens[index - 1] ?? 0)));
}

export function ofIdempotency({ headers, optionHeaders }: IdempotencyMeasured): IdempotencyShows {
  return { automatic: headers.length > 0, ...(optionHeaders && { option: optionHeaders.length > 0 }) };
}

export function ofAbsent({ on429, on503, onReset }: AbsentMeasured): AbsentShows {
  const arrived = [on429, on503, onReset];
  return Math.min(...arrived) === 0 ? {} : { repeats: Math.max(...arrived) > 1 };
}

/** What a stored measurement ought to say. */
export function showsOf(found: Measurement): unknown {
  switch (found.kind) {
    case 'default': return ofDefault(found.measured);
    case 'option': return ofOption(found.measured);
    case 'retry': return ofRetry(found.measured);
    case 'lock': return ofLock(found.measured);
    case 'hooks': return ofHooks(found.measured);
    case 'answer': return ofAnswer(found.measured);
    case 'idempotency': return ofIdempotency(found.measured);
    case 'absent': return ofAbsent(found.measured);
  }
}
