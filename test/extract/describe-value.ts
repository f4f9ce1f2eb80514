import type { ArrayElement, FileFacts, ObjectMember, Value, ValueId } from '../../src/extract/index.ts';

/** A value as text that reads like the code it stands for. `…` is a merge within itself. */
export function describeValue(facts: FileFacts, id: ValueId): string {
  return new Printer(facts).print(id);
}

class Printer {
  private readonly open = new Set<ValueId>();
  private readonly facts: FileFacts;

  constructor(facts: FileFacts) {
    this.facts = facts;
  }

  print(id: ValueId): string {
    if (this.open.has(id)) return '…';
    const value = this.facts.values[id];
    if (value === undefined) return `no value ${id}`;
    this.open.add(id);
    const text = this.text(value);
    this.open.delete(id);
    return text;
  }

  private text(value: Value): string {
    switch (value.kind) {
      case 'constant': return JSON.stringify(value.value);
      case 'undefined': return 'undefined';
      case 'bigint':
      case 'regexp': return value.text;
      case 'template': return `\`${value.quasis.map((quasi, i) => quasi + this.part(value.parts[i])).join('')}\``;
      case 'object': return `{ ${value.members.map((member) => this.member(member)).join(', ')} }`;
      case 'array': return `[${this.list(value.elements)}]`;
      case 'binary': return `(${this.print(value.left)} ${value.operator} ${this.print(value.right)})`;
      case 'unary': return `${value.operator} ${this.print(value.operand)}`;
      case 'choice': return this.choice(value);
      case 'merge': return value.values.map((part) => this.print(part)).join(' | ');
      case 'member': return this.access(value);
      case 'result': return this.call(value.call);
      case 'awaited': return `await ${this.print(value.value)}`;
      case 'function': return named('function', this.facts.functions[value.function]?.name);
      case 'class': return named('class', this.facts.classes[value.class]?.name);
      case 'parameter': return `${value.rest ? '...' : ''}parameter ${value.index}`;
      case 'default': return `(${this.print(value.value)} = ${this.print(value.fallback)})`;
      case 'rest': return `rest of ${this.print(value.of)} without ${value.except.join(', ')}`;
      case 'import': return `${value.specifier}#${value.name}`;
      case 'module': return `module ${value.specifier}`;
      case 'global': return value.name;
      case 'this':
      case 'super': return named(value.class === undefined ? value.kind : `${value.kind} of`, this.facts.classes[value.class ?? -1]?.name);
      case 'caught': return 'caught';
      case 'element': return `${value.key ? 'key' : 'element'} of ${this.print(value.of)}`;
      case 'variable': return named('variable', this.facts.bindings[value.binding]?.name);
      case 'unknown': return `unknown ${value.what}`;
    }
  }

  private part(id: ValueId | undefined): string {
    return id === undefined ? '' : `\${${this.print(id)}}`;
  }

  private member(member: ObjectMember): string {
    switch (member.kind) {
      case 'property': return `${member.key}: ${this.print(member.value)}`;
      case 'computed': return `[${this.print(member.key)}]: ${this.print(member.value)}`;
      case 'spread': return `...${this.print(member.value)}`;
      case 'accessor': return `${this.facts.functions[member.function]?.kind ?? ''} ${member.key}`;
    }
  }

  private list(elements: readonly ArrayElement[]): string {
    return elements.map(({ value, spread }) => `${spread ? '...' : ''}${this.print(value)}`).join(', ');
  }

  private choice(value: Extract<Value, { kind: 'choice' }>): string {
    const [a, b] = value.options;
    if (value.test === undefined) return `(${this.print(a)} ${value.operator} ${this.print(b)})`;
    return `(${this.print(value.test)} ? ${this.print(a)} : ${this.print(b)})`;
  }

  private access({ object, property, optional }: Extract<Value, { kind: 'member' }>): string {
    const dot = optional ? '?.' : '.';
    return typeof property === 'string' ? `${this.print(object)}${dot}${property}` : `${this.print(object)}[${this.print(property)}]`;
  }

  private call(id: number): string {
    const call = this.facts.calls[id];
    if (call === undefined) return `no call ${id}`;
    return `${call.construct ? 'new ' : ''}${this.print(call.callee)}(${this.list(call.arguments)})`;
  }
}

function named(what: string, name: string | undefined): string {
  return name === undefined ? what : `${what} ${name}`;
}
