import { createRequire } from 'node:module';
import type { ts as Compiler } from 'ts-morph';
import type * as Yaml from 'yaml';
import { lineAt } from './key-line.ts';

export type DataFile =
  | { readonly value: unknown }
  /** `line` is 1-based. */
  | { readonly error: string; readonly line: number };

/** A YAML file may repeat a node by alias this many times, so that a small file cannot stand for a huge one. */
const MAXIMUM_ALIASES = 100;

const load = createRequire(import.meta.url);

/** Parses a data file by the ending of its name. Never throws. */
export function parseData(name: string, text: string): DataFile {
  try {
    return /\.ya?ml$/.test(name) ? parseYaml(text) : parseJson(name, text);
  } catch (error) {
    return { error: error instanceof RangeError ? 'it is nested too deeply' : String(error), line: 1 };
  }
}

function parseJson(name: string, text: string): DataFile {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // Comments, trailing commas or a mistake: the compiler, slow to load, knows which.
    const { ts } = load('ts-morph') as { ts: typeof Compiler };
    const parsed = ts.parseConfigFileTextToJson(name, text);
    if (parsed.error === undefined) return { value: parsed.config as unknown };
    const { messageText, start = 0 } = parsed.error;
    return { error: typeof messageText === 'string' ? messageText : messageText.messageText, line: lineAt(text, start) };
  }
}

/** Every document of a YAML file, those of a Helm template too: its actions are left out first. Never throws; what cannot be read is left out. */
export function parseDocuments(text: string): readonly unknown[] {
  try {
    const { parseAllDocuments } = load('yaml') as typeof Yaml;
    const documents = [...parseAllDocuments(withoutActions(text), { prettyErrors: false, uniqueKeys: false })];
    return documents.filter(({ errors }) => errors.length === 0).map((document) => document.toJS({ maxAliasCount: MAXIMUM_ALIASES }) as unknown);
  } catch {
    return [];
  }
}

/** `{{- if … }}` alone on its line goes with it; in the middle of one it is some text. */
function withoutActions(text: string): string {
  if (!text.includes('{{')) return text;
  const lines = text.split('\n').filter((line) => !/^\s*\{\{[^}]*\}\}\s*$/.test(line));
  return lines.map((line) => line.replace(/\{\{[^}]*\}\}/g, 'x')).join('\n');
}

function parseYaml(text: string): DataFile {
  const { parseDocument } = load('yaml') as typeof Yaml;
  const document = parseDocument(text, { prettyErrors: false });
  const [problem] = document.errors;
  if (problem !== undefined) return { error: problem.message, line: lineAt(text, problem.pos[0]) };
  return { value: document.toJS({ maxAliasCount: MAXIMUM_ALIASES }) as unknown };
}
