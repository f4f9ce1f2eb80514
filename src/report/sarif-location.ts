import type { Location as SarifLocation, PhysicalLocation } from 'sarif';
import type { Location } from '../link/program-facts.ts';

/** A relative URI reference: each part percent-encoded, so that no name of a file can be taken for more than a name. */
export function toUri(path: string): string {
  return path.split('/').map((part) => encodeURIComponent(wellFormed(part))).join('/');
}

/** Half a surrogate pair cannot be encoded; U+FFFD stands for it, as in every decoder. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

export function physicalLocation({ path, start, end }: Location): PhysicalLocation {
  return {
    artifactLocation: { uri: toUri(path), uriBaseId: 'SRCROOT' },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

export function placeInFile(path: string, line?: number, column?: number): SarifLocation {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } };
  return { physicalLocation: { artifactLocation: { uri: toUri(path), uriBaseId: 'SRCROOT' }, ...region } };
}
