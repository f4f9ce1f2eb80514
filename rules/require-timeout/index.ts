import { breaks, defineRule, duration, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { Coverage, Deadline, DeadlineSite, Location, Related } from '../../src/link/program-facts.ts';
import { messages, type MessageId } from './messages.ts';

export interface Options {
  /** How much a deadline must bound: any wait for the peer, or the whole attempt. */
  readonly coverage: 'any' | 'attempt';
  /** A longer deadline is reported too, ms. */
  readonly max?: number;
  /** Modules that are not judged; `@scope/*` stands for all of a scope. */
  readonly ignore: readonly string[];
}

export default defineRule<Options, MessageId>({
  id: 'require-timeout',
  description: 'Require a deadline on every remote call.',
  question: 'Does every remote call give up after a known time?',
  fallacy: 'the network is reliable',
  severity: 'high',
  preset: 'recommended',
  items: ['1.1'],
  messages,
  options: {
    schema: {
      type: 'object',
      properties: {
        coverage: { enum: ['any', 'attempt'] },
        max: { type: 'number', exclusiveMinimum: 0 },
        ignore: { type: 'array', items: { type: 'string' }, uniqueItems: true },
      },
      additionalProperties: false,
    },
    defaults: { coverage: 'any', ignore: [] },
    strict: { coverage: 'attempt' },
  },
  judge: ({ deadlines }, options) => deadlines.map((site) => judgeSite(site, options)),
});

type NoDeadline = Extract<Deadline, { kind: 'none' }>;
type Limit = Extract<Deadline, { kind: 'set' | 'default' }>;

function judgeSite(site: DeadlineSite, options: Options): SiteVerdict<MessageId> {
  const { deadline, location, library } = site;
  if (options.ignore.some((name) => isOf(library, name))) return notApplicable(location, `${library.title} is ignored by the settings`);
  switch (deadline.kind) {
    case 'unknown': return unknown(location, deadline);
    case 'not-applicable': return notApplicable(location, deadline.why === 'stream' ? 'a stream: a deadline would cut it' : 'a connection for blocking commands alone');
    case 'none': return judgeNone(site, deadline);
    default: return judgeLimit(site, deadline, options);
  }
}

function judgeNone(site: DeadlineSite, deadline: NoDeadline): SiteVerdict<MessageId> {
  const { remedy, ineffectiveAt = [] } = site;
  return breaks(site.location, messageOf(site, deadline), wordsOf(site, deadline.says), {
    related: relatedOf(site, deadline.at),
    ...(remedy.edit && { edits: [remedy.edit] }),
    ...(ineffectiveAt.length > 0 && { yieldsTo: { rules: ['no-ineffective-timeout'], at: ineffectiveAt } }),
  });
}

const MESSAGE_OF_CAUSE: Readonly<Record<Exclude<NoDeadline['cause'], 'nothing-set'>, MessageId>> = {
  disabled: 'disabled',
  'connect-only': 'connectOnly',
  'signal-without-timer': 'signalWithoutTimer',
  'no-effect': 'noEffect',
};

function messageOf({ subject, blocking }: DeadlineSite, { cause }: NoDeadline): MessageId {
  if (cause !== 'nothing-set') return MESSAGE_OF_CAUSE[cause];
  return blocking === 'shared' ? 'sharedConnection' : subject;
}

/** Coverages that leave the rest of the answer unbounded. */
const BOUNDED: Partial<Record<Coverage, string>> = { headers: 'up to the headers of the answer', idle: 'between one piece of data and the next' };

function judgeLimit(site: DeadlineSite, deadline: Limit, { coverage, max }: Options): SiteVerdict<MessageId> {
  const how = deadline.kind === 'set' ? deadline.how : `the default of ${site.library.title}, ${duration(deadline.ms)}`;
  const at = deadline.kind === 'set' ? deadline.at : undefined;
  if (deadline.coverage === 'connect') return judgeNone(site, { kind: 'none', cause: 'connect-only', says: how, ...(at && { at }) });
  const more = { severity: 'medium', related: relatedOf(site, at) } as const;
  const bounded = coverage === 'attempt' ? BOUNDED[deadline.coverage] : undefined;
  if (bounded !== undefined) return breaks(site.location, 'partial', { ...wordsOf(site), how, bounded }, more);
  if (max === undefined) return holds(site.location, how);
  if (deadline.ms === undefined) return unknown(site.location, { reason: `how long it waits is not known (${how})` });
  if (deadline.ms <= max) return holds(site.location, how);
  return breaks(site.location, 'tooLong', { ...wordsOf(site), ms: duration(deadline.ms), max: duration(max) }, more);
}

function wordsOf({ callee, library, remedy, ineffective }: DeadlineSite, says?: string): Readonly<Record<string, string>> {
  return {
    callee,
    library: library.title,
    fix: remedy.fix,
    otherwise: (says ?? `${library.title} sets none by itself`).replace(/\.$/, ''),
    says: says ?? (ineffective.join(', ') || 'by its options'),
  };
}

function relatedOf({ related }: DeadlineSite, at: Location | undefined): readonly Related[] {
  return at ? [...related, { location: at, message: 'set here' }] : related;
}

function isOf({ id, module = id }: DeadlineSite['library'], name: string): boolean {
  return name.endsWith('/*') ? module.startsWith(name.slice(0, -1)) : name === id || name === module;
}
