import type { Guideline } from '../item.ts';

export const remoteIsNotLocal: Guideline = {
  number: 2,
  title: 'Remote calls are not local calls',
  items: [
    {
      id: '2.1',
      title: 'A circuit breaker on each synchronous dependency',
      question: 'Is each synchronous dependency called through a circuit breaker, in code or in the mesh?',
      subject: 'dependency',
      lean: 'breaker-packages',
      rules: [{ rule: 'no-per-call-resilience', messages: ['breaker'] }],
      open: {
        question: 'Which synchronous dependencies are called through a breaker, and which have outlier detection in the mesh?',
        lookAt: 'The synchronous rows of the dependency table; breaker constructions; outlier detection in mesh policies.',
      },
    },
    {
      id: '2.2',
      title: 'Bulkheads: bounded concurrency and pool sizes',
      question: 'Is the number of calls under way bounded for each dependency?',
      subject: 'dependency',
      lean: 'limiter-packages',
      rules: [{ rule: 'no-unbounded-fanout' }, { rule: 'no-per-call-resilience', messages: ['limiter', 'connections'] }],
      open: {
        question: 'What bounds the calls under way to each dependency, and is there a Promise.all over a list that users make as long as they like?',
        lookAt: 'Pool sizes, limiters, and Promise.all over collections with a remote call for each element.',
      },
    },
    {
      id: '2.3',
      title: 'No chatty loops',
      question: 'Is no remote call made once for each element of a collection, one after the other?',
      subject: 'dependency',
      open: {
        question: 'Which loops wait for a remote call in each turn, and is there a batch call instead?',
        lookAt: '`await` inside loops, in the request paths.',
      },
    },
    {
      id: '2.4',
      title: 'The depth of synchronous chains is known',
      question: 'Is the longest chain of synchronous calls behind an entry point known?',
      subject: 'dependency',
      open: {
        question: 'Which chain of synchronous calls is the longest, and what is the availability of its links multiplied?',
        lookAt: 'The synchronous rows of the dependency table, and what those services call in turn.',
      },
    },
    {
      id: '2.5',
      title: 'A fallback or degraded mode exists for each dependency',
      question: 'Is there an answer for each dependency that is down?',
      subject: 'dependency',
      open: {
        question: 'What does a user get while each of the dependencies is down?',
        lookAt: 'What follows a failed call to each row of the dependency table: a cached answer, a default, a queue, an error.',
      },
    },
    {
      id: '2.6',
      title: 'No remote call while a transaction or lock is held',
      question: 'Is no other service waited for while a transaction or a lock is held?',
      subject: 'dependency',
      rules: [{ rule: 'no-remote-call-in-transaction' }],
      open: {
        question: 'Which critical sections of distributed locks wait for another service, and for how long at most?',
        lookAt: 'The critical sections of the lock inventory, and transactions that could not be followed.',
      },
    },
  ],
};
