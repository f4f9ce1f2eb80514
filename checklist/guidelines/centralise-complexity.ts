import type { Guideline } from '../item.ts';

export const centraliseComplexity: Guideline = {
  number: 8,
  title: 'Centralise complexity, not data paths',
  items: [
    {
      id: '8.1',
      title: 'Coordination through a proven service',
      question: 'Is coordination left to a proven service, and none of it hand-made?',
      subject: 'lock',
      lean: 'hand-made-locks',
      open: {
        question: 'Which locks, leases and elections are hand-made, and why?',
        lookAt: 'The rows of the lock inventory that no lock library made.',
      },
    },
    {
      id: '8.2',
      title: 'The control plane is not in the data path',
      question: 'Do requests go on while the control plane is down?',
      open: {
        question: 'What keeps working while configuration, discovery, feature flags and the coordination service are down?',
        lookAt: 'Calls to such services in request paths; what is cached of their last answer.',
      },
    },
    {
      id: '8.3',
      title: 'Resilience policy in one place',
      question: 'Are timeouts, retries and clients decided in one place?',
      subject: 'dependency',
      lean: 'policy-places',
      open: {
        question: 'Who decides timeouts and retries, and can a value be changed everywhere at once?',
        lookAt: 'Hand-written retry loops, distinct timeout values, and clients of several libraries for one purpose, counted here.',
      },
    },
  ],
};
