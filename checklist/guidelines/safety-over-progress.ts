import type { Guideline } from '../item.ts';

export const safetyOverProgress: Guideline = {
  number: 7,
  title: 'Safety over false progress',
  items: [
    { id: '7.1', title: 'Every lock expires', question: 'Does every lock end when its holder dies?', subject: 'lock', rules: [{ rule: 'require-lock-ttl' }] },
    {
      id: '7.2',
      title: 'Fencing tokens are checked at the resource',
      question: 'Is the write of a holder whose lease has run out rejected?',
      subject: 'lock',
      rules: [{ rule: 'require-fencing' }],
    },
    {
      id: '7.3',
      title: 'Release checks the owner',
      question: 'Can nobody release a lock that somebody else holds?',
      subject: 'lock',
      rules: [{ rule: 'require-lock-owner-check' }],
    },
    { id: '7.4', title: 'Every path releases', question: 'Does every path out of a critical section release its lock?', subject: 'lock', rules: [{ rule: 'require-lock-release' }] },
    {
      id: '7.5',
      title: 'Leaders are elected by a quorum service',
      question: 'Is leadership decided by a quorum service (etcd, ZooKeeper, Consul, a Kubernetes Lease)?',
      open: {
        question: 'What work is done by one instance at a time, and what decides which?',
        lookAt: 'Cron jobs and workers that must run once; the rows of the lock inventory whose purpose is leadership.',
      },
    },
    {
      id: '7.6',
      title: 'Loss of the lock or lease stops the work',
      question: 'Does the holder notice that it lost its lock, and stop?',
      subject: 'lock',
      open: {
        question: 'What does each critical section do when its lease runs out, or the lock service cannot be reached?',
        lookAt: 'Abort signals of locks, errors of extensions, session-expiry handlers.',
      },
    },
    {
      id: '7.7',
      title: 'Quorums are odd and at least three; no single Redis guards correctness',
      question: 'Does what decides about locks and leaders survive the loss of one node without deciding twice?',
      lean: 'single-store-locks',
      open: {
        question: 'On how many nodes do etcd, ZooKeeper, Consul, Kafka controllers and the lock stores run?',
        lookAt: 'Replica counts in manifests; the number of clients given to redlock; what breaks if a lock is held twice.',
      },
    },
  ],
};
