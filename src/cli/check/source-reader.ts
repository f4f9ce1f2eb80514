import { createFileHost } from '../../discover/index.ts';

/** Texts for code frames, read when one is shown; the offsets of findings are into the same decoding. */
export function sourceReader(root: string, buffers: ReadonlyMap<string, string> = new Map()): (path: string) => string | undefined {
  const host = createFileHost(root);
  const read = new Map(buffers);
  return (path) => {
    const known = read.get(path);
    if (known !== undefined) return known;
    const { text } = host.readSource(path);
    if (text !== undefined) read.set(path, text);
    return text;
  };
}
