import type { LibraryFacts } from '../schema.ts';
import octokit from './octokit.ts';

/** The package that brings plugin-retry along. */
export default {
  ...octokit,
  id: 'octokit-bundle',
  title: 'octokit, with its retries',
  packages: ['octokit'],
  checked: '5.0.5',
  retries: {
    plugin: {
      ...octokit.retries.plugin,
      attempts: { ...octokit.retries.plugin.attempts, byDefault: 3 },
      evidence: [{ kind: 'proven', result: 'lab/results/octokit-bundle.json#retries.plugin' }],
    },
    withPlugin: { ...octokit.retries.withPlugin, evidence: [{ kind: 'proven', result: 'lab/results/octokit-bundle.json#retries.plugin' }] },
  },
  notes: ['It repeats any method three times unasked, POST too, without jitter.', ...octokit.notes.slice(1)],
} as const satisfies LibraryFacts;
