import type { ValueId } from './ids.ts';

/** A type annotation as far as it names things. */
export interface TypeFacts {
  /** The entity names that it refers to (constituents of a union, without null and undefined), as values. */
  readonly references: readonly ValueId[];
  /** Type arguments of the first reference. */
  readonly arguments: readonly TypeFacts[];
  /** Members of an inline type literal. */
  readonly members: readonly { readonly name: string; readonly optional: boolean; readonly type?: TypeFacts }[];
  readonly array: boolean;
  /** Of a function type: what it gives. */
  readonly returns?: TypeFacts;
  /** Source text, cut at 80 characters. */
  readonly text: string;
}
