import { describe, expect, it } from 'vitest';
import type { TypeFacts } from '../../src/extract/index.ts';
import { read } from './reading.ts';

function typeOf(annotation: string, before = ''): { readonly references: string[]; readonly type: TypeFacts } {
  const { facts, value } = read(`${before}\nlet subject: ${annotation};`);
  const type = facts.bindings.find(({ name }) => name === 'subject')?.type;
  if (type === undefined) throw new Error('no type');
  return { references: type.references.map(value), type };
}

describe('annotations', () => {
  it('name imports, classes, globals and members', () => {
    const before = "import { HttpService } from '@nestjs/axios'; import type * as pg from 'pg'; class Own {}";
    expect(typeOf('HttpService', before).references).toEqual(['@nestjs/axios#HttpService']);
    expect(typeOf('pg.Pool', before).references).toEqual(['pg#*.Pool']);
    expect(typeOf('Own', before).references).toEqual(['class Own']);
    expect(typeOf('Date', before).references).toEqual(['Date']);
    expect(typeOf("import('redis').Client").references).toEqual(['redis#Client']);
  });

  it('name a class declared further down', () => {
    expect(read('let c: Later; class Later {}').facts.bindings[0]?.type?.references).toHaveLength(1);
    const { facts, value } = read('let c: Later; class Later {}');
    expect(facts.bindings[0]?.type?.references.map(value)).toEqual(['class Later']);
  });

  it('list the constituents of a union', () => {
    expect(typeOf('Redis | Cluster | null | undefined').references).toEqual(['Redis', 'Cluster']);
  });

  it('keep type arguments', () => {
    const { type, references } = typeOf('Promise<Response | string>');
    expect(references).toEqual(['Promise']);
    expect(type.arguments.map(({ text }) => text)).toEqual(['Response | string']);
  });

  it('treat both notations of an array alike', () => {
    for (const annotation of ['Order[]', 'Array<Order>', 'readonly Order[]', 'ReadonlyArray<Order>']) {
      const { type, references } = typeOf(annotation);
      expect([references, type.array, type.arguments]).toEqual([['Order'], true, []]);
    }
  });

  it('tell of a function what it gives', () => {
    const { type, references } = typeOf('(tenant: string) => Promise<Order>');
    expect(references).toEqual([]);
    expect([type.returns?.text, type.returns?.arguments.map(({ text }) => text)]).toEqual(['Promise<Order>', ['Order']]);
    expect(typeOf('Order').type.returns).toBeUndefined();
  });

  it('know local interfaces and type parameters as names of the file', () => {
    expect(typeOf('Options', 'interface Options {}').references).toEqual(['variable Options']);
    expect(read('function f<T>(a: T) { see(a) }').facts.functions[1]?.parameters[0]?.type?.references).toHaveLength(1);
  });

  it('list the members of a literal, and cut long texts', () => {
    const { type } = typeOf(`{ timeout?: number; 'base-url': string; get(): Promise<void>; ${'x'.repeat(80)}: 1 }`);
    expect(type.members.map(({ name, optional, type: member }) => [name, optional, member?.text])).toMatchObject([
      ['timeout', true, 'number'], ['base-url', false, 'string'], ['get', false, 'Promise<void>'], [expect.anything(), false, '1'],
    ]);
    expect(type.text).toHaveLength(80);
  });

  it('stand at functions', () => {
    const { facts } = read('function f(a?: Foo): Promise<Bar> { return a }');
    expect(facts.functions[1]?.returnType?.text).toBe('Promise<Bar>');
    expect(facts.functions[1]?.parameters[0]).toMatchObject({ name: 'a', optional: true, type: { text: 'Foo' } });
  });

  it('capture nothing', () => {
    expect(read('class A {} function f(a: A) {}').facts.bindings[0]?.captured).toBe(false);
  });
});

describe('interfaces', () => {
  it('and aliases of object types', () => {
    const { facts } = read('interface A extends B<C> { a: string; b?(): void } type D = { d: 1 }; type E = A & { e: 2 };');
    expect(facts.interfaces.map((one) => [one.name, one.extends.map(({ text }) => text), one.members.map(({ name }) => name)])).toEqual([
      ['A', ['B<C>'], ['a', 'b']], ['D', [], ['d']], ['E', ['A'], ['e']],
    ]);
  });
});
