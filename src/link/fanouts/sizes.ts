import type { Unknown } from '../program-facts.ts';

/** What is known of the number of elements. */
export type Size =
  | { readonly kind: 'bounded'; readonly by: string }
  /** `why` in words: `callers make ids as long as they like`. */
  | { readonly kind: 'unbounded'; readonly why: string }
  | Unknown;

export const bounded = (by: string): Size => ({ kind: 'bounded', by });
export const unbounded = (why: string): Size => ({ kind: 'unbounded', why });
export const unknownSize = (reason: string): Size => ({ kind: 'unknown', reason });

/** As large as the largest of them. */
export function either(sizes: readonly Size[]): Size {
  return sizes.find(({ kind }) => kind === 'unbounded') ?? sizes.find(({ kind }) => kind === 'unknown') ?? sizes[0] ?? unknownSize('where the collection comes from');
}
