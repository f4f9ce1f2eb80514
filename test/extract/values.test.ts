import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const seen = (text: string): readonly string[] => read(text).seen;

describe('what an expression is', () => {
  it('keeps constants as they are', () => {
    expect(seen('see(5_000, 0x10, -1, true, null, undefined, void 0, 10n, /a+/g, `plain`)')).toEqual([
      '5000, 16, -1, true, null, undefined, undefined, 10n, /a+/g, "plain"',
    ]);
  });

  it('keeps arithmetic symbolic', () => {
    expect(seen('const SECOND = 1000; see(30 * SECOND, !ready, typeof x)')).toEqual(['(30 * 1000), ! ready, typeof x']);
  });

  it('has no infinite number, which JSON cannot hold', () => {
    expect(seen('see(1e999, Infinity)')).toEqual(['Infinity, Infinity']);
  });

  it('shares the value of a constant', () => {
    const { facts } = read('const timeout = 5000; see(timeout); see(timeout);');
    const [first, second] = facts.calls;
    expect(first?.arguments[0]?.value).toBe(second?.arguments[0]?.value);
  });

  it('erases what TypeScript erases', () => {
    expect(seen('see((client as Client)!, <Options>options, { a: 1 } satisfies Options)')).toEqual(['client, options, { a: 1 }']);
  });

  it('follows members, calls and optional chains', () => {
    expect(seen("see(api.users[0]?.name, api['base-url'], api[key], create().get(1))")).toEqual([
      'api.users.0?.name, api.base-url, api[key], create().get(1)',
    ]);
  });

  it('knows the members of an object literal', () => {
    expect(seen("const retries = 3; see({ retries, 'max-age': 60, [key]: 1, ...defaults, get url() { return 1 }, run() {} })")).toEqual([
      '{ retries: 3, max-age: 60, [key]: 1, ...defaults, getter url, run: function run }',
    ]);
  });

  it('keeps both sides of a fallback and the test of a choice', () => {
    expect(seen('see(process.env.TIMEOUT ?? 5000, a || b, a && b, fast ? 1 : 2)')).toEqual([
      '(process.env.TIMEOUT ?? 5000), (a || b), (a && b), (fast ? 1 : 2)',
    ]);
  });

  it('keeps templates in parts', () => {
    expect(seen('const host = "orders"; see(`http://${host}:80/${path}`)')).toEqual(['`http://${"orders"}:80/${path}`']);
  });

  it('gives the last of a comma list', () => {
    expect(seen('see((a(), 2))')).toEqual(['2']);
  });

  it('distinguishes what no scope binds from what one does', () => {
    expect(seen('function f(fetch) { see(fetch, Date) }')).toEqual(['parameter 0, Date']);
  });

  it('says what it does not follow', () => {
    expect(seen('function* f() { see(yield 1, import.meta.url, new.target, arguments) }')).toEqual([
      'unknown yield, unknown import.meta.url, unknown new.target, unknown arguments',
    ]);
  });

  it('reads JSX for what it evaluates', () => {
    const { facts, seen: arguments_ } = read('const a = <Button onClick={() => see(1)} {...see(2)}>{see(3)}<b title="http://x" /></Button>;', 'tsx');
    expect(facts.jsx).toBe(true);
    expect(arguments_).toEqual(['1', '2', '3']);
    expect(facts.addressLiterals).toHaveLength(1);
  });
});

describe('names', () => {
  it('tells where each element of a list stands, a name that is read elsewhere too', () => {
    const { facts } = read("import { a } from 'a'; see(a, [a, ...b]);");
    const list = facts.values.find(({ kind }) => kind === 'array');
    expect(list?.kind === 'array' && list.elements.map(({ span }) => span)).toEqual([[31, 32], [34, 38]]);
  });

  it.each([
    ['const send = () => {}', 'send'],
    ['const api = { send: async function () {} }', 'send'],
    ['class Api { send = () => {} }', 'send'],
    ['exports.send = () => {}', 'send'],
    ['let a = { send() {} }', 'send'],
    ['const { send = () => {} } = api', 'send'],
    ['export default () => {}', 'default'],
  ])('%s', (text, name) => {
    expect(read(text).facts.functions.some((one) => one.name === name)).toBe(true);
  });

  it('a class expression has the name of its variable', () => {
    expect(read('const Client = class { }').facts.classes[0]?.name).toBe('Client');
  });

  it('survives leading underscores', () => {
    expect(seen('const __root = 1; see(__root, __dirname, ___x)')).toEqual(['1, __dirname, ___x']);
  });
});

describe('address literals', () => {
  it.each([
    ["'https://api.example.com'", true],
    ["'10.0.0.12'", true],
    ["'redis:6379'", true],
    ["'localhost:3000'", true],
    ['`http://${host}`', true],
    ['`${host}:8080`', true],
    ["'1.2.3'", false],
    ["'12:30'", false],
    ["'hello'", false],
    ["'a: 1'", false],
  ])('%s: %s', (literal, found) => {
    expect(read(`connect(${literal})`).facts.addressLiterals).toHaveLength(found ? 1 : 0);
  });
});
