/** The door of the package: the ESLint plugin as the default, and the engine for programs. */
export { default } from './eslint/index.ts';
export { analyse } from './engine.ts';
export { buildReview } from '../checklist/index.ts';
export type * from './engine-result.ts';
export type * from '../rules/finding.ts';
export type * from '../checklist/index.ts';
export type * from './link/program-facts.ts';
