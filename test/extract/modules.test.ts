import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

describe('imports', () => {
  it('bind default, named and namespace imports', () => {
    const { seen } = read("import axios, { AxiosError as Failure, type Config } from 'axios'; import * as fs from 'node:fs'; see(axios, Failure, fs.readFile)");
    expect(seen).toEqual(['axios#default, axios#AxiosError, node:fs#*.readFile']);
  });

  it('lists every specifier', () => {
    const { facts } = read(`
      import './side-effect';
      import a from 'a';
      import type { B } from 'b';
      import { type C } from 'c';
      import d = require('d');
      export { e } from 'e';
      export type { F } from 'f';
      export * from 'g';
      const h = require('h');
      const i = await import('i');
      let j: import('j').J;
    `);
    expect(facts.imports.map(({ specifier, kind, typeOnly }) => `${specifier} ${kind}${typeOnly ? ' type' : ''}`)).toEqual([
      './side-effect import', 'a import', 'b import type', 'c import type', 'd require', 'e re-export', 'f re-export type', 'g re-export',
      'h require', 'i dynamic', 'j dynamic type',
    ]);
  });

  it('takes a module for itself however it is loaded', () => {
    const { seen, facts } = read("import a = require('a'); import B = a.b; const { c } = require('c'); const d = await import('d'); see(a, B, c, d.default)");
    expect(seen).toEqual(['module a, module a.b, module c.c, module d.default']);
    expect(facts.calls).toHaveLength(1);
  });

  it('leaves a local require alone', () => {
    expect(read("function f(require) { see(require('x')) }").seen).toEqual(['parameter 0("x")']);
  });

  it('cannot name what is computed', () => {
    expect(read('see(require(name), import(`./${name}`))').seen).toEqual(['require(name), unknown import(`./${name}`)']);
  });
});

describe('exports', () => {
  const exportsOf = (text: string, language?: 'js'): string[] => {
    const { facts, value } = read(text, language);
    return facts.exports.map((one) => {
      switch (one.kind) {
        case 'value': return `${one.name} = ${value(one.value)}`;
        case 'module': return `module = ${value(one.value)}`;
        case 're-export': return `${one.name} = ${one.specifier}#${one.from}`;
        case 'star': return `* = ${one.specifier}`;
        case 'type': return `type ${one.name}`;
      }
    });
  };

  it('of declarations', () => {
    expect(exportsOf(`
      export const a = 1, { b } = o;
      export function c() {}
      export class D {}
      export enum E { X }
      export interface F {}
      export type G = string;
      export namespace H { export const x = 1 }
    `)).toEqual(['a = 1', 'b = o.b', 'c = function c', 'D = class D', 'E = { X: 0 }', 'type F', 'type G', 'H = { x: 1 }']);
  });

  it('by name, with the value at the end of the module', () => {
    expect(exportsOf('let a = 1; a = 2; const b = 3; interface C {} export { a, b as default, C }; import d from "d"; export { d }')).toEqual([
      'a = 2', 'default = 3', 'type C', 'd = d#default',
    ]);
  });

  it('of a variable that functions write', () => {
    expect(exportsOf('export let pool = null; export const open = () => { pool = create() }')).toEqual(['pool = variable pool', 'open = function open']);
  });

  it.each([
    ['export default function send() {}', 'default = function send'],
    ['export default class {}', 'default = class'],
    ['export default class Client {}', 'default = class Client'],
    ['export default { timeout: 1 }', 'default = { timeout: 1 }'],
    ['const app = express(); export default app', 'default = express()'],
    ['export default async () => {}', 'default = function default'],
    ['export = create()', 'module = create()'],
  ])('%s', (text, expected) => {
    expect(exportsOf(text)).toEqual([expected]);
  });

  it('from elsewhere', () => {
    expect(exportsOf("export { a, b as c, default } from 'x'; export * from 'y'; export * as z from 'z'")).toEqual([
      'a = x#a', 'c = x#b', 'default = x#default', '* = y', 'z = z#*',
    ]);
  });

  it('in CommonJS', () => {
    expect(exportsOf(`
      const client = require('./client');
      exports.client = client;
      module.exports.send = function () {};
      exports = module.exports = create();
      module.exports = { client, retries: 3 };
    `, 'js')).toEqual(['client = module ./client', 'send = function send', 'module = create()', 'module = { client: module ./client, retries: 3 }']);
  });

  it('passes over what compilers put before', () => {
    expect(exportsOf('exports.a = exports.b = void 0; exports.a = 1; exports.b = 2', 'js')).toEqual(['a = 1', 'b = 2']);
  });

  it('not where exports is a name of the file', () => {
    expect(exportsOf('function f(exports, module) { exports.a = 1; module.exports = 2 }', 'js')).toEqual([]);
  });
});

describe('enums and namespaces', () => {
  it('an enum is an object of constants', () => {
    expect(read("enum Status { Open, Paid = 5, Sent, Done = 'done', 'on hold' = 1 << 2, Same = Paid } see(Status)").seen).toEqual([
      '{ Open: 0, Paid: 5, Sent: 6, Done: "done", on hold: (1 << 2), Same: 5 }',
    ]);
  });

  it('a namespace runs where it stands', () => {
    const { seen, body } = read('namespace A { var hidden = 1; export namespace B { export const t = hidden; start() } } see(A.B)');
    expect(seen).toEqual(['{ B: { t: 1 } }.B']);
    expect(body()).toContain('call start');
  });

  it('what is only declared is a global', () => {
    expect(read('declare const VERSION: string; declare function log(): void; declare namespace N { const x: number } see(VERSION, log, N)').seen).toEqual([
      'VERSION, log, variable N',
    ]);
  });
});
