import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../src/extract/index.ts';
import { extract } from '../../src/extract/index.ts';
import type { OptionEdit } from '../../src/link/index.ts';
import { writeEdits } from '../../src/edit/index.ts';

const settings = { suggestedTimeout: 5000 };

/** The text after `path` was set in an argument of its first call; by the anchors of the facts, as link gives them. */
function set(text: string, path: string, value: OptionEdit['value'] = 'ms', index?: number): string | undefined {
  const facts = extract({ text, language: 'ts' });
  const call = facts.calls[0] as CallEvent;
  const at = index ?? Math.max(0, call.arguments.length - 1);
  const argument = call.arguments[at];
  const object = argument && facts.values[argument.value];
  const target: OptionEdit['target'] = object?.kind === 'object'
    ? { kind: 'object', ...object.anchors, empty: object.members.length === 0 }
    : { kind: 'argument', offset: call.anchors.afterLast, index: at, count: call.arguments.length };
  const written = writeEdits([{ kind: 'set-option', path, value, target }], text, settings);
  return written?.edits.reduceRight((result, { offset, text: added }) => result.slice(0, offset) + added + result.slice(offset), text);
}

describe('an option in an object that is there', () => {
  it.each([
    ['f({ a: 1 })', 'f({ a: 1, timeout: 5000 })'],
    ['f({ a: 1, })', 'f({ a: 1, timeout: 5000, })'],
    ['f({})', 'f({ timeout: 5000 })'],
    ['f({ })', 'f({ timeout: 5000 })'],
    ['f({ ...base })', 'f({ ...base, timeout: 5000 })'],
    ['f({\n  a: 1,\n  b: 2,\n})', 'f({\n  a: 1,\n  b: 2,\n  timeout: 5000,\n})'],
    ['f({\n  a: 1\n})', 'f({\n  a: 1,\n  timeout: 5000\n})'],
    ['f({\r\n\ta: 1,\r\n})', 'f({\r\n\ta: 1,\r\n\ttimeout: 5000,\r\n})'],
    ['f({ // how\n    a: 1,\n  })', 'f({ // how\n    a: 1,\n    timeout: 5000,\n  })'],
    ['f({ a: 1,\n    b: 2 })', 'f({ a: 1,\n    b: 2,\n    timeout: 5000 })'],
  ])('%j', (before, after) => {
    expect(set(before, 'timeout')).toBe(after);
  });
});

describe('an object that is not there', () => {
  it.each([
    ['f()', 0, 'f({ timeout: 5000 })'],
    ['f(url)', 1, 'f(url, { timeout: 5000 })'],
    ['f(url,)', 1, 'f(url, { timeout: 5000 },)'],
    ['f(url)', 2, 'f(url, undefined, { timeout: 5000 })'],
    ['f()', 1, 'f(undefined, { timeout: 5000 })'],
    ['new C', 0, 'new C({ timeout: 5000 })'],
    ['new C()', 0, 'new C({ timeout: 5000 })'],
  ])('%j in argument %i', (before, index, after) => {
    expect(set(before, 'timeout', 'ms', index)).toBe(after);
  });
});

describe('a value', () => {
  it.each([
    ['timeout', 'ms', 'f({ timeout: 5000 })'],
    ['timeout', 's', 'f({ timeout: 5 })'],
    ['signal', 'abort-signal', 'f({ signal: AbortSignal.timeout(5000) })'],
    ['deadline', 'absolute', 'f({ deadline: Date.now() + 5000 })'],
    ['timeout.request', 'ms', 'f({ timeout: { request: 5000 } })'],
    ['a-b', 'ms', "f({ 'a-b': 5000 })"],
    ['grpc\\.timeout', 'ms', "f({ 'grpc.timeout': 5000 })"],
    ['', 'ms', 'f(5000)'],
  ] as const)('%s in %s', (path, value, after) => {
    expect(set('f()', path, value)).toBe(after);
  });
});

describe('nothing is written', () => {
  it('for a path that leads through a call', () => {
    expect(set('f()', 'useFactory().timeout')).toBeUndefined();
  });

  it('in the place of an argument that is there', () => {
    expect(set('f(url)', 'timeout', 'ms', 0)).toBeUndefined();
  });

  it('without an edit', () => {
    expect(writeEdits([], '', settings)).toBeUndefined();
  });
});

it('says what it does', () => {
  const target = { kind: 'argument', offset: 2, index: 0, count: 0 } as const;
  const written = writeEdits([{ kind: 'set-option', path: 'timeout.request', value: 'ms', target }], 'f()', { suggestedTimeout: 250 });
  expect(written?.title).toBe('Write timeout: { request: 250 }.');
});
