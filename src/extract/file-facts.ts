/**
 * What one file says, from its text alone. No library is named here and nothing is judged.
 * Everything is plain data: it can be cached by content, shipped between machines and merged.
 * Offsets are UTF-16 units into the text that the host handed over.
 */
import type { CallEvent } from './facts/body.ts';
import type { BindingFacts, ClassFacts, FunctionFacts, InterfaceFacts } from './facts/declarations.ts';
import type { Span, ValueId } from './facts/ids.ts';
import type { ExportFacts, ImportFacts } from './facts/modules.ts';
import type { Value } from './facts/values.ts';

export type * from './facts/body.ts';
export type * from './facts/declarations.ts';
export type * from './facts/ids.ts';
export type * from './facts/modules.ts';
export type * from './facts/types.ts';
export type * from './facts/values.ts';

export type Language = 'ts' | 'tsx' | 'js' | 'jsx';

export interface FileFacts {
  readonly language: Language;
  /** Offset of the first character of every line. */
  readonly lineStarts: readonly number[];
  readonly values: readonly Value[];
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly bindings: readonly BindingFacts[];
  /** Every call and construction, in source order of their start; the same objects stand in the bodies. */
  readonly calls: readonly CallEvent[];
  readonly imports: readonly ImportFacts[];
  readonly exports: readonly ExportFacts[];
  readonly interfaces: readonly InterfaceFacts[];
  /** String and template literals that hold `://`, an IPv4 or a host:port, as value ids, for the address recogniser. */
  readonly addressLiterals: readonly ValueId[];
  readonly comments: readonly CommentFacts[];
  /** `"use client"`, `"use server"`, `"use strict"`: the directive prologue. */
  readonly directives: readonly string[];
  /** True when the file holds JSX. */
  readonly jsx: boolean;
  readonly syntaxErrors: readonly { readonly message: string; readonly span: Span }[];
}

export interface CommentFacts {
  /** As written, with the delimiters. */
  readonly text: string;
  readonly span: Span;
  /** Only comments that name a linter directive or this tool, and the file's header, are kept; the header is all that stands before the first token. */
  readonly kind: 'suppression' | 'header';
}
