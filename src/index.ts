/** The door of the package: the ESLint plugin as the default, and the engine for programs. */
export { default } from './eslint/index.ts';
export { analyse } from './engine.ts';
export { buildReview } from '../checklist/index.ts';
