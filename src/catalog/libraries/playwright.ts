import type { LibraryFacts } from '../schema.ts';

const navigation = { is: 'remote-call', effect: 'read', judged: 'call', deadline: 'navigation', options: 'any' } as const;

export default {
  id: 'playwright',
  title: 'playwright',
  packages: ['playwright', 'playwright-core', '@playwright/test'],
  category: 'vendor',
  checked: '1.65.1',
  exports: { chromium: 'type', firefox: 'type', webkit: 'type', Page: 'Page', Browser: 'Browser' },
  kinds: {
    type: {
      members: {
        launch: { is: 'value', returns: 'browser' },
        connect: { is: 'value', returns: 'browser' },
        connectOverCDP: { is: 'value', returns: 'browser' },
        launchPersistentContext: { is: 'value', returns: 'context' },
      },
    },
    Page: { instance: 'page' },
    Browser: { instance: 'browser' },
    browser: { members: { newPage: { is: 'value', returns: 'page' }, newContext: { is: 'value', returns: 'context' } } },
    context: { members: { newPage: { is: 'value', returns: 'page' } } },
    page: {
      members: {
        goto: navigation,
        reload: navigation,
        goBack: navigation,
        goForward: navigation,
        setDefaultNavigationTimeout: { is: 'setter', argument: 0, option: '' },
        setDefaultTimeout: { is: 'setter', argument: 0, option: '' },
      },
    },
  },
  deadlines: {
    navigation: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'call',
        evidence: [{ kind: 'source', version: '1.65.1', file: 'lib/coreBundle.js', says: 'DEFAULT_PLAYWRIGHT_TIMEOUT 30000' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          off: [0],
          evidence: [{ kind: 'source', version: '1.65.1', file: 'lib/coreBundle.js', says: 'timeout in the options' }],
        },
        {
          path: '',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          off: [0],
          evidence: [{ kind: 'source', version: '1.65.1', file: 'lib/coreBundle.js', says: 'setDefaultNavigationTimeout' }],
        },
      ],
      fix: 'timeout: 30000 in the options',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '1.65.1', file: 'lib/coreBundle.js', says: 'gotoImpl navigates once, and throws what the navigation ends with' }] },
    idempotency: { is: 'not-applicable', why: 'it drives a browser: what is sent is up to the page' },
  },
} as const satisfies LibraryFacts;
