import type { Finding } from '../../rules/finding.ts';
import type { Place } from '../../checklist/index.ts';
import type { CheckReport, UnknownSite } from './check-report.ts';
import { codeFrame } from './code-frame.ts';
import { colourOf, createPalette, type Palette } from './palette.ts';
import { summaryLine } from './summary-line.ts';
import { visible } from './visible.ts';

export interface TerminalOptions {
  readonly colours: boolean;
  /** One line for each finding, without frames and without the closing line. */
  readonly quiet: boolean;
  /** The text of a file, for the frames. */
  readonly source: (path: string) => string | undefined;
}

/** Findings for people: one block for each cause, unknown sites when asked for, a closing line. */
export function toTerminal(report: CheckReport, { colours, quiet, source }: TerminalOptions): string {
  const palette = createPalette(colours);
  const shown = report.causes.map(({ findings }) => findings.flatMap((index) => report.findings[index] ?? []));
  if (quiet) return [...shown.flat().map((finding) => line(finding, palette)), ...unknownLines(report.unknown)].map((text) => `${text}\n`).join('');
  const blocks = shown.map((findings) => block(findings, palette, source));
  const unknown = report.unknown?.length ? [[palette.bold('unknown'), ...unknownLines(report.unknown).map((text) => `  ${text}`)].join('\n')] : [];
  return `${[...blocks, ...unknown, summaryLine(report)].join('\n\n')}\n`;
}

function line(finding: Finding, palette: Palette): string {
  return `${placeText(placeOf(finding))}  ${colourOf(finding.severity, palette)}  ${finding.rule}  ${visible(finding.message)}`;
}

function block(findings: readonly Finding[], palette: Palette, source: TerminalOptions['source']): string {
  const [first, ...rest] = findings;
  if (!first) return '';
  const text = source(first.location.path);
  const frame = text === undefined ? undefined : codeFrame(text, first.location, palette);
  return [
    `${palette.underline(placeText(placeOf(first)))}  ${colourOf(first.severity, palette)}  ${palette.bold(first.rule)}`,
    indent(visible(first.message)),
    ...(frame === undefined ? [] : ['', indent(frame), '']),
    ...relatedLines(first, palette),
    ...alsoLines(rest, palette),
    indent(palette.dim(first.url)),
  ].join('\n');
}

const RELATED = 5;

function relatedLines({ related, location: { path, start } }: Finding, palette: Palette): readonly string[] {
  const shown = related.slice(0, RELATED).map(({ location, message }) => `${placeText({ path: location.path, ...location.start })}  ${palette.dim(visible(message))}`);
  const more = related.length > RELATED ? [palette.dim(`and ${String(related.length - RELATED)} more: fallacies explain --finding ${visible(path)}:${String(start.line)}`)] : [];
  return [...shown, ...more].map(indent);
}

function alsoLines(rest: readonly Finding[], palette: Palette): readonly string[] {
  if (rest.length === 0) return [];
  return [indent(palette.bold(`${rest.length} more of the same cause:`)), ...rest.map((finding) => indent(`  ${placeText(placeOf(finding))}`))];
}

function unknownLines(unknown: readonly UnknownSite[] = []): readonly string[] {
  return unknown.map((site) => `${placeText(site)}  unknown  ${site.rule}  ${visible(site.reason)}`);
}

function placeOf({ location: { path, start } }: Finding): Place {
  return { path, line: start.line, column: start.column };
}

/** `src/a.ts:12:3`, as terminals and editors link it. */
function placeText({ path, line, column }: Place): string {
  return `${visible(path)}:${line}:${column}`;
}

function indent(text: string): string {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`)).join('\n');
}
