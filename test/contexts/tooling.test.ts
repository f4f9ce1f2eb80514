import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../src/contexts/index.ts';
import { memoryHost } from '../support/memory-host.ts';

const manifest = (fields: object): string => JSON.stringify(fields);
const service = { 'package.json': manifest({ name: 'api', private: true, dependencies: { express: '5', pg: '8' } }) };

const contextOf = (files: Readonly<Record<string, string>>, path: string, text = ''): string => {
  const { context, certain } = createClassifier(memoryHost({ ...files, [path]: text }))(path, text);
  return certain ? context : `${context}, perhaps`;
};

describe('tooling', () => {
  it.each([
    'scripts/seed.ts', 'packages/x/scripts/a.js', 'vite.config.ts', 'src/webpack.config.js', '.eslintrc.js', 'gulpfile.js', '.github/actions/a.js', 'docs/src/page.ts',
    'examples/basic/index.ts', 'tools/release.ts', 'benchmarks/a.ts', 'migrations/001.ts', 'apps/docs/app/page.tsx', 'packages/create/templates-demo/x.ts',
    'src/examples/worker.ts', 'packages/dev-env/src/network.ts', 'seed.ts', 'seed-orders.ts',
  ])('%s', (path) => {
    expect(contextOf(service, path)).toBe('tooling');
  });

  it.each(['server/scripts/checkMigrations.ts', 'src/scripts/worker.ts', 'src/tools/search.ts', 'app.config.ts', 'src/database.config.ts', 'bin/www.js', 'knexfile.ts', 'src/migrations/index.ts', 'src/deploy/service.ts', 'src/docs/documents.ts'])('is not %s', (path) => {
    expect(contextOf(service, path)).toBe('server');
  });

  it('are migrations among the sources', () => {
    expect(contextOf(service, 'src/migrations/20240101-add-index.ts')).toBe('tooling');
    expect(contextOf(service, 'src/migrations/add-index.ts', 'export async function up(db) {}')).toBe('tooling');
    expect(contextOf(service, 'src/migrations/runner.ts', 'export const runner = new Runner();')).toBe('server');
  });

  it.each(['src/commands/reindex.ts', 'apps/api/bin/fill.js', 'server/cli/import.ts', 'src/cmd/2026/fill.ts'])('is what is run by itself, gives nothing to others and ends: %s', (path) => {
    const fills = "import { Pool } from 'pg';\nasync function main() { await new Pool().query('SELECT 1'); }\nmain().then(() => process.exit(0));";
    expect(contextOf(service, path, fills)).toBe('tooling');
    expect(contextOf(service, path, "#!/usr/bin/env node\nimport { Pool } from 'pg';\nawait new Pool().query('SELECT 1');")).toBe('tooling');
    expect(contextOf(service, path, fills.replace('async function', 'export async function'))).toBe('server');
    expect(contextOf(service, path, fills.replace('.then(() => process.exit(0))', '.catch(console.error)'))).toBe('server');
    expect(contextOf(service, path, `${fills}\nserver.listen(80);`)).toBe('server');
  });

  it('is a script among the sources that is started by its name; a service may run the others itself', () => {
    const migrates = "import { Pool } from 'pg';\nvoid (async () => { await new Pool().query('SELECT 1'); process.exit(0); })();";
    expect(contextOf(service, 'server/scripts/migrate.ts', `#!/usr/bin/env node\n${migrates}`)).toBe('tooling');
    expect(contextOf(service, 'server/scripts/migrate.ts', migrates)).toBe('server');
  });

  it('is no part of a service that ends its process', () => {
    expect(contextOf(service, 'src/index.ts', "import { Pool } from 'pg';\nprocess.exit(1);")).toBe('server');
    expect(contextOf(service, 'src/commands/handlers.js', 'module.exports = { run: () => process.exit(1) };')).toBe('server');
  });

  it('is a published program of the command line, and no library that brings one', () => {
    const at = (fields: object) => contextOf({ 'packages/x/package.json': manifest({ name: 'acme', bin: { acme: 'dist/run.js' }, main: './dist/run.js', dependencies: { commander: '14', axios: '1' }, ...fields }) }, 'packages/x/src/api.ts', "import axios from 'axios';\nexport const get = () => axios.get('/');");
    expect(at({})).toBe('tooling');
    expect(at({ bin: undefined })).toBe('server');
    expect(at({ dependencies: { axios: '1' } })).toBe('server');
    expect(at({ dependencies: { commander: '14', express: '5' } })).toBe('server');
    expect(at({ dependencies: { commander: '14', dotenv: '17', ora: '9' } })).toBe('tooling');
    expect(at({ main: 'dist/index.js' })).toBe('server');
    expect(at({ exports: { '.': './dist/index.js' } })).toBe('server');
    expect(at({ name: '@acme/cli', main: 'lib/index.js', dependencies: { got: '14' } })).toBe('tooling');
    expect(at({ name: '@acme/client', main: 'lib/index.js' })).toBe('server');
  });

  it('is a command that ends its process, and no start of a service', () => {
    expect(contextOf(service, 'bin/delete-pad.ts', "import fs from 'node:fs';\nmain().then(() => process.exit(0));")).toBe('tooling');
    expect(contextOf(service, 'bin/www.ts', "import http from 'node:http';\nhttp.createServer(app).listen(80, () => {});\nprocess.on('SIGTERM', () => process.exit(0));")).toBe('server');
  });

  it('is a package that deploys, and one that a command line is made of', () => {
    const at = (fields: object) => contextOf({ 'packages/x/package.json': manifest({ main: 'index.js', ...fields }) }, 'packages/x/src/api.ts', "import axios from 'axios';\nexport const get = () => axios.get('/');");
    expect(at({ name: '@acme/pulumi-aws', dependencies: { '@pulumi/pulumi': '3', axios: '1' } })).toBe('tooling');
    expect(at({ name: '@acme/orders', dependencies: { '@pulumi/pulumi': '3', axios: '1' } })).toBe('server');
    expect(at({ name: '@acme/cli-plugin-deploy', dependencies: { listr: '0.14.3', axios: '1' } })).toBe('tooling');
    expect(at({ name: '@acme/cli-plugin-deploy', dependencies: { axios: '1' } })).toBe('server');
    expect(at({ name: '@acme/client', dependencies: { ora: '9', axios: '1' } })).toBe('server');
  });

  it('is what talks to somebody at a terminal', () => {
    for (const text of ["import ora from 'ora';", "const inquirer = require('inquirer');", "import { confirm } from '@inquirer/prompts';"]) expect(contextOf(service, 'src/setup.ts', text)).toBe('tooling');
    expect(contextOf(service, 'src/setup.ts', "import { ora } from './ora';")).toBe('server');
  });

  it('is no worker of a page, which a browser runs', () => {
    expect(contextOf(service, 'src/service_worker.mjs', 'chrome.runtime.onMessage.addListener(() => fetch(url));')).toBe('browser');
    expect(contextOf(service, 'web/sw.js', "self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));")).toBe('browser');
    expect(contextOf(service, 'src/service-worker.ts', 'export class ServiceWorker { run() { return fetch(url); } }')).toBe('server');
  });

  it('is what waits for a neighbour to start', () => {
    expect(contextOf(service, 'wait-for-db.js', "import { Pool } from 'pg';")).toBe('tooling');
    expect(contextOf(service, 'src/wait-for-db.ts', "import { Pool } from 'pg';")).toBe('server');
  });

  it('is what describes infrastructure', () => {
    expect(contextOf(service, 'infra/stack.ts', "import { Stack } from 'aws-cdk-lib';")).toBe('tooling');
    expect(contextOf(service, 'infra/lambda/handler.ts', "import { SQS } from '@aws-sdk/client-sqs';")).toBe('server');
  });

  it('are packages that are tools', () => {
    expect(contextOf({ 'packages/x/package.json': manifest({ name: '@acme/eslint-config', dependencies: { eslint: '9' } }) }, 'packages/x/index.js')).toBe('tooling');
    expect(contextOf({ 'packages/x/package.json': manifest({ name: 'kit', private: true, bin: 'x', dependencies: { commander: '1' } }) }, 'packages/x/src/a.ts')).toBe('tooling');
    expect(contextOf({ 'packages/x/package.json': manifest({ name: 'create-acme-app', bin: 'x', dependencies: { execa: '9' } }) }, 'packages/x/src/download.ts')).toBe('tooling');
    expect(contextOf({ 'packages/x/package.json': manifest({ name: 'create-order', private: true, dependencies: { 'aws-lambda': '1' } }) }, 'packages/x/src/handler.ts')).toMatch(/^server/);
    expect(contextOf({ 'packages/x/package.json': manifest({ name: 'worker', private: true, bin: 'x', dependencies: { commander: '1', kafkajs: '2' } }) }, 'packages/x/src/a.ts')).toBe('server');
    expect(contextOf({ 'website/package.json': manifest({ name: 'website', private: true, dependencies: { '@docusaurus/core': '3' } }) }, 'website/src/a.ts')).toBe('tooling');
    expect(contextOf({ 'package.json': manifest({ name: 'api', private: true, dependencies: { express: '5' }, devDependencies: { typedoc: '1' } }) }, 'src/a.ts')).toBe('server');
  });
});
