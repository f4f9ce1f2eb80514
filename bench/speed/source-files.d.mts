export declare const EXTENSIONS: string[];
export declare const IGNORED_FOLDERS: string[];
export declare function sourceFiles(folder: string): Generator<string>;
