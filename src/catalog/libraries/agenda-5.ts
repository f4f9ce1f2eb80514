import agenda from './agenda.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  ...agenda,
  id: 'agenda-5',
  title: 'Agenda 5',
  packages: ['agenda', '@hokify/agenda'],
  versions: '<6',
  checked: '5.0.0',
  exports: { '.': 'Agenda', Agenda: 'Agenda', default: 'Agenda' },
  kinds: {
    Agenda: { ...agenda.kinds.Agenda, call: agenda.kinds.Agenda.construct },
    agenda: {
      members: { ...agenda.kinds.agenda.members, define: { is: 'handler', entry: 'job', runs: -1 } },
    },
  },
} as const satisfies LibraryFacts;
