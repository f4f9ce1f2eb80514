import { extract, type FileFacts, type FunctionFacts, type Language, type Span } from '../../src/extract/index.ts';
import { describeValue } from './describe-value.ts';
import { outline } from './outline.ts';

export interface Reading {
  readonly facts: FileFacts;
  /** What each `see(…)` of the text is given, in source order. */
  readonly seen: readonly string[];
  /** The events of the function with this name; without one, of the module. */
  readonly body: (name?: string) => string;
  readonly function: (name: string) => FunctionFacts;
  readonly source: (span: Span) => string;
  readonly value: (id: number) => string;
}

export function read(text: string, language: Language = 'ts'): Reading {
  const facts = extract({ text, language });
  const value = (id: number): string => describeValue(facts, id);
  const named = (name: string): FunctionFacts => {
    const found = facts.functions.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no function ${name}`);
    return found;
  };
  return {
    facts,
    seen: facts.calls.filter(({ callee }) => value(callee) === 'see').map((call) => call.arguments.map((one) => value(one.value)).join(', ')),
    body: (name) => outline(facts, (name === undefined ? facts.functions[0] : named(name))?.body ?? []),
    function: named,
    source: ([start, end]) => text.slice(start, end),
    value,
  };
}
