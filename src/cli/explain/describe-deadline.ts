import { duration } from '../../../rules/define-rule.ts';
import type { Coverage, DeadlineFacts, DeadlineOption } from '../../catalog/index.ts';
import { because } from './describe-evidence.ts';

const BOUNDS: Readonly<Record<Coverage, string>> = {
  connect: 'bounds connecting only',
  headers: 'bounds the wait for headers',
  idle: 'bounds the time between two pieces of data',
  attempt: 'bounds each attempt',
  call: 'bounds the whole call',
};

const FORMS: Readonly<Record<DeadlineOption['form'], string>> = {
  duration: 'a duration',
  'abort-signal': 'an abort signal',
  absolute: 'a point in time',
  agent: 'a client of another library, whose deadline counts',
  function: 'a function in place of the transport, whose deadline counts',
};

export function describeDeadline(name: string, { byDefault, options, fix }: DeadlineFacts): readonly string[] {
  return [`Deadline: ${name}`, `  by default: ${fallback(byDefault)}`, ...because(byDefault.evidence), ...options.flatMap(describeOption), `  to write: ${fix}`];
}

function fallback(byDefault: DeadlineFacts['byDefault']): string {
  if (byDefault.kind === 'finite') return `${duration(byDefault.ms)}, ${BOUNDS[byDefault.coverage]}`;
  return byDefault.says === undefined ? 'none' : `none: ${byDefault.says}`;
}

function describeOption(option: DeadlineOption): readonly string[] {
  const { path, at, evidence } = option;
  return [`  ${path === '' ? 'the argument' : path} (${at === 'both' ? 'call or client' : at}): ${[effect(option), ...conditions(option)].join('; ')}`, ...because(evidence)];
}

function effect({ form, unit, coverage, ineffective }: DeadlineOption): string {
  if (ineffective !== undefined) return `has no effect: ${ineffective}`;
  return `${FORMS[form]}${unit === undefined ? '' : ` in ${unit}`}, ${BOUNDS[coverage]}`;
}

/** What single values do. */
function values({ off = [], zero }: { readonly off: DeadlineOption['off'] | undefined; readonly zero: DeadlineOption['zero'] | undefined }): readonly string[] {
  return [
    ...(off.length > 0 ? [`off: ${off.map(String).join(', ')}`] : []),
    ...(zero ? [`0 does not switch it off, it ${zero === 'at-once' ? 'ends every call at once' : 'is ignored'}`] : []),
  ];
}

function conditions({ off, zero, ignoredBeside, requires, needsDestroy, enforcedBy, versions }: DeadlineOption): readonly string[] {
  return [
    ...values({ off, zero }),
    ...(ignoredBeside === undefined ? [] : [`ignored beside ${ignoredBeside}`]),
    ...(requires ? [`needs ${requires.path}: ${String(requires.equals)}`] : []),
    ...(needsDestroy === true ? ['only emits an event: needs a timeout handler that destroys the request'] : []),
    ...(enforcedBy ? ['the server gives up: one that has fallen silent is waited for'] : []),
    ...(versions ? [`in ${versions.package ?? 'versions'} ${versions.range}`] : []),
  ];
}
