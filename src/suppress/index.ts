export { applySuppressions } from './apply.ts';
export type { Suppressed } from './apply.ts';
export { readSuppressions } from './suppressions.ts';
export type { SuppressibleFile, SuppressionOptions, SuppressionProblem, Suppressions } from './suppressions.ts';
