/** Why a fact is believed. 'proven' is a result of this project's lab, `lab/results/axios.json#deadlines.request.byDefault`. */
export type Evidence =
  | { readonly kind: 'proven'; readonly result: string }
  | { readonly kind: 'source'; readonly version: string; readonly file: string; readonly says?: string }
  | { readonly kind: 'types'; readonly version: string; readonly says?: string }
  | { readonly kind: 'documented'; readonly address: string; readonly says?: string };

/** 'none' is a fact: the library does nothing of the kind by itself. */
export type Unstated =
  | { readonly is: 'none'; readonly evidence: readonly Evidence[] }
  | { readonly is: 'not-applicable'; readonly why: string }
  | { readonly is: 'not-known'; readonly tried: string };
