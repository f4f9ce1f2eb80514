import type { LibraryFacts } from '../schema.ts';

const navigation = { is: 'remote-call', effect: 'read', judged: 'call', deadline: 'navigation', options: 'any' } as const;

export default {
  id: 'puppeteer',
  title: 'puppeteer',
  packages: ['puppeteer', 'puppeteer-core'],
  category: 'vendor',
  checked: '24.43.1',
  exports: {
    launch: 'launch',
    connect: 'launch',
    'default.launch': 'launch',
    'default.connect': 'launch',
    Page: 'Page',
    Browser: 'Browser',
  },
  kinds: {
    launch: { call: { is: 'value', returns: 'browser' } },
    Page: { instance: 'page' },
    Browser: { instance: 'browser' },
    browser: { members: { newPage: { is: 'value', returns: 'page' }, createBrowserContext: { is: 'value', returns: 'context' } } },
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
        evidence: [
          { kind: 'source', version: '24.43.1', file: 'lib/cjs/puppeteer/common/TimeoutSettings.js', says: 'DEFAULT_TIMEOUT 30000' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          off: [0],
          evidence: [
            { kind: 'source', version: '24.43.1', file: 'lib/cjs/puppeteer/common/TimeoutSettings.js', says: 'timeout in the options' },
          ],
        },
        {
          path: '',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          off: [0],
          evidence: [
            { kind: 'source', version: '24.43.1', file: 'lib/cjs/puppeteer/common/TimeoutSettings.js', says: 'setDefaultNavigationTimeout' },
          ],
        },
      ],
      fix: 'timeout: 30000 in the options',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '24.43.1', file: 'lib/cjs/puppeteer/cdp/Frame.js', says: 'goto sends Page.navigate once, and throws its error' }] },
    idempotency: { is: 'not-applicable', why: 'it drives a browser: what is sent is up to the page' },
  },
} as const satisfies LibraryFacts;
