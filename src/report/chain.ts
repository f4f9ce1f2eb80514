import type { Finding } from '../../rules/finding.ts';
import { codeFrame } from './code-frame.ts';
import { colourOf, createPalette } from './palette.ts';
import type { TerminalOptions } from './terminal.ts';
import { visible } from './visible.ts';

/** One finding with every place that explains it, each with its code: the whole way, however long. */
export function toChain(finding: Finding, { colours, source }: Pick<TerminalOptions, 'colours' | 'source'>): string {
  const palette = createPalette(colours);
  const { location, severity, rule, message, related, fingerprint, url } = finding;
  const at = (place: Finding['location']) => `${visible(place.path)}:${String(place.start.line)}:${String(place.start.column)}`;
  const framed = (place: Finding['location']): readonly string[] => {
    const text = source(place.path);
    const frame = text === undefined ? undefined : codeFrame(text, place, palette);
    return frame === undefined ? [] : frame.split('\n').map((line) => `  ${line}`);
  };
  return [
    `${palette.underline(at(location))}  ${colourOf(severity, palette)}  ${palette.bold(rule)}`,
    ...framed(location),
    '',
    visible(message),
    ...related.flatMap((step, index) => ['', `${String(index + 1)}. ${visible(step.message)}  ${palette.dim(at(step.location))}`, ...framed(step.location)]),
    '',
    palette.dim(`fingerprint ${fingerprint}`),
    palette.dim(url),
    '',
  ].join('\n');
}
