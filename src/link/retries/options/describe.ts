/** A retry that a library does by options, as a construct. */
import type { LibraryFacts, RetryFacts } from '../../../catalog/schema.ts';
import type { Span } from '../../../extract/file-facts.ts';
import { libraryRef } from '../../calls/effect.ts';
import { calleeName } from '../../calls/name.ts';
import type { Program } from '../../program/program.ts';
import { locate, type FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import { errorsByPredicate } from '../judge/purpose.ts';
import { repeatedBy } from '../effects/repeated.ts';
import { notifierDelay } from './notifier.ts';
import { attemptsAsked, delayAsked, type Asked } from './facts-judged.ts';
import { overrules } from './overrules.ts';
import { askingOption, callSpan, isIn } from './place.ts';
import { askedOf, optionSites, type OptionSite } from './site.ts';
import type { CallRef } from '../../values/abstract.ts';

/** The retries that a call asks for, seen from `unit`; `within` calls that options were handed to, only those written in the unit count. */
export function constructsAt(program: Program, unit: FileUnit, ref: CallRef, within: boolean): readonly RetryConstruct[] {
  return optionSites(program, ref).flatMap((site) => {
    const option = askingOption(program, site);
    if (option === undefined && (within || !site.explicit)) return [];
    const here = option !== undefined && isIn(unit, option) ? option.span : undefined;
    if (within && here === undefined) return [];
    // One cause: options that another file writes are judged there, once for all their calls.
    if (!site.explicit && option?.span !== undefined && option.unit !== undefined && option.unit !== unit) return [];
    const span = here === undefined || (site.explicit && !within) ? callSpan(ref) : here;
    return [describe(program, unit, span, site, option?.path)];
  });
}

export function describe(program: Program, unit: FileUnit, span: Span, site: OptionSite, path: string | undefined): RetryConstruct {
  const asked = askedOf(program, site);
  const notified = notifierDelay(program, site);
  return {
    ...constructOf({ program, unit, span, asked, library: site.callee.library, form: formOf(site), what: whatOf(site, path) }),
    ...notified,
    ...repeatedBy(program, site),
    ...(overrules(program, site) ? { overrules: { location: locate(site.ref.unit, site.ref.call.span), callee: calleeName(site.ref.unit, site.ref.call) } } : {}),
  };
}

export interface Described {
  readonly program: Program;
  readonly unit: FileUnit;
  readonly span: Span;
  readonly asked: Asked;
  readonly library: LibraryFacts;
  readonly form: RetryConstruct['form'];
  readonly what: string;
}

/** All but what is run again. */
export function constructOf({ program, unit, span, asked, library, form, what }: Described): RetryConstruct {
  const { facts } = asked;
  const errors = errorsByPredicate(asked);
  return {
    location: locate(unit, span),
    form,
    what,
    library: libraryRef(program, library, unit.path),
    attempts: attemptsAsked(asked),
    ...delayAsked(asked),
    purpose: purposeOf(facts, errors.conflict),
    lifetime: facts.form === 'connection' ? 'process' : 'request',
    retries: errors.retries,
    runs: [],
    runsKnown: false,
    related: [],
    remedy: remedyOf(facts),
  };
}

export function formByFacts({ form }: RetryFacts): RetryConstruct['form'] {
  return form === 'connection' ? 'reconnect' : form === 'redelivery' ? 'queue' : 'option';
}

function formOf({ facts, callee }: OptionSite): RetryConstruct['form'] {
  return facts.form === 'operation' && callee.operation.is === 'retry' ? 'helper' : formByFacts(facts);
}

function purposeOf({ form }: RetryFacts, conflict: boolean): RetryConstruct['purpose'] {
  if (form === 'connection' || form === 'contention') return form;
  return conflict ? 'local-conflict' : 'remote';
}

function whatOf({ ref, callee, facts }: OptionSite, path: string | undefined): string {
  const name = calleeName(ref.unit, ref.call);
  if (facts.form === 'redelivery') return callee.operation.is === 'remote-call' ? `the attempts of ${name}` : 'the attempts of the queue';
  if (callee.operation.is === 'retry' || path === undefined) return name;
  return `${path.split('.').at(-1) ?? path} of ${name}`;
}

/** How the library is told, by its own option names. */
function remedyOf({ attempts, delay, jitter, unless, write }: RetryFacts): NonNullable<RetryConstruct['remedy']> {
  const named = delay.shape?.growing.find((name) => name !== false);
  const backoff = delay.shape !== undefined && named !== undefined
    ? `${delay.shape.path}: ${typeof named === 'string' ? named : 'true'}`
    : delay.factor !== undefined ? `${delay.factor.path}: 2` : delay.computed === undefined || delay.computed === '' ? undefined : `a ${delay.computed} that grows with the attempt, up to a cap`;
  const spread = jitter.path !== undefined
    ? `${jitter.path}: ${String(jitter.on?.[0] ?? true)}`
    : delay.computed === undefined || delay.computed === '' ? undefined : `a random part into ${delay.computed}`;
  const [limit] = attempts.paths;
  return {
    ...(backoff === undefined ? {} : { backoff }),
    ...(spread === undefined ? {} : { jitter: spread }),
    ...(limit === undefined || limit === '' ? {} : { limit: `${limit}: 5`, none: unless === undefined ? `${limit}: ${attempts.counts === 'retries' ? '0' : '1'}` : `${unless.path}: ${String(unless.equals)}` }),
    ...write,
  };
}
