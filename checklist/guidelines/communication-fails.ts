import type { Guideline } from '../item.ts';

export const communicationFails: Guideline = {
  number: 1,
  title: 'Assume communication will fail',
  items: [
    {
      id: '1.1',
      title: 'Every remote call has a deadline',
      question: 'Does every remote call give up after a known time?',
      subject: 'dependency',
      rules: [{ rule: 'require-timeout' }, { rule: 'no-ineffective-timeout' }],
    },
    {
      id: '1.2',
      title: 'Deadlines are short enough for their caller',
      question: 'Is every deadline shorter than what its caller can wait?',
      subject: 'dependency',
      lean: 'effective-timeouts',
      open: {
        question: 'How long may each entry point take, and does every dependency behind it answer or give up within that time?',
        lookAt: 'The effective timeouts in the dependency table, beside the deadlines of the entry points (gateway, load balancer, client).',
      },
    },
    {
      id: '1.3',
      title: 'A deadline is passed down the call chain',
      question: 'Does a function that is given a signal, deadline or context pass it on to its remote calls?',
      subject: 'dependency',
      rules: [{ rule: 'propagate-deadline' }],
      open: {
        question: 'When a caller gives up, does the work that it started stop?',
        lookAt: 'Functions with an AbortSignal, deadline or context parameter, and the remote calls inside them.',
      },
    },
    {
      id: '1.4',
      title: 'No inner deadline outlives the outer',
      question: 'Is the worst case of every inner call, attempts and delays included, shorter than the deadline around it?',
      subject: 'dependency',
      rules: [{ rule: 'no-timeout-inversion' }],
      open: {
        question: 'Does any call that is retried take longer than the deadline of whoever waits for it?',
        lookAt: 'Timeout, attempts and backoff in the dependency table, multiplied, beside the deadlines of the callers.',
      },
    },
    {
      id: '1.5',
      title: 'Failures of remote calls are handled, none swallowed',
      question: 'Does every failure of a remote call reach somebody who can act on it?',
      subject: 'dependency',
      rules: [{ rule: 'no-swallowed-remote-error' }],
      open: {
        question: 'Are answers that report a failure without throwing (a 4xx or 5xx status, partial results of a batch) treated as failures?',
        lookAt: 'What follows fetch and other clients that resolve on 4xx and 5xx: `ok`, the status, or a validating wrapper.',
      },
    },
    {
      id: '1.6',
      title: 'Transport is authenticated and encrypted',
      question: 'Does every connection prove who is at the other end, and is none of them in the clear?',
      open: {
        question: 'Which connections carry no TLS, or do not check the certificate of the peer?',
        lookAt: 'URLs in configuration and secrets (http://, redis://, amqp://), `rejectUnauthorized`, mesh policies.',
      },
    },
  ],
};
