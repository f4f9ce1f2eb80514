import type { LibraryFacts, Operation } from '../schema.ts';

/** Every function takes the effect first, or leaves it out and stands in a `pipe`. */
const retry: readonly Operation[] = [
  { is: 'retry', retry: 'options', options: [-1], when: { option: 'times' }, returns: 'step' },
  { is: 'retry', retry: 'options', options: [-1], when: { option: 'schedule' }, returns: 'step' },
  { is: 'retry', retry: 'options', options: [-1], when: { option: 'while' }, returns: 'step' },
  { is: 'retry', retry: 'options', options: [-1], when: { option: 'until' }, returns: 'step' },
  { is: 'retry', retry: 'schedule', options: [-1], returns: 'step' },
];
const bound = { is: 'bound', unit: 'ms', stops: true, returns: 'step' } as const;
const timeout: readonly Operation[] = [
  { ...bound, bounds: 0, duration: { argument: 1 }, when: { arguments: 2 } },
  { ...bound, duration: { argument: 0 } },
];
const timeoutTo: readonly Operation[] = [
  { ...bound, bounds: 0, duration: { argument: 1, option: 'duration' }, options: [1], when: { arguments: 2 } },
  { ...bound, duration: { option: 'duration' }, options: [0] },
];
const runs = { is: 'runs', runs: 0, returns: 'step' } as const;
const endless = { exponential: 'endless', fibonacci: 'endless', spaced: 'endless', fixed: 'endless', forever: 'endless', composed: 'unknown', recurs: { argument: 0 } } as const;
const growing = ['exponential', 'fibonacci'] as const;
const constant = ['spaced', 'fixed'] as const;
const none = ['recurs', 'forever'] as const;

export default {
  id: 'effect',
  title: 'Effect',
  packages: ['effect'],
  versions: '>=3',
  category: 'retry',
  checked: '3.22.4',
  exports: {
    Effect: 'Effect', Schedule: 'Schedule',
    '/Effect#retry': 'retry', '/Effect#timeout': 'timeout', '/Effect#timeoutFail': 'timeoutTo', '/Effect#timeoutTo': 'timeoutTo', '/Effect#timeoutOption': 'timeout',
    '/Effect#tryPromise': 'runs', '/Effect#promise': 'runs',
    '/Schedule#exponential': 'Schedule.exponential', '/Schedule#fibonacci': 'Schedule.fibonacci', '/Schedule#spaced': 'Schedule.spaced', '/Schedule#fixed': 'Schedule.fixed',
    '/Schedule#recurs': 'Schedule.recurs', '/Schedule#forever': 'forever', '/Schedule#*': 'Schedule.other',
  },
  kinds: {
    Effect: {
      members: {
        retry: { kind: 'retry' }, timeout: { kind: 'timeout' }, timeoutOption: { kind: 'timeout' }, timeoutFail: { kind: 'timeoutTo' }, timeoutTo: { kind: 'timeoutTo' },
        tryPromise: { kind: 'runs' }, promise: { kind: 'runs' },
      },
    },
    retry: { call: retry },
    timeout: { call: timeout },
    timeoutTo: { call: timeoutTo },
    runs: { call: runs },
    step: {},
    Schedule: {
      members: {
        exponential: { kind: 'Schedule.exponential' }, fibonacci: { kind: 'Schedule.fibonacci' }, spaced: { kind: 'Schedule.spaced' }, fixed: { kind: 'Schedule.fixed' },
        recurs: { kind: 'Schedule.recurs' }, forever: { kind: 'forever' }, '*': { is: 'value', returns: 'composed' },
      },
    },
    'Schedule.exponential': { call: { is: 'value', returns: 'exponential' } },
    'Schedule.fibonacci': { call: { is: 'value', returns: 'fibonacci' } },
    'Schedule.spaced': { call: { is: 'value', returns: 'spaced' } },
    'Schedule.fixed': { call: { is: 'value', returns: 'fixed' } },
    'Schedule.recurs': { call: { is: 'value', returns: 'recurs' } },
    'Schedule.other': { call: { is: 'value', returns: 'composed' } },
    /** What others are laid over it is not told here: jitter, an end. */
    composed: { members: { pipe: { is: 'value', returns: 'composed' } } },
    exponential: { extends: 'composed' },
    fibonacci: { extends: 'composed' },
    spaced: { extends: 'composed' },
    fixed: { extends: 'composed' },
    recurs: { extends: 'composed' },
    forever: { extends: 'composed' },
  },
  retries: {
    options: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['times', 'schedule'], counts: 'retries', byDefault: 'endless', kinds: endless },
      delay: { byDefault: 'none', shape: { path: 'schedule', growing, constant, none } },
      jitter: { byDefault: false },
      predicate: 'while',
      write: { backoff: "schedule: Schedule.exponential('100 millis')", jitter: 'schedule: Schedule.exponential(…).pipe(Schedule.jittered)', limit: 'times: 5' },
      evidence: [{ kind: 'proven', result: 'lab/results/effect.json#retries.options' }],
    },
    schedule: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: [''], counts: 'retries', byDefault: 'endless', kinds: endless },
      delay: { byDefault: 'none', shape: { path: '', growing, constant, none } },
      jitter: { byDefault: false },
      write: { backoff: "Schedule.exponential('100 millis')", jitter: '.pipe(Schedule.jittered) after the schedule', limit: '.pipe(Schedule.intersect(Schedule.recurs(5))) after the schedule' },
      evidence: [
        { kind: 'proven', result: 'lab/results/effect.json#retries.schedule' },
        { kind: 'source', version: '3.22.4', file: 'src/internal/schedule.ts', says: 'exponential is for ever, base * 2 ** n' },
      ],
    },
  },
  notes: [
    'Schedule.exponential neither ends nor spreads its delays: it needs Schedule.jittered, and times or Schedule.recurs.',
    'Effect.retry with times alone tries again at once.',
  ],
} as const satisfies LibraryFacts;
