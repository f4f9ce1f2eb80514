export { writeEdits } from './write-edit.ts';
export type { EditSettings, TextEdit } from './write-edit.ts';
