import type { LockFacts } from '../schema.ts';

const OVERRUN = 'set by hand over ioredis 5.11.1 and redis 6.3.1: past the TTL a second holder entered; a plain DEL by the first removed the key of the second, a script that compares the value returned 0 and left it';

/** The idiom `SET key token NX PX ms`, released by a script that compares the token, or by DEL. */
export const setNx = {
  scope: 'lease',
  ttl: [
    { flags: ['PX', 'PXAT'], unit: 'ms' },
    { flags: ['EX', 'EXAT'], unit: 's' },
    { option: 'PX', unit: 'ms' },
    { option: 'EX', unit: 's' },
    { option: 'expiration.value', when: { option: 'expiration.type', equals: 'PX' }, unit: 'ms' },
    { option: 'expiration.value', when: { option: 'expiration.type', equals: 'EX' }, unit: 's' },
  ],
  extends: false,
  ownerChecked: false,
  fencingToken: false,
  releasedBy: ['del', 'unlink'],
  releasedByScript: ['eval', 'evalsha', 'evalSha'],
  evidence: [
    { kind: 'measured', version: '5.11.1', says: OVERRUN },
    { kind: 'measured', version: '5.11.1', says: 'SET NX without a TTL and a holder that never releases: the second is refused for good' },
  ],
} as const satisfies LockFacts;

/** SETNX takes no time to live; EXPIRE is a second command that a crash in between leaves out. */
export const setnxCommand = {
  scope: 'lease',
  extends: false,
  ownerChecked: false,
  fencingToken: false,
  releasedBy: ['del', 'unlink'],
  releasedByScript: ['eval', 'evalsha', 'evalSha'],
  evidence: [{ kind: 'measured', version: '5.11.1', says: 'SETNX and PEXPIRE in two commands: past the TTL a second holder entered, DEL by the first removed its key' }],
} as const satisfies LockFacts;
