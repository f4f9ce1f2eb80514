import { commentsOf } from './comments.ts';
import type { BindingFacts, CallEvent, CallId, FileFacts, Language, Span } from './file-facts.ts';
import { parse, syntaxErrorsOf, ts } from './parse.ts';
import type { Binding } from './scopes.ts';
import { blankOutside, lineStartsOf } from './source-text.ts';
import type { Unfinished } from './walk/builders.ts';
import { walkFile } from './walk/index.ts';
import type { Walk } from './walk/walk.ts';

export interface SourceText {
  readonly text: string;
  readonly language: Language;
  /** Ranges of the text that are code. Absent: all of it is. */
  readonly code?: readonly Span[];
}

/** What the file says. A file that cannot be read in full gives what was understood, and `syntaxErrors`. */
export function extract(source: SourceText): FileFacts {
  const text = source.code === undefined ? source.text : blankOutside(source.text, source.code);
  const lineStarts = lineStartsOf(source.text);
  try {
    return read(text, source.language, lineStarts);
  } catch (error) {
    // Parser and walk call themselves for nested code; a stack that overflows is a RangeError.
    if (error instanceof RangeError) return unreadable(text, source.language, lineStarts);
    throw error;
  }
}

function read(text: string, language: Language, lineStarts: readonly number[]): FileFacts {
  const file = parse(text, language);
  const walk = walkFile(file, text, lineStarts);
  return {
    language,
    lineStarts,
    values: walk.values,
    functions: walk.functions,
    classes: walk.classes,
    bindings: walk.scan.bindings.map(bindingFacts),
    calls: numberCalls(walk),
    imports: walk.imports,
    exports: walk.exports,
    interfaces: walk.interfaces,
    addressLiterals: walk.addressLiterals,
    comments: commentsOf(file, text),
    directives: directivesOf(file),
    jsx: walk.scan.jsx,
    syntaxErrors: syntaxErrorsOf(file),
  };
}

function bindingFacts(binding: Binding): BindingFacts {
  const { name, kind, owner, writes = [], captured } = binding;
  if (writes.length > 1) writes.sort((a, b) => a.span[0] - b.span[0]);
  const facts: Unfinished<BindingFacts> = { name, kind, function: owner.id, writes, captured };
  if (binding.type !== undefined) facts.type = binding.type;
  if (binding.using !== undefined) facts.using = binding.using;
  return facts;
}

/** Closures are walked late: the calls get their numbers when all are known. */
function numberCalls({ calls, values }: Walk): FileFacts['calls'] {
  calls.sort((a, b) => a.span[0] - b.span[0]);
  calls.forEach((call, id) => {
    if (call.id === id) return;
    (call as Unfinished<CallEvent>).id = id;
    (values[call.result] as { call: CallId }).call = id;
  });
  return calls;
}

/** The directive prologue. */
function directivesOf(file: ts.SourceFile): string[] {
  const directives: string[] = [];
  for (const statement of file.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
    directives.push(statement.expression.text);
  }
  return directives;
}

function unreadable(text: string, language: Language, lineStarts: readonly number[]): FileFacts {
  return {
    language, lineStarts, values: [], functions: [], classes: [], bindings: [], calls: [], imports: [], exports: [], interfaces: [],
    addressLiterals: [], comments: [], directives: [], jsx: false,
    syntaxErrors: [{ message: 'nested too deeply to read', span: [0, text.length] }],
  };
}
