import { breaks, defineRule, holds, type SiteVerdict } from '../define-rule.ts';
import type { ClockDecision } from '../../src/link/program-facts.ts';

export type MessageId = 'order' | 'lastWriteWins' | 'version' | 'watermark' | 'monotonicAcross';

const MESSAGES: Partial<Record<ClockDecision['decides'], MessageId>> = {
  order: 'order',
  'last-write-wins': 'lastWriteWins',
  version: 'version',
  watermark: 'watermark',
};

const HARMLESS: Readonly<Record<NonNullable<ClockDecision['harmless']>, string>> = {
  duration: 'a time that has passed',
  expiry: 'an expiry',
  written: 'written down and decides nothing',
  schedule: 'when to run next',
  cleanup: 'how old is old enough to remove',
  display: 'an order for people to read',
  'one-clock': 'compared with readings of the same clock alone',
  hybrid: 'never goes back: a hybrid logical clock',
  other: 'decides no order between processes',
};

export default defineRule<object, MessageId>({
  id: 'no-wall-clock-ordering',
  description: 'Disallow the wall clock where it decides order or correctness between processes.',
  question: 'Is the order of events between processes decided without their clocks?',
  fallacy: 'time',
  severity: 'high',
  preset: 'recommended',
  items: ['4.1', '4.2', '4.3', '4.6'],
  messages: {
    order: {
      what: 'What happened first is decided by {subject}, and each process stamps it with its own clock.',
      why: 'Clocks of two machines differ by more than the events do, so that the later one can carry the earlier stamp.',
      fix: 'Order by a sequence that one place hands out (a version, a log offset, a database sequence), or by a logical clock.',
    },
    lastWriteWins: {
      what: 'The write with the later {subject} wins, and each writer stamps it with its own clock.',
      why: 'A writer whose clock is ahead overwrites newer data, and goes on doing so until the others catch up.',
      fix: 'Compare a version that the write increments, and reject the write that saw an older one.',
    },
    version: {
      what: '{subject} is taken from the clock.',
      why: 'Two processes in one millisecond get the same, and a clock that is set back gives a smaller one than before.',
      fix: 'Increment it where it is stored (version = version + 1), or use Math.max(now, previous + 1).',
    },
    watermark: {
      what: 'The watermark {subject} is taken from the local clock, and compared with rows that others stamped.',
      why: 'A row that was stamped by a slower clock, or committed late, falls before it and is never read.',
      fix: 'Keep the greatest value of the rows that were read, or a sequence of the store, and read on from there.',
    },
    monotonicAcross: {
      what: '{subject} is a monotonic reading and is compared with that of another process.',
      why: 'Such a clock starts anywhere in each process: the two numbers have nothing to do with each other.',
      fix: 'Order by a sequence that one place hands out, or by a logical clock.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ clocks }) => clocks.flatMap((site) => judgeSite(site, clocks)),
});

function judgeSite(site: ClockDecision, all: readonly ClockDecision[]): readonly SiteVerdict<MessageId>[] {
  const { location, decides, clock, subject, readings, harmless = 'other' } = site;
  if (decides === 'none') return [holds(location, HARMLESS[harmless])];
  const messageId = MESSAGES[decides];
  if (messageId === undefined) return [];
  return [
    breaks(location, clock === 'monotonic' ? 'monotonicAcross' : messageId, { subject }, {
      related: readings,
      ...yieldsTo(site, all),
    }),
  ];
}

/** One reading, one finding: a lease that it decides speaks first, then an id. */
function yieldsTo({ readings }: ClockDecision, all: readonly ClockDecision[]) {
  const offsets = new Set(readings.map(({ location }) => `${location.path}:${String(location.start.offset)}`));
  const kindred = all.filter(
    (other) => (other.decides === 'lease' || other.decides === 'id') && other.readings.some(({ location }) => offsets.has(`${location.path}:${String(location.start.offset)}`)),
  );
  return kindred.length === 0 ? {} : { yieldsTo: { rules: ['no-wall-clock-lease', 'no-wall-clock-id'], at: kindred.map(({ location }) => location) } };
}
