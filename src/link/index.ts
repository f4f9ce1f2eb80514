export { createBinder } from './bind/index.ts';
export type { BindNote, FileHost, ModuleBinder } from './bind/index.ts';
export { createCatalogIndex } from './library/catalog-index.ts';
export type { CatalogIndex } from './library/catalog-index.ts';
export { createProgram } from './program/create.ts';
export type { Program, ProgramSource } from './program/program.ts';
export { noSites, sitesOf } from './sites.ts';
export type * from './program-facts.ts';
