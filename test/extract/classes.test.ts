import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const orders = `
@Injectable()
export class OrderService<T> extends BaseService<Order> implements OnInit, Disposable {
  static instances = 0;
  #attempts = 3;
  private readonly client = create({ timeout: 5000 });
  declare kind: string;
  constructor(private readonly http: HttpService, @Inject(QUEUE) queue: Queue, public name = 'orders') {
    super(http);
    this.queue = queue;
  }
  @Get('/orders')
  async find(@Param('id') id: string): Promise<Order> {
    this.#attempts -= 1;
    return [1].map(() => { this.last = id; return this.http.get(id) });
  }
  get size() { return super.size }
  set size(value) { this.client = value }
  static of() { this.instances++; return new OrderService() }
  static { OrderService.of() }
  find(id: number): void;
  abstract later(): void;
  [Symbol.iterator]() {}
}`;

describe('classes', () => {
  const { facts, value, body, function: named } = read(orders);
  const [service] = facts.classes;

  it('say what they are', () => {
    expect(service).toMatchObject({ name: 'OrderService', abstract: false });
    expect(value(service?.extends ?? -1)).toBe('BaseService');
    expect(service?.extendsArguments.map(({ text }) => text)).toEqual(['Order']);
    expect(service?.implements.map(({ text }) => text)).toEqual(['OnInit', 'Disposable']);
    expect(service?.decorators.map(value)).toEqual(['Injectable()']);
  });

  it('list their methods, without overloads and abstract ones', () => {
    expect(service?.methods.map(({ name, kind, static: isStatic }) => `${isStatic ? 'static ' : ''}${kind} ${name}`)).toEqual([
      'method find', 'getter size', 'setter size', 'static method of', 'method [Symbol.iterator]',
    ]);
    expect(facts.functions[service?.constructor_ ?? -1]?.kind).toBe('constructor');
  });

  it('list their fields, parameter properties and what is written to this', () => {
    expect(service?.fields.map(({ name, static: isStatic, parameter, type, initialiser, writes }) => [
      isStatic ? `static ${name}` : name, parameter, type?.text, initialiser === undefined ? undefined : value(initialiser), writes.map((write) => value(write.value)),
    ])).toEqual([
      ['static instances', undefined, undefined, '0', ['(this of OrderService.instances + 1)']],
      ['#attempts', undefined, undefined, '3', ['(this of OrderService.#attempts - 1)']],
      ['client', undefined, undefined, 'create({ timeout: 5000 })', ['parameter 0']],
      ['kind', undefined, 'string', undefined, []],
      ['http', 0, 'HttpService', undefined, []],
      ['name', 2, undefined, undefined, []],
      ['queue', undefined, undefined, undefined, ['parameter 1']],
      ['last', undefined, undefined, undefined, ['parameter 0']],
    ]);
  });

  it('evaluate decorators where the class stands', () => {
    expect(body()).toMatchInlineSnapshot(`
      "call Injectable (kept)
      call Inject (kept)
      call Get (kept)
      call Param (kept)"
    `);
    expect(named('constructor').parameters.map(({ field, decorators }) => [field, decorators.map(value)])).toEqual([
      [true, []], [false, ['Inject(QUEUE)']], [true, []],
    ]);
    expect(named('find').decorators.map(value)).toEqual(['Get("/orders")']);
    expect(named('find').parameters[0]?.decorators.map(value)).toEqual(['Param("id")']);
  });

  it('run field initialisers and static blocks as functions of their own', () => {
    expect(named('client')).toMatchObject({ kind: 'field', class: 0 });
    expect(body('client')).toBe('call create (kept)');
    expect(facts.functions.find(({ kind }) => kind === 'static-block')).toMatchObject({ class: 0, static: true });
  });

  it('share one this in all members', () => {
    expect(facts.values.filter(({ kind }) => kind === 'this')).toMatchObject([{ class: 0 }, { class: 0, static: true }]);
  });

  it('export themselves', () => {
    expect(facts.exports).toMatchObject([{ kind: 'value', name: 'OrderService' }]);
  });
});

describe('this', () => {
  it('is unknown in plain functions and those of objects', () => {
    const { seen } = read('class A { run() { return { go() { see(this) } }; function f() { see(this) } } }');
    expect(seen).toEqual(['this', 'this']);
  });

  it('is inherited by arrows', () => {
    const { seen } = read('class A { run = () => [1].map(() => see(this)) }');
    expect(seen).toEqual(['this of A']);
  });
});

describe('class expressions', () => {
  it('know themselves by their name and others by their variable', () => {
    const { seen, facts } = read('const Client = class Inner { go() { see(Inner, Client) } }');
    expect(seen).toEqual(['class Inner, class Inner']);
    expect(facts.classes).toHaveLength(1);
  });

  it('may be made by a function', () => {
    const { facts, value } = read('const mixin = (Base) => class extends Base { go() {} };');
    expect(value(facts.classes[0]?.extends ?? -1)).toBe('parameter 0');
  });
});
