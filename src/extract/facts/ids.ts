/** How parts of a file are pointed at. */

/** Half-open range of offsets into the text. */
export type Span = readonly [start: number, end: number];

/** Index into `FileFacts.values`. */
export type ValueId = number;
/** Index into `FileFacts.functions`; 0 is the module body. */
export type FunctionId = number;
/** Index into `FileFacts.classes`. */
export type ClassId = number;
/** Index into `FileFacts.bindings`. */
export type BindingId = number;
/** Index into `FileFacts.calls`. */
export type CallId = number;
