export { toChain } from './chain.ts';
export { toJson } from './json.ts';
export { toMarkdown } from './markdown.ts';
export { toSarif } from './sarif.ts';
export { toTerminal, type TerminalOptions } from './terminal.ts';
export { visible } from './visible.ts';
export { toWarnings } from './warnings.ts';
export type * from './check-report.ts';
