import type { Guideline } from '../item.ts';

export const noWallClock: Guideline = {
  number: 4,
  title: 'Never rely on the wall clock for correctness',
  items: [
    {
      id: '4.1',
      title: 'No ordering between nodes by timestamp',
      question: 'Is the order of what several nodes did never taken from their clocks?',
      subject: 'clock',
      rules: [{ rule: 'no-wall-clock-ordering', decides: ['order', 'watermark', 'none'] }],
    },
    {
      id: '4.2',
      title: 'No last-write-wins by clock',
      question: 'Does no write win because its clock was ahead?',
      subject: 'clock',
      rules: [{ rule: 'no-wall-clock-ordering', decides: ['last-write-wins'] }],
    },
    {
      id: '4.3',
      title: 'Ids, versions and epochs are not clock readings',
      question: 'Is no id, version or epoch a clock reading?',
      subject: 'clock',
      rules: [{ rule: 'no-wall-clock-ordering', decides: ['version'] }, { rule: 'no-wall-clock-id' }],
    },
    {
      id: '4.4',
      title: 'Durations that decide are monotonic',
      question: 'Is every elapsed time that decides something measured with a monotonic clock?',
      subject: 'clock',
      lean: 'wall-clock-durations',
      open: {
        question: 'Which timeouts, budgets and intervals would misfire if the clock were set back by an hour?',
        lookAt: 'Differences of Date.now() that are compared with a limit.',
      },
    },
    {
      id: '4.5',
      title: 'No lease judged by the local clock',
      question: 'Is nobody taken for the owner because the local clock says so?',
      subject: 'clock',
      rules: [{ rule: 'no-wall-clock-lease' }],
    },
    {
      id: '4.6',
      title: 'Logical clocks or versions where causality matters',
      question: 'Is what depends on order ordered by versions, sequence numbers or logical clocks?',
      rules: [{ rule: 'no-wall-clock-ordering', decides: ['order', 'last-write-wins', 'version', 'watermark'] }],
      open: {
        question: 'Where does the order of events matter, and what carries it?',
        lookAt: 'Replication, event handlers, conflict resolution; version columns, sequence numbers, vector clocks.',
      },
    },
  ],
};
