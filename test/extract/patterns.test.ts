import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const seen = (text: string): readonly string[] => read(text).seen;

describe('destructuring', () => {
  it('in declarations', () => {
    expect(seen('const { a, b: { c }, [key]: d, "x-y": e, ...others } = o; see(a, c, d, e, others)')).toEqual([
      'o.a, o.b.c, o[key], o.x-y, rest of o without a, b, x-y',
    ]);
  });

  it('of arrays, with holes', () => {
    expect(seen('const [a, , [b], ...more] = list; see(a, b, more)')).toEqual(['list.0, list.2.0, rest of list without 0, 1, 2']);
  });

  it('with defaults', () => {
    expect(seen('const { timeout = 5000, retry: { limit = 3 } = {} } = options; see(timeout, limit)')).toEqual([
      '(options.timeout = 5000), ((options.retry = {  }).limit = 3)',
    ]);
  });

  it('in parameters', () => {
    const { facts, seen: given } = read('function send({ url, timeout = 1000 }: Options, [first] = [], ...rest) { see(url, timeout, first, rest) }');
    expect(given).toEqual(['parameter 0.url, (parameter 0.timeout = 1000), (parameter 1 = []).0, ...parameter 2']);
    expect(facts.functions[1]?.parameters).toMatchObject([{ optional: false }, { optional: true }, { name: 'rest', rest: true }]);
  });

  it('in assignments', () => {
    const { seen: given, body } = read('let a, b; ({ a, b: this.x.y, c: b = 2, ...b.rest } = o); [a, b] = [b, a]; see(a, b)');
    expect(given).toEqual(['[(o.c = 2), o.a].0, [(o.c = 2), o.a].1']);
    expect(body()).toMatchInlineSnapshot(`
      "write a = o.a
      write this.x.y = o.b
      write b = (o.c = 2)
      write (o.c = 2).rest = rest of o without a, b, c
      write a = [(o.c = 2), o.a].0
      write b = [(o.c = 2), o.a].1
      call see (dropped)"
    `);
  });

  it('of a caught error', () => {
    expect(seen('try { go() } catch ({ code, message = "" }) { see(code, message) }')).toEqual(['caught.code, (caught.message = "")']);
  });

  it('ignores a parameter for the type of this', () => {
    expect(seen('function f(this: Server, port) { see(port) }')).toEqual(['parameter 0']);
  });
});
