import type { FileFacts } from '../extract/index.ts';

/** One file as it was read. */
export interface SourceFile {
  readonly text: string;
  readonly facts: FileFacts;
}

interface Entry {
  readonly file: SourceFile;
  readonly stamp: string;
}

/**
 * What was read and extracted, for as long as it stays the same on disk. Holds at most so many characters of text;
 * what was not asked for the longest time leaves first, and is read again when it is asked for.
 */
export class FactsCache {
  readonly #limit: number;
  readonly #entries = new Map<string, Entry>();
  #size = 0;

  /** @param limit in characters of text; the facts of a text take some forty bytes for each */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The file as it was when it had this stamp. */
  get(path: string, stamp: string): SourceFile | undefined {
    const entry = this.#entries.get(path);
    return entry?.stamp === stamp ? this.#touch(path, entry) : undefined;
  }

  /** The file as it was with this text; the stamp is the one that it has now. */
  withText(path: string, text: string, stamp: string): SourceFile | undefined {
    const entry = this.#entries.get(path);
    return entry?.file.text === text ? this.#touch(path, { file: entry.file, stamp }) : undefined;
  }

  set(path: string, stamp: string, file: SourceFile): void {
    this.#size += file.text.length - (this.#entries.get(path)?.file.text.length ?? 0);
    this.#touch(path, { file, stamp });
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= this.#limit) break;
      this.#entries.delete(oldest);
      this.#size -= entry.file.text.length;
    }
  }

  #touch(path: string, entry: Entry): SourceFile {
    this.#entries.delete(path);
    this.#entries.set(path, entry);
    return entry.file;
  }
}
