import { proof, type Class, type FailingAnswer } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{
    readonly users: { list(request: object): Promise<unknown> };
    readonly pages: { create(page: object): Promise<unknown> };
  }>;
}
/** Which failures it tries again depends on the code in the body. */
const unavailable: FailingAnswer = { status: 503, body: '{"object":"error","status":503,"code":"service_unavailable","message":"later"}' };
const create = (lib: Library, url: string, options: object): Promise<unknown> =>
  new lib.Client({ auth: 'key', baseUrl: url, logLevel: 'error', ...options }).pages.create({ parent: { page_id: 'p' }, properties: {} });

export default proof<Library>({
  install: '@notionhq/client',
  versions: ['5.26.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.Client({ auth: 'key', baseUrl: url, retry: false, logLevel: 'error', ...options }).users.list({}),
      patience: 62_000,
      options: { timeoutMs: 500 },
    },
  },
  retries: {
    client: {
      fails: unavailable,
      run: ({ lib, url, options }) => new lib.Client({ auth: 'key', baseUrl: url, logLevel: 'error', ...options }).users.list({}),
      write: ({ lib, url, options }) => create(lib, url, options),
      quick: { retry: { initialRetryDelayMs: 1 } },
      attempts: 'retry.maxRetries',
    },
  },
  idempotency: { send: ({ lib, url }) => create(lib, url, {}), fails: { status: 429, headers: { 'retry-after': '0' }, body: '{"object":"error","status":429,"code":"rate_limited","message":"later"}' } },
});
