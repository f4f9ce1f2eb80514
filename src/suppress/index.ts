export { readSuppressions } from './suppressions.ts';
export type { SuppressibleFile, SuppressionOptions, SuppressionProblem, Suppressions } from './suppressions.ts';
