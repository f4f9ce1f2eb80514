import type { Guideline } from '../item.ts';

export const expectStale: Guideline = {
  number: 5,
  title: 'Expect stale information',
  items: [
    { id: '5.1', title: 'No hardcoded addresses', question: 'Can every peer be moved without a change of code?', rules: [{ rule: 'no-hardcoded-address' }] },
    {
      id: '5.2',
      title: 'Discovery is health-aware',
      question: 'Does traffic leave an instance that is ill?',
      open: {
        question: 'How do clients learn that an instance is ill, and do long-lived connections move to new instances?',
        lookAt: 'Service definitions, client-side balancing (grpc-js keeps to one address unless round_robin is asked for), keep-alive pools.',
      },
    },
    {
      id: '5.3',
      title: 'Liveness and readiness are separate',
      question: 'Does liveness check no dependency, and readiness what the service needs?',
      lean: 'health-packages',
      rules: [{ rule: 'no-dependency-check-in-liveness' }],
      open: {
        question: 'What do the liveness and the readiness probe look at, and is neither a constant 200?',
        lookAt: 'Health handlers, and the probes in the manifests that use them.',
      },
    },
    {
      id: '5.4',
      title: 'Graceful deregistration',
      question: 'Does an instance leave the pool before it stops answering?',
      open: {
        question: 'What happens to requests under way, and to new ones, between SIGTERM and the end of the process?',
        lookAt: 'SIGTERM handlers, preStop hooks, terminationGracePeriodSeconds.',
      },
    },
    {
      id: '5.5',
      title: 'Names are not resolved once and pinned',
      question: 'Is every name looked up again when its address changes?',
      open: {
        question: 'Which addresses are looked up at start-up and kept?',
        lookAt: 'dns.lookup and dns.resolve at start-up, addresses kept in constants, connection pools without a maximum age.',
      },
    },
    {
      id: '5.6',
      title: 'Caches and watches tolerate staleness',
      question: 'Does every cached answer end, and every watch resume?',
      open: {
        question: 'How old may each cached answer be, and what happens to a watch when its connection breaks?',
        lookAt: 'Caches without a TTL; watches and change streams without a resume token.',
      },
    },
  ],
};
