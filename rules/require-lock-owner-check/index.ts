import { breaks, defineRule, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { LockRelease } from '../../src/link/program-facts.ts';

export type MessageId = 'plainDelete' | 'constantOwner' | 'readThenDelete';

type Why = Extract<LockRelease['owner'], { kind: 'unchecked' }>['why'];

const MESSAGES: Readonly<Record<Why, MessageId>> = {
  'plain-delete': 'plainDelete',
  'constant-owner': 'constantOwner',
  'read-then-delete': 'readThenDelete',
};

export default defineRule<object, MessageId>({
  id: 'require-lock-owner-check',
  description: 'Require that a lock is released only by its holder.',
  question: 'Can a lock be released by its holder alone?',
  fallacy: 'coordination',
  severity: 'high',
  preset: 'recommended',
  items: ['7.3'],
  messages: {
    plainDelete: {
      what: '{what} removes the lock, whoever holds it by now.',
      why: 'After its lease has run out this frees the lock of the next holder, and a third comes in beside that one.',
      fix: 'Store a random value when taking it, and delete only if it is still there: compare and delete in one script or one statement ({library}).',
    },
    constantOwner: {
      what: '{what} compares the owner with a value that every holder shares.',
      why: 'The check passes for the lock of somebody else too, so that it is no check.',
      fix: 'Make the owner a random value for each acquisition (randomUUID()), and compare with that.',
    },
    readThenDelete: {
      what: '{what} reads the owner and deletes in a second step.',
      why: 'Between the two the lease can run out and the lock change hands: the delete then frees the next holder.',
      fix: 'Compare and delete in one step: a Lua script, a transaction, or DELETE … WHERE owner = ….',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ releases }) => releases.map(judgeRelease),
});

function judgeRelease({ location, owner, what, library, related }: LockRelease): SiteVerdict<MessageId> {
  switch (owner.kind) {
    case 'checked': return holds(location, 'the owner is checked in the same step');
    case 'unknown': return unknown(location, owner);
    case 'unchecked': return breaks(location, MESSAGES[owner.why], { what, library: library.title }, { related });
  }
}
