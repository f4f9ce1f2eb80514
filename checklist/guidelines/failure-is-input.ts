import type { Guideline } from '../item.ts';

export const failureIsInput: Guideline = {
  number: 9,
  title: 'Failure is a first-class design input',
  items: [
    {
      id: '9.1',
      title: 'Tests inject network failure',
      question: 'Is there a test in which each dependency is slow, resets or answers 5xx?',
      lean: 'fault-packages',
      open: {
        question: 'Which tests make a dependency slow, reset the connection or answer 5xx, and which dependency has none?',
        lookAt: 'Integration tests; a fault-injecting proxy; the rows of the dependency table without such a test.',
      },
    },
    {
      id: '9.2',
      title: 'Health endpoints exist',
      question: 'Can a machine ask whether the service is alive, and whether it is ready?',
      lean: 'health-packages',
      open: { question: 'Where are the health endpoints, and who asks them?', lookAt: 'Routes for liveness and readiness, and the probes in the manifests.' },
    },
    {
      id: '9.3',
      title: 'Graceful shutdown',
      question: 'Does the service finish or hand back its work when it is told to stop?',
      open: {
        question: 'What happens on SIGTERM to requests, jobs and messages under way, and within which time?',
        lookAt: 'Signal handlers, shutdown hooks, the closing of servers, consumers and pools.',
      },
    },
    {
      id: '9.4',
      title: 'Blast radius: what fails when each dependency does',
      question: 'Is it known what else fails when each dependency does?',
      subject: 'dependency',
      open: {
        question: 'For each dependency: which features fail with it, and is that written down and tried?',
        lookAt: 'The dependency table; incident reports; chaos experiments.',
      },
    },
    {
      id: '9.5',
      title: 'Resource limits, replicas and disruption budgets',
      question: 'Does a manifest bound the resources, ask for replicas and limit disruptions?',
      lean: 'manifests',
      open: { question: 'Which limits, replica counts and disruption budgets are set?', lookAt: 'Kubernetes manifests, Helm charts, compose files.' },
    },
    {
      id: '9.6',
      title: 'Load shedding or rate limits on entry points',
      question: 'Is work refused before it overwhelms the service?',
      lean: 'rate-limit-packages',
      open: { question: 'What happens to entry points at ten times the usual load?', lookAt: 'Rate limits, queue lengths, concurrency limits, gateway policies.' },
    },
    {
      id: '9.7',
      title: 'Timeouts, retries and breaker changes are observable',
      question: 'Does somebody see when calls time out, are retried, or a breaker opens?',
      lean: 'metrics-packages',
      open: { question: 'Which metric or log tells of a timeout, a retry and a breaker that opened, and who is alerted?', lookAt: 'Metrics and logs around the retry constructs; dashboards and alerts.' },
    },
  ],
};
