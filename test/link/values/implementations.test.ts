import { expect, test } from 'vitest';
import { callees } from '../../../src/link/calls/callee.ts';
import { programOf } from '../../support/program.ts';

const provider = `
  export interface Stored { key: string }
  export interface Provider { store(key: string): Promise<Stored>; remove(key: string): Promise<void> }`;

const base = `
  import type { Provider, Stored } from './provider';
  export class Base implements Provider {
    async store(key: string): Promise<Stored> { throw new Error(key); }
    async remove(key: string) { throw new Error(key); }
  }`;

const bucket = `
  import { Base } from './base';
  export class Bucket extends Base {
    async store(key: string) { return { key }; }
    async remove(key: string) { return undefined; }
  }`;

const service = `
  import type { Provider } from './provider';
  export class Service {
    constructor(private readonly provider: Provider) {}
    store(key: string) { return this.provider.store(key); }
    remove(key: string) { return this.provider.remove(key); }
  }`;

test('heirs of a class that implements an interface implement it too, whatever its methods give', () => {
  const program = programOf({ 'provider.ts': provider, 'base.ts': base, 'bucket.ts': bucket, 'service.ts': service });
  const unit = program.unit('service.ts');
  const called = unit?.facts.calls.map((call) => callees(program, { unit, call }).map((callee) => (callee.is === 'function' ? callee.fn.unit.path : callee.is)));
  expect(called).toEqual([['base.ts', 'bucket.ts'], ['base.ts', 'bucket.ts']]);
});

test('a class that implements an interface of its own file is one of its implementations', () => {
  const own = "export interface Port { ask(): unknown }\nexport class Remote implements Port { ask() { return undefined; } }\n";
  const use = "import type { Port } from './port';\nexport const use = (port: Port) => port.ask();\n";
  const program = programOf({ 'port.ts': own, 'other.ts': 'interface Port { ask(): unknown }\nexport class Other implements Port { ask() { return undefined; } }\n', 'use.ts': use });
  const unit = program.unit('use.ts');
  const called = unit?.facts.calls.map((call) => callees(program, { unit, call }).map((callee) => (callee.is === 'function' ? callee.fn.unit.path : callee.is)));
  expect(called).toEqual([['port.ts']]);
});
