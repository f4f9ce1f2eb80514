export { discoverFiles } from './discover-files.ts';
export type { Discovery, DiscoveryRequest } from './discover-files.ts';
export { createFileHost } from './file-host.ts';
export type { DiskHost, FileWarning, SourceText } from './file-host.ts';
export { parseData, parseDocuments } from './data-file.ts';
export type { DataFile } from './data-file.ts';
export { directoryOf, findProject, findRoot } from './find-root.ts';
export { factsPlace, readFacts, writeFacts } from './facts-place.ts';
