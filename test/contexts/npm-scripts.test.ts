import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../src/contexts/index.ts';
import { memoryHost } from '../support/memory-host.ts';

describe('what npm scripts run', () => {
  const scripts = {
    start: 'node --loader ./alias.mjs index.js',
    'start:worker': 'cross-env ROLE=worker node bin/worker.js',
    'db:create': 'node --loader ./alias.mjs ./bin/database/create.js',
    'db:drop': 'node ./bin/database/drop.js && echo done',
    postinstall: 'tsx ./src/docs/list-pages.ts',
    'assets-build': 'tsx src/catalog/assets.ts',
    'copy-assets-dev': 'node copy-assets.js src/resources',
    'sync-prices': 'tsx src/prices.ts',
    'generate:sdk': 'npx tsx ./src/sdk/generate && cd sdk && yarn build',
    'purge-guests': 'dotenv -e .env -- pnpx tsx ./src/scripts/purge.ts',
    'docs:index': 'node tasks/index-docs.js',
    'serve:tasks': 'node tasks/queue.js',
  };
  const scripted = { 'api/package.json': JSON.stringify({ name: 'api', private: true, dependencies: { express: '5', pg: '8' }, scripts }) };
  const work = "import { Client } from 'pg';\nawait new Client().query('SELECT 1');";
  const contextOf = (path: string, text: string) => createClassifier(memoryHost({ ...scripted, [path]: text }))(path, text).context;

  it.each([
    ['api/bin/database/client.js', `${work}\nexport default client;`], ['api/bin/database/create.js', work], ['api/src/docs/list-pages.ts', work], ['api/src/catalog/assets.ts', work], ['api/tasks/index-docs.js', work],
    ['api/copy-assets.js', work],
    ['api/src/scripts/purge.ts', work], ['api/src/sdk/generate.ts', work],
  ])('%s is tooling', (path, text) => {
    expect(contextOf(path, text)).toBe('tooling');
  });

  it.each([
    ['api/index.js', work], ['api/bin/worker.js', work], ['api/src/prices.ts', work], ['api/src/catalog/assets.ts', `${work}\nexport const assets = [];`], ['api/src/catalog/list.ts', work],
    ['api/src/docs/list-pages.ts', 'app.listen(8080);'], ['api/tasks/queue.js', work], ['api/tasks/mail.js', work],
    ['api/src/scripts/other.ts', work], ['api/src/scripts/purge.ts', `${work}\nexport const purge = 1;`],
  ])('%s is not', (path, text) => {
    expect(contextOf(path, text)).toBe('server');
  });
});
