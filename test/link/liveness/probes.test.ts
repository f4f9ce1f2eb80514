import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { extract } from '../../../src/extract/index.ts';
import { createBinder, createCatalogIndex, createProgram, sitesOf } from '../../../src/link/index.ts';
import { memoryHost } from '../../support/memory-host.ts';

const index = createCatalogIndex(catalog);
const server = `import express from 'express'; import { Pool } from 'pg'; const pool = new Pool();
express().get('/healthz', async (_request, response) => { await pool.query('SELECT 1'); response.send('ok'); });`;
const probe = (path: string): string => `kind: Deployment\nspec:\n  containers:\n    - livenessProbe: { httpGet: { path: ${path} } }\n`;

/** What makes the route of `services/api/server.ts` one of liveness, in a closed world and in an open one. */
function known(manifests: Readonly<Record<string, string>>): readonly unknown[] {
  const path = 'services/api/server.ts';
  const files = { [path]: server, ...manifests };
  const host = memoryHost(files);
  const facts = extract({ text: server, language: 'ts' });
  return [[path], undefined].map((all) => {
    const program = createProgram({ facts: (file) => (file === path ? facts : undefined), binder: createBinder(host), catalog: index, files: all, manifests: host });
    return sitesOf(program, path).livenesses.map((site) => site.known);
  });
}

const in_ = (at: string): readonly unknown[] => [[{ by: 'manifest', at }], [{ by: 'manifest', at }]];
const nowhere = [[], []];

describe('the manifests of the repository', () => {
  test('none: nobody says what the route is for', () => {
    expect(known({})).toEqual(nowhere);
    expect(known({ 'k8s/api.yaml': probe('/livez') })).toEqual(nowhere);
  });

  test.each(['k8s/api.yaml', 'services/api/deploy/base/deployment.yml', 'services/api/helm/templates/api.yaml', '.github/helm/api/charts/web/templates/deployment.yaml', 'services/api/deployment.yaml'])('%s is found', (at) => {
    expect(known({ [at]: probe('/healthz') })).toEqual(in_(at));
  });

  test('elsewhere they are not looked for', () => {
    expect(known({ 'fixtures/k8s/api.yaml': probe('/healthz'), 'k8s/pnpm-lock.yaml': probe('/healthz') })).toEqual(nowhere);
  });

  test('the nearest ones count', () => {
    expect(known({ 'k8s/other.yaml': probe('/healthz'), 'services/api/k8s/api.yaml': probe('/livez') })).toEqual(nowhere);
  });

  test('workloads that name different paths say nothing', () => {
    expect(known({ 'k8s/a.yaml': probe('/healthz'), 'k8s/b.yaml': probe('/livez') })).toEqual(nowhere);
    expect(known({ 'k8s/a.yaml': probe('/healthz'), 'k8s/b.yaml': probe('/healthz') })).toEqual(in_('k8s/a.yaml'));
  });

  test('several documents, values of a chart, and actions of a template', () => {
    expect(known({ 'k8s/all.yaml': `kind: Service\n---\n${probe('/healthz')}` })).toEqual(in_('k8s/all.yaml'));
    expect(known({ 'helm/values.yaml': 'app:\n  livenessProbe:\n    path: /healthz\n' })).toEqual(in_('helm/values.yaml'));
    expect(known({ 'helm/templates/a.yaml': `name: {{ include "a" . }}\n{{- if .Values.on }}\n${probe('/healthz')}{{- end }}\n` })).toEqual(in_('helm/templates/a.yaml'));
    expect(known({ 'helm/templates/a.yaml': probe('{{ .Values.path }}') })).toEqual(nowhere);
  });

  test('hostile text is no manifest', () => {
    const bomb = ['a: &a [x]', ...Array.from('bcdefghijk').map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${String.fromCharCode(97 + at)}`).join(', ')}]`)].join('\n');
    expect(known({ 'k8s/a.yaml': `${bomb}\n${probe('/healthz')}` })).toEqual(nowhere);
    expect(known({ 'k8s/a.yaml': `${'['.repeat(20_000)} livenessProbe` })).toEqual(nowhere);
    expect(known({ 'k8s/a.yaml': `livenessProbe: &a\n  httpGet: *a\n` })).toEqual(nowhere);
    expect(known({ 'k8s/a.yaml': `livenessProbe: [1, "x", null]\n__proto__:\n  livenessProbe: { path: 7 }\n` })).toEqual(nowhere);
  });
});
