import { extract } from '../extract/index.ts';
import type { FileWarning } from '../discover/index.ts';
import type { FactsCache, SourceFile } from './facts-cache.ts';
import { languageOf } from './language.ts';
import type { Buffer, SourceHost } from './source-host.ts';

/** The files of one world. Each is read at most once, when it is first asked for, so that all answers are about the same texts. */
export class Sources {
  readonly #host: SourceHost;
  readonly #cache: FactsCache | undefined;
  readonly #buffers: ReadonlyMap<string, Buffer>;
  readonly #files = new Map<string, SourceFile | undefined>();
  readonly #stamps = new Map<string, string>();
  readonly #warnings = new Map<string, FileWarning>();
  #size = 0;

  constructor(host: SourceHost, buffers: ReadonlyMap<string, Buffer> = new Map(), cache?: FactsCache) {
    this.#host = host;
    this.#buffers = buffers;
    this.#cache = cache;
  }

  /** Undefined: no such file, unreadable, or no source text. */
  file(path: string): SourceFile | undefined {
    if (this.#files.has(path)) return this.#files.get(path);
    const file = this.#open(path);
    this.#files.set(path, file);
    this.#size += file?.text.length ?? 0;
    return file;
  }

  /** Characters of text that are held. */
  get size(): number {
    return this.#size;
  }

  /** What was wrong with the files that were read, by path. */
  get warnings(): ReadonlyMap<string, FileWarning> {
    return this.#warnings;
  }

  /** Every path that was asked for, whether or not there was a file. */
  get asked(): Iterable<string> {
    return this.#files.keys();
  }

  /** Whether a file that was asked for may be another now. */
  changed(): boolean {
    for (const [path, stamp] of this.#stamps) if (this.#host.stamp?.(path) !== stamp) return true;
    return false;
  }

  #open(path: string): SourceFile | undefined {
    const buffer = this.#buffers.get(path);
    if (buffer !== undefined) return read(path, buffer);
    const stamp = this.#host.stamp?.(path);
    if (stamp === undefined) return this.#read(path, '');
    this.#stamps.set(path, stamp);
    return this.#cache?.get(path, stamp) ?? this.#read(path, stamp);
  }

  #read(path: string, stamp: string): SourceFile | undefined {
    const { text, warning } = this.#host.readSource(path);
    if (warning !== undefined) this.#warnings.set(path, warning);
    if (text === undefined) return undefined;
    const file = this.#cache?.withText(path, text, stamp) ?? read(path, { text });
    this.#cache?.set(path, stamp, file);
    return file;
  }
}

function read(path: string, { text, language = languageOf(path), code }: Buffer): SourceFile {
  return { text, facts: extract({ text, language, ...(code && { code }) }) };
}
