import type { LockFacts } from '../schema.ts';

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
  evidence: [{ kind: 'proven', result: 'lab/results/ioredis.json#locks.set-nx' }],
} as const satisfies LockFacts;

/** SETNX takes no time to live; EXPIRE is a second command that a crash in between leaves out. */
export const setnxCommand = {
  scope: 'lease',
  extends: false,
  ownerChecked: false,
  fencingToken: false,
  releasedBy: ['del', 'unlink'],
  releasedByScript: ['eval', 'evalsha', 'evalSha'],
  evidence: [{ kind: 'proven', result: 'lab/results/ioredis.json#locks.setnx' }],
} as const satisfies LockFacts;
