export { createClassifier } from './classify.ts';
export type { Classifier } from './classify.ts';
export type { Classification, ContextHost } from './host.ts';
export { readText } from './text-signals.ts';
