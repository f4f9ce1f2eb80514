import type { Review } from '../../checklist/index.ts';
import { places, type PlaceLink } from './markdown-place.ts';
import { code, count, section, table, text } from './markdown-text.ts';

const SHOWN = 15;

/** How much was looked at, and what was not. */
export function lookedSection({ looked }: Review, link: PlaceLink): string {
  const { contexts, files, remoteCalls, sites, apart } = looked;
  const judged = sites.filter(({ holds, breaks, unknown }) => holds + breaks + unknown > 0);
  const { clients, callsOnClients, calls, wrapperCalls } = remoteCalls;
  return section(
    '## What was looked at',
    `Judged: ${contexts.join(', ')} code. ${count(calls, 'ad-hoc remote call')}, ${count(clients, 'client')} with ${count(callsOnClients, 'call')} on them, ${count(wrapperCalls, 'call')} of own wrappers.`,
    table(['Context', 'Files', 'Lines', 'Judged', 'Context not certain'], files.map((row) => [row.context, ...[row.files, row.lines, row.judged, row.uncertain].map(String)])),
    ...apart.map(({ context, critical, high, medium, low, unknown }) => `Counted apart, ${context} code: ${critical} critical, ${high} high, ${medium} medium, ${low} low; ${count(unknown, 'site')} unknown.`),
    judged.length === 0 ? 'No rule met a site.' : table(['Rule', 'Holds', 'Breaks', 'Unknown'], judged.map(({ rule, holds, breaks, unknown }) => [text(rule), ...[holds, breaks, unknown].map(String)])),
    unknownSection(looked, link),
    importSection(looked),
    inputSection(looked),
  );
}

function unknownSection({ unknown: { total, reasons } }: Review['looked'], link: PlaceLink): string {
  if (total === 0) return '';
  const rows = reasons.slice(0, SHOWN).map(({ reason, rules, count: n, at }) => [String(n), text(reason), rules.map(text).join(', '), places(at, link)]);
  const more = reasons.length > SHOWN ? `${count(reasons.length - SHOWN, 'more reason')} in the JSON review.` : '';
  return section(`### ${count(total, 'site')} unknown`, table(['Sites', 'Why', 'Rules', 'For example'], rows), more);
}

function importSection({ imports: { total, unresolvedInternal, examples } }: Review['looked']): string {
  const shown = examples.slice(0, SHOWN).map(({ path, specifier }) => `- ${code(specifier)} in ${code(path)}`);
  return [`${unresolvedInternal} of ${count(total, 'import')} of the project's own modules could not be resolved.`, ...(shown.length > 0 ? ['', ...shown] : [])].join('\n');
}

function inputSection({ warnings, notes }: Review['looked']): string {
  if (warnings.length + notes.length === 0) return '';
  const lines = [...warnings.map(({ path, line, message }) => `- ${code(line === undefined ? path : `${path}:${line}`)}: ${text(message)}`), ...notes.map((note) => `- ${text(note)}`)];
  return section('### Input that could not be used as it stands', lines.join('\n'));
}
