import { duration } from '../../../rules/define-rule.ts';
import type { RetryFacts } from '../../catalog/index.ts';
import { because } from './describe-evidence.ts';

const FORMS: Readonly<Record<RetryFacts['form'], string>> = {
  operation: 'makes the call again',
  connection: 'connects again',
  redelivery: 'gives the job or message again',
  contention: 'asks again for a lock that is held',
};

const ASKED: Readonly<Record<RetryFacts['asked'], string>> = {
  explicit: 'because it is used for that',
  option: 'by its options or their defaults',
  implicit: 'by itself, unasked',
};

export function describeRetry(name: string, facts: RetryFacts): readonly string[] {
  const { asked, form, attempts, delay, jitter, evidence } = facts;
  const count = attempts.byDefault === 'endless' ? 'without end' : `${String(attempts.byDefault)} ${attempts.counts}`;
  return [
    `Retry: ${name}`,
    `  ${FORMS[form]}, ${ASKED[asked]}`,
    `  by default: ${count}, ${firstDelay(delay)}, ${{ true: 'with jitter', false: 'no jitter', unknown: 'jitter not known' }[`${jitter.byDefault}`]}`,
    ...because(evidence),
    ...settings(facts),
    ...remedies(facts).map((remedy) => `  to write: ${remedy}`),
  ];
}

function firstDelay({ byDefault, baseMs }: RetryFacts['delay']): string {
  if (byDefault === 'none') return 'no delay';
  return `${byDefault} delay${baseMs === undefined ? '' : ` from ${duration(baseMs)}`}`;
}

function settings({ attempts, elapsed, delay, jitter, methods, predicate }: RetryFacts): readonly string[] {
  const times = [delay.base, delay.constant, delay.factor?.path, delay.cap, delay.shape?.path, delay.computed];
  return [
    ...line('attempts', written(...attempts.paths), listed('; for ever: ', attempts.endless)),
    ...line('total time', written(elapsed)),
    ...line('delay', written(...times), delay.unit === 's' ? ', in seconds' : ''),
    ...line('jitter', written(jitter.path), listed('; on: ', jitter.on)),
    ...line('methods', written(methods?.path), listed('; by default ', methods?.byDefault)),
    ...line('what is retried', written(predicate)),
  ];
}

function line(title: string, paths: string, more = ''): readonly string[] {
  return paths === '' ? [] : [`  ${title}: ${paths}${more}`];
}

function listed(before: string, values: readonly unknown[] | undefined): string {
  return values === undefined ? '' : `${before}${values.map(String).join(', ')}`;
}

/** Each path once; '' is the argument itself. */
function written(...paths: readonly (string | undefined)[]): string {
  return [...new Set(paths.filter((path) => path !== undefined))].map((path) => (path === '' ? 'the argument' : path)).join(', ');
}

/** What the defaults lack, with the option that gives it. */
function remedies({ attempts, delay, jitter }: RetryFacts): readonly string[] {
  return [
    ...(attempts.byDefault === 'endless' && attempts.paths.length > 0 ? [`a limit: ${written(attempts.paths[0])}`] : []),
    ...(jitter.byDefault ? [] : [spread(delay, jitter)]),
  ];
}

function spread(delay: RetryFacts['delay'], { path, on }: RetryFacts['jitter']): string {
  if (path !== undefined) return `jitter: ${written(path)}: ${String(on?.[0] ?? true)}`;
  if (delay.computed !== undefined) return `jitter: a function in ${written(delay.computed)} that draws a random delay`;
  return 'jitter: there is no option for it; where many clients fail together, retry with a helper that has one';
}
