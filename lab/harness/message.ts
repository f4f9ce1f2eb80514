import type { Finding } from './result.ts';

/** What the process of one proof tells the one that started it. */
export type FromChild =
  | { readonly fact: string; readonly finding: Finding & { readonly inferred?: string } }
  | { readonly fact: string; readonly unproven: string };
