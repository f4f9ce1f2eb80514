import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { extract } from '../../../src/extract/index.ts';
import { deployedFrom } from '../../../src/link/entries/deployed-functions.ts';
import { entriesIn } from '../../../src/link/entries/entries.ts';
import { createBinder, createCatalogIndex, createProgram } from '../../../src/link/index.ts';
import type { Program } from '../../../src/link/program/program.ts';
import { boundOfEntry } from '../../../src/link/serving/bound-of-entry.ts';
import { memoryHost } from '../../support/memory-host.ts';

const index = createCatalogIndex(catalog);

function programWith(files: Readonly<Record<string, string>>): Program {
  const host = memoryHost(files);
  const facts = new Map(Object.entries(files).flatMap(([path, text]) => (path.endsWith('.ts') ? [[path, extract({ text, language: 'ts' })] as const] : [])));
  return createProgram({ facts: (path) => facts.get(path), binder: createBinder(host), catalog: index, files: undefined, manifests: host });
}

/** The entry points of `api/src/take.ts`, with what bounds each. */
function entriesWith(manifest: string, text = 'api/serverless.yml', source = 'export async function run() {}'): readonly unknown[] {
  const program = programWith({ 'api/src/take.ts': source, [text]: manifest });
  const unit = program.unit('api/src/take.ts');
  return unit === undefined ? [] : entriesIn(program, unit).map((entry) => [entry.by, entry.what, boundOfEntry(program, unit, entry)?.ms]);
}

const aws = (functions: string, provider = ''): string => `provider:\n  name: aws\n${provider}functions:\n${functions}`;

describe('functions of the Serverless Framework', () => {
  it('are entry points of what makes them run, each with its time', () => {
    expect(entriesWith(aws('  take: { handler: src/take.run, timeout: 12, events: [{ httpApi: GET /take }] }\n'))).toEqual([['request', 'run', 12_000]]);
    expect(entriesWith(aws('  take: { handler: src/take.run, events: [{ schedule: rate(1 hour) }] }\n', '  timeout: 20\n'))).toEqual([['cron', 'run', 20_000]]);
    expect(entriesWith(aws('  take: { handler: src/take.run, events: [{ sqs: arn }] }\n'))).toEqual([['message', 'run', 6000]]);
    expect(entriesWith(aws('  take: { handler: ./src/take.run, events: [schedule] }\n'))).toEqual([['cron', 'run', 6000]]);
  });

  it('may be written as a list', () => {
    expect(entriesWith(aws('  - take: { handler: src/take.run, timeout: 9 }\n  - ${file(others.yml)}\n'))).toEqual([['message', 'run', 9000]]);
  });

  it('are found behind the output of a build', () => {
    expect(entriesWith(aws('  take: { handler: dist/take.run, timeout: 12 }\n'))).toEqual([['message', 'run', 12_000]]);
    expect(entriesWith(aws('  take: { handler: .build/src/take.run, timeout: 12 }\n'))).toEqual([['message', 'run', 12_000]]);
    expect(entriesWith(aws('  take: { handler: dist/mistake.run, timeout: 12 }\n'))).toEqual([]);
    expect(entriesWith(aws('  take: { handler: other/take.run, timeout: 12 }\n'))).toEqual([]);
  });

  it('have the longest time of those that run the same, and none where one is not known', () => {
    expect(entriesWith(aws('  a: { handler: src/take.run, timeout: 12 }\n  b: { handler: src/take.run, timeout: 30 }\n'))).toEqual([['message', 'run', 30_000]]);
    expect(entriesWith(aws('  a: { handler: src/take.run, timeout: 12 }\n  b: { handler: src/take.run, timeout: "${env:LONG}" }\n'))).toEqual([['message', 'run', undefined]]);
  });

  it('of another platform are nobody’s to time', () => {
    expect(entriesWith('provider: { name: google }\nfunctions: { take: { handler: src/take.run, timeout: 12 } }\n')).toEqual([]);
  });

  it('say where they are written', () => {
    const program = programWith({ 'src/take.ts': 'export const run = 1;', 'serverless.yml': aws('  take:\n    handler: src/take.run\n') });
    expect(deployedFrom(program, 'src/take.ts')).toMatchObject([{ name: 'take', location: { path: 'serverless.yml', start: { line: 4, column: 3 }, end: { column: 7 } } }]);
  });

  it('that nobody can read are none', () => {
    for (const text of ['', '{', 'provider: aws', 'provider: aws\nfunctions: [1, null, "x"]', 'provider: aws\nfunctions: { take: { handler: 7 } }', `provider: aws\nfunctions: ${'['.repeat(5000)}`]) expect(entriesWith(text)).toEqual([]);
  });
});

describe('functions of CloudFormation and SAM', () => {
  const sam = (properties: string, globals = ''): string => `${globals}Resources:\n  Take:\n    Type: AWS::Serverless::Function\n    Properties: ${properties}\n`;

  it('have their own time, that of all, or three seconds', () => {
    expect(entriesWith(sam('{ Handler: src/take.run, Timeout: 12, Events: { Rate: { Type: Schedule } } }'), 'api/template.yaml')).toEqual([['cron', 'run', 12_000]]);
    expect(entriesWith(sam('{ Handler: src/take.run, Events: { Api: { Type: HttpApi } } }', 'Globals: { Function: { Timeout: 30 } }\n'), 'api/template.yaml')).toEqual([['request', 'run', 30_000]]);
    expect(entriesWith(sam('{ CodeUri: src/, Handler: take.run }'), 'api/template.yml')).toEqual([['message', 'run', 3000]]);
    expect(entriesWith('Resources: { Take: { Type: AWS::Lambda::Function, Properties: { Handler: src/take.run, Timeout: !Ref Long } } }', 'api/template.yaml')).toEqual([['message', 'run', undefined]]);
    expect(entriesWith('Resources: { Take: { Type: AWS::DynamoDB::Table, Properties: { Handler: src/take.run } } }', 'api/template.yaml')).toEqual([]);
  });
});

it('a handler by its name is one without a manifest, and has no time', () => {
  expect(entriesWith('', 'api/other.yml', 'export async function handler(event: ScheduledEvent) {}')).toEqual([['cron', 'handler', undefined]]);
});

describe('maxDuration of a route of Next.js', () => {
  const at = (path: string, text: string): readonly unknown[] => {
    const program = programWith({ [path]: text });
    const unit = program.unit(path);
    return unit === undefined ? [] : entriesIn(program, unit).map((entry) => boundOfEntry(program, unit, entry)?.ms);
  };

  it('is in seconds', () => {
    expect(at('app/api/take/route.ts', 'export const maxDuration = 60; export async function GET() {} export async function POST() {}')).toEqual([60_000, 60_000]);
    expect(at('pages/api/take.ts', 'export const config = { maxDuration: 5 }; export default async function take() {}')).toEqual([5000]);
  });

  it('says nothing elsewhere, nor where it is not known', () => {
    expect(at('app/api/take/route.ts', 'export const maxDuration = Number(process.env.LONG); export async function GET() {}')).toEqual([undefined]);
    expect(at('lib/take.ts', 'export const maxDuration = 60; export async function handler(event: ScheduledEvent) {}')).toEqual([undefined]);
  });
});
