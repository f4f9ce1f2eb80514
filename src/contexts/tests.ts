import { isTestLibrary } from './libraries.ts';
import type { Place } from './path-parts.ts';

const DIRECTORY =
  /^(__(tests?|mocks?|fixtures?|snapshots|testfixtures|specs?|stories|e2e)__|_?(tests?|specs?|evals|e2e|fixtures?|mocks?|stubs|fakes|testdata|testing|stories)|(unit|integration|functional|acceptance|smoke|load|perf|performance|api|system|contract|browser|regression)[-_]?(tests?|testing|specs?)|tests?[-_](unit|integration|e2e|data|utils?|helpers?|support|fixtures|setup|lib|plugins?|packages?|apps?|cases|files|env|harness|server)|e2e[-_].*|.*[-_]e2e(-tests?)?|(?!a-?b[-_])[\w-]+[-_](tests|test-?suite)|mock[-_]?(data|server|api)s?|bats|storybook|\.storybook)$/i;
/** At the top of a package these hold tests; deeper they may hold code that drives a browser. */
const TOP_DIRECTORY = /^(cypress|playwright|acceptance)$/i;

const NAME =
  /([._-](tests?|specs?|evals?|e2e[\w-]*|cy|pw|mocks?|stories|story|fixtures?|stub|test-d)|^(tests?|specs?|e2e|mocks?|(set-?up|global-?setup|global-?teardown)[-.]?tests?|tests?[-_.]?(set-?up|utils?|helpers?|data|env|environment|fixtures?|server|db|database|app|globals?)(\.[\w-]+)?|(jest|vitest|mocha|karma|cypress|playwright|ava)[-_.](config|conf|setup|workspace|preset|global|env|base|resolver|transform|projects?|e2e|unit|int).*))\.[cm]?[jt]sx?$/i;

/** Why a file is test code by where it is, if it is. */
export function testByPath({ name, segments, inPackage }: Place): string | undefined {
  if (NAME.test(name)) return `named ${name}`;
  if (TOP_DIRECTORY.test(inPackage[0] ?? '')) return `in ${inPackage[0] ?? ''}/`;
  const directory = segments.find((segment) => DIRECTORY.test(segment));
  return directory === undefined ? undefined : `in ${directory}/`;
}

/** Quoted, as they stand in an import: cheap to search for before the imports are read. */
const QUICK = /['"](vitest|@vitest|@jest|bun:test|node:test|@playwright|cypress|@testing-library|supertest|sinon|chai|mocha|ava|tape|nock|msw|jest-|ts-mockito|ts-jest|@nestjs\/testing|testcontainers|@testcontainers|@storybook|k6|aws-sdk-client-mock|mongodb-memory-server|ioredis-mock|mock-fs|fast-check)/;

/** Why a file is test code by what it imports, if it is. */
export function testByImports(text: string, imports: () => readonly string[]): string | undefined {
  if (!QUICK.test(text)) return undefined;
  const library = imports().find(isTestLibrary);
  return library === undefined ? undefined : `imports ${library}`;
}
