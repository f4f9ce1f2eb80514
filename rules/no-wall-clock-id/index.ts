import { breaks, defineRule, holds, type SiteVerdict } from '../define-rule.ts';
import type { ClockDecision } from '../../src/link/program-facts.ts';

export type MessageId = 'clockAlone' | 'repetition' | 'shortSuffix';

export default defineRule<object, MessageId>({
  id: 'no-wall-clock-id',
  description: 'Disallow identifiers that are made of the time alone.',
  question: 'Are identifiers unique, whatever the clocks say?',
  fallacy: 'time',
  severity: 'medium',
  preset: 'recommended',
  items: ['4.3'],
  messages: {
    clockAlone: {
      what: '{subject} is made of the time alone.',
      why: 'Two processes, or two requests, in one millisecond get the same, and one takes the place of the other.',
      fix: 'Use randomUUID(), or let the store hand it out.',
    },
    repetition: {
      what: '{subject} holds the time.',
      why: 'What is sent again gets another one, so that nobody tells that it came before, and two that are sent in one millisecond share it, so that one of them is dropped.',
      fix: 'Make it of what the message is about (the id of the event), or of its content.',
    },
    shortSuffix: {
      what: '{subject} is made of the time and a few random digits.',
      why: 'Under load many are made in one millisecond, and so few digits meet soon.',
      fix: 'Use randomUUID(), or at least 64 random bits beside the time.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ clocks }) => clocks.filter(({ decides }) => decides === 'id').map((site) => judgeId(site, clocks)),
});

function judgeId({ location, entropy = 'none', ofRepetition, subject, readings }: ClockDecision, all: readonly ClockDecision[]): SiteVerdict<MessageId> {
  if (entropy === 'enough') return holds(location, 'enough randomness stands beside the time');
  const leases = all.filter(({ decides, readings: others }) => decides === 'lease' && others.some((other) => readings.some((own) => isSame(own.location, other.location))));
  const alone = entropy === 'short' ? 'shortSuffix' : 'clockAlone';
  return breaks(location, ofRepetition === true ? 'repetition' : alone, { subject }, {
    related: readings,
    ...(leases.length > 0 && { yieldsTo: { rules: ['no-wall-clock-lease'], at: leases.map((lease) => lease.location) } }),
  });
}

type Place = ClockDecision['location'];

function isSame(a: Place, b: Place): boolean {
  return a.path === b.path && a.start.offset === b.start.offset;
}
