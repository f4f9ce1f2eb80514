export { extract, type SourceText } from './extract.ts';
export type * from './file-facts.ts';
