import type { Guideline } from '../item.ts';

export const tradeOffsAreExplicit: Guideline = {
  number: 10,
  title: 'Trade-offs are explicit',
  items: [
    {
      id: '10.1',
      title: 'Decision records exist and are recent',
      question: 'Is there a decision record that was touched within the last 180 days?',
      lean: 'decision-records',
      open: { question: 'Which decisions on consistency, timeouts and failure are written down, and are they still true?', lookAt: 'Folders such as docs/adr; design documents.' },
    },
    {
      id: '10.2',
      title: 'Each non-default timeout, retry and consistency choice is explained or linked',
      question: 'Does the code say why each timeout, retry and consistency level is what it is?',
      subject: 'dependency',
      open: { question: 'Where do the figures in the dependency table come from?', lookAt: 'Comments and links beside timeouts and retry options; decision records.' },
    },
    { id: '10.3', title: 'Suppressions carry a reason', question: 'Does every suppression say why?', suppressions: 'have a reason' },
    {
      id: '10.4',
      title: 'Accepted risks have an owner and an expiry, none expired',
      question: 'Does every accepted risk have an owner and a date that is still ahead?',
      suppressions: 'have owner and expiry',
    },
    {
      id: '10.5',
      title: 'Delivery and consistency guarantees are stated for each interface',
      question: 'Does each interface say what it guarantees?',
      open: {
        question: 'What does each API, topic and queue promise: at most, at least or effectively once; in which order; how stale?',
        lookAt: 'API descriptions, schemas of topics, README files of the services.',
      },
    },
  ],
};
