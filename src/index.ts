/** The door of the package: the ESLint plugin as the default, and the engine for programs. */
export { default } from './eslint/index.ts';
export { analyse } from './engine.ts';
export { buildReview } from '../checklist/index.ts';
export type { Artefacts, Review, ReviewMeta } from '../checklist/index.ts';
export type { Finding } from '../rules/finding.ts';
export type { Analysis, AnalysisOptions } from './engine-result.ts';
