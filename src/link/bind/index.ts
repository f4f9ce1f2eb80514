export { createBinder } from './binder.ts';
export type { ModuleBinder } from './binder.ts';
export type { BindNote, DataFile, FileHost } from './host.ts';
export type { ModuleResolution, PackageVersion } from './resolution.ts';
export { versionLiesIn } from './version-range.ts';
