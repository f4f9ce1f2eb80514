export { buildReview } from './build-review.ts';
export { guidelines } from './guidelines.ts';
export { groupByCause, type Cause } from './root-cause.ts';
export { countSeverities, reaches, severities } from './severity.ts';
export type { Guideline, Item } from './item.ts';
export type { Artefacts, ArtefactKind, ReviewMeta } from './reviewed.ts';
export type * from './review.ts';
