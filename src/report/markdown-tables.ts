import type { Dependency, EntryPoint, Lock, Retry, Review } from '../../checklist/index.ts';
import { places, type PlaceLink } from './markdown-place.ts';
import { code, count, section, table, text } from './markdown-text.ts';

export function fallacyTable({ fallacies }: Review): string {
  const found = fallacies.filter(({ critical, high, medium, low, accepted }) => critical + high + medium + low + accepted > 0);
  if (found.length === 0) return 'None.';
  return table(
    ['Fallacy', 'Critical', 'High', 'Medium', 'Low', 'Accepted'],
    found.map(({ fallacy, critical, high, medium, low, accepted }) => [fallacy, ...[critical, high, medium, low, accepted].map(String)]),
  );
}

const PLACES = 3;

export function dependencySection({ dependencies }: Review, link: PlaceLink): string {
  if (dependencies.length === 0) return section('## Remote dependencies', 'None was seen.');
  const head = ['Dependency', 'Kind', 'Calls', 'Effective timeout', 'Attempts', 'Backoff', 'Jitter', 'Worst case', 'Idempotency', 'Where'];
  return section('## Remote dependencies', table(head, dependencies.map((row) => dependencyRow(row, link))));
}

function dependencyRow(row: Dependency, link: PlaceLink): readonly string[] {
  const { name, library, kind, calls, timeouts, retries, idempotency, at } = row;
  const version = library.version === undefined ? '' : ` ${text(library.version)}`;
  const timeout = timeouts.map((one) => `${text(one.text)}${timeouts.length > 1 ? ` ×${one.sites}` : ''}`);
  const column = (cell: (retry: Retry) => string): string => retries.map(cell).join('<br>') || '–';
  return [
    `${code(name)}<br>${text(library.title)}${version}`,
    kind,
    String(calls),
    timeout.join('<br>'),
    retries.length === 0 ? 'no retry seen' : column((retry) => attemptsText(retry, link)),
    column(({ backoff }) => backoff),
    column(({ jitter }) => jitter),
    latencyText(row.latency),
    idempotency,
    places(at, link, PLACES),
  ];
}

function latencyText(latency: Dependency['latency']): string {
  if (latency === undefined) return '–';
  const { amplification } = latency;
  return `${text(latency.text)}${amplification === undefined || amplification === 1 ? '' : `<br>up to ${String(amplification)} requests`}`;
}

const ENTRIES = 25;

export function entrySection({ entries }: Review, link: PlaceLink): string {
  if (entries.length === 0) return section('## Entry points', 'None was seen that waits for a remote call.');
  const rows = entries.slice(0, ENTRIES).map((entry) => entryRow(entry, link));
  const more = entries.length > ENTRIES ? `${count(entries.length - ENTRIES, 'more entry point', 'more entry points')}, none worse: the JSON has all.` : '';
  return section('## Entry points', table(['Entry point', 'Run by', 'Worst case', 'Given up after', 'Remote requests', 'Waits for', 'Where'], rows), more);
}

function entryRow({ name, by, at, latency, bound, requests: { seen, more }, calls }: EntryPoint, link: PlaceLink): readonly string[] {
  const names = [...new Set(calls.map((call) => call.name))];
  const rest = names.length > PLACES ? [`${names.length - PLACES} more`] : [];
  const given = bound === undefined ? '–' : `${text(bound.text)}, ${code(bound.by)} ${link(bound.at)}`;
  return [code(name), by, text(latency.text), given, more ? `${seen} or more` : String(seen), [...names.slice(0, PLACES).map(code), ...rest].join('<br>'), link(at)];
}

function attemptsText({ attempts, by, what, at }: Retry, link: PlaceLink): string {
  return `${attempts} (${by === 'library' ? 'by itself' : `${text(what)}${at ? `, ${link(at)}` : ''}`})`;
}

export function lockSection({ locks }: Review, link: PlaceLink): string {
  if (locks.length === 0) return section('## Lock inventory', 'No distributed lock was seen.');
  const head = ['Lock', 'Purpose', 'Scope', 'TTL', 'Released', 'Protects', 'Where'];
  return section('## Lock inventory', table(head, locks.map((lock) => lockRow(lock, link))));
}

function lockRow({ what, library, purpose, scope, ttl, release, extends: extended, section: held, at }: Lock, link: PlaceLink): readonly string[] {
  return [`${code(what)}<br>${text(library)}`, purpose, scope, `${text(ttl.text)}${extended ? ', extended' : ''}`, release, protectsText(held), link(at)];
}

function protectsText({ seen, complete, effects }: Lock['section']): string {
  if (seen === 'elsewhere') return 'what its callers bring';
  const shown = effects.slice(0, PLACES).map(({ callee, fence }) => `${code(callee)} (fence: ${fence})`);
  const more = effects.length > PLACES ? [`${effects.length - PLACES} more`] : [];
  return [...shown, ...more, ...(complete ? [] : ['and what could not be followed'])].join('<br>') || 'no write that was seen';
}
