import type { Guideline } from '../item.ts';

export const coordinationIsExpensive: Guideline = {
  number: 6,
  title: 'Coordination is expensive',
  items: [
    {
      id: '6.1',
      title: 'Inventory of every lock, what it protects, and the order in which several are taken',
      question: 'Is it known what each lock protects, and in which order several are taken?',
      subject: 'lock',
      open: {
        question: 'Does the lock inventory name every lock, and are several always taken in the same order?',
        lookAt: 'The lock inventory; code that takes a second lock while it holds one; locks kept in other languages or in SQL.',
      },
    },
    {
      id: '6.2',
      title: 'No coordination on the per-request path',
      question: 'Does no request wait for a lock or a coordination service?',
      subject: 'lock',
      rules: [{ rule: 'no-coordination-in-hot-path' }],
      open: {
        question: 'Which locks of the inventory are taken while a user waits?',
        lookAt: 'The callers of the critical sections in the lock inventory.',
      },
    },
    {
      id: '6.3',
      title: 'Idempotency, unique constraints or single-writer considered instead',
      question: 'Is each lock there because nothing cheaper does?',
      subject: 'lock',
      open: {
        question: 'For each lock: could an idempotent operation, a unique constraint or a single writer take its place?',
        lookAt: 'What each critical section of the inventory writes; decision records.',
      },
    },
    {
      id: '6.4',
      title: 'Lock hold time is bounded and shorter than the lease',
      question: 'Does every critical section end, in the worst case, before its lease does?',
      subject: 'lock',
      rules: [{ rule: 'no-lease-shorter-than-work' }],
      open: {
        question: 'What is the worst case of each critical section, its remote calls with all attempts included, and is it shorter than the lease?',
        lookAt: 'The TTL column of the lock inventory, beside the deadlines of the calls inside.',
      },
    },
  ],
};
