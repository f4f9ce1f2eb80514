/** What a file takes from others and gives to them. */
import type { Span, ValueId } from './ids.ts';

export interface ImportFacts {
  readonly specifier: string;
  readonly kind: 'import' | 'require' | 'dynamic' | 're-export';
  readonly typeOnly: boolean;
  readonly span: Span;
}

export type ExportFacts =
  /** `export const a`, `export { b as a }`, `export default …` (name 'default'), `exports.a = …`, `module.exports.a = …`. */
  | { readonly kind: 'value'; readonly name: string; readonly value: ValueId }
  /** An exported interface or type alias. */
  | { readonly kind: 'type'; readonly name: string }
  /** `export { a as b } from 'x'`; `from` '*' is a namespace re-export. */
  | { readonly kind: 're-export'; readonly name: string; readonly specifier: string; readonly from: string }
  /** `export * from 'x'`. */
  | { readonly kind: 'star'; readonly specifier: string }
  /** `module.exports = …`, `export = …`. */
  | { readonly kind: 'module'; readonly value: ValueId };
