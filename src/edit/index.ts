export { writeEdits } from './write-edit.ts';
export type { EditSettings, TextEdit, WrittenEdits } from './write-edit.ts';
