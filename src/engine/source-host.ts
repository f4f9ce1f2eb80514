import type { DiskHost } from '../discover/index.ts';
import type { Language, Span } from '../extract/index.ts';

/** Where the texts come from. */
export interface SourceHost extends DiskHost {
  /** Another one whenever a file's content may be another: modification time and size; '' where there is no file. Absent: nothing changes while this host lives. */
  readonly stamp?: (path: string) => string;
}

/** A text that stands for what is on disk. */
export interface Buffer {
  readonly text: string;
  /** Absent: by the path's ending. */
  readonly language?: Language;
  /** Ranges of the text that are code. Absent: all of it is. */
  readonly code?: readonly Span[];
}

/** The host as if the buffers were saved. */
export function layBuffers(host: SourceHost, buffers: ReadonlyMap<string, Buffer>): SourceHost {
  if (buffers.size === 0) return host;
  return {
    ...host,
    readText: (path) => buffers.get(path)?.text ?? host.readText(path),
    isFile: (path) => buffers.has(path) || host.isFile(path),
    readSource: (path) => buffers.get(path) ?? host.readSource(path),
  };
}
