import { breaks, defineRule, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { LivenessCheck } from '../../src/link/program-facts.ts';

export default defineRule<object, 'dependency'>({
  id: 'no-dependency-check-in-liveness',
  description: 'Disallow liveness handlers that ask a database or another service.',
  question: 'Does liveness look at nothing but the process itself?',
  fallacy: 'the network is reliable',
  severity: 'critical',
  preset: 'recommended',
  items: ['5.3'],
  messages: {
    dependency: {
      what: 'The liveness of {route} waits for {reached} ({library}){known}.',
      why: 'One slow or lost dependency makes every instance look dead, and the orchestrator restarts the whole fleet at once.',
      fix: 'Answer 200 from the process itself here, and check dependencies in the readiness handler.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ livenesses }) => livenesses.map(judgeCheck),
});

function judgeCheck({ location, route, known, checks, related }: LivenessCheck): SiteVerdict<'dependency'> {
  switch (checks.kind) {
    case 'nothing': return holds(location, 'it looks at the process alone');
    case 'unknown': return unknown(location, checks);
    case 'dependency': return breaks(location, 'dependency', { route, reached: checks.reaches.callee, library: checks.reaches.library.title, known: howKnown(known) }, { related });
  }
}

function howKnown(known: LivenessCheck['known']): string {
  switch (known.by) {
    case 'path': return '';
    case 'handler': return `, by the name ${known.name}`;
    case 'manifest': return `, the livenessProbe in ${known.at}`;
  }
}
