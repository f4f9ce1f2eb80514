import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rules } from '../../rules/registry.ts';
import { analyse } from '../../src/engine.ts';
import { readMarks, withoutMarks } from './marks.ts';

/** A whole service with what is expected of it marked on the lines. */
export interface Repository {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** `src/a.ts:3 breaks require-timeout`, sorted. */
  readonly breaks: readonly string[];
  /** What holds, is unknown or not applicable. */
  readonly quiet: readonly string[];
  /** Rules that are marked and that there are none of. */
  readonly strangers: readonly string[];
}

const CODE = /\.[cm]?[jt]sx?$/;

export function readRepositories(root: string): readonly Repository[] {
  return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => readRepository(name, path.join(root, name)));
}

function readRepository(name: string, root: string): Repository {
  const texts = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((place) => [path.relative(root, place).split(path.sep).join('/'), readFileSync(place, 'utf8')] as const);
  const marks = texts.filter(([file]) => CODE.test(file)).flatMap(([file, text]) => readMarks(text).map((mark) => ({ ...mark, file })));
  const known = new Set(rules.map(({ id }) => id));
  const written = (isBreak: boolean) => marks.filter(({ verdict }) => (verdict === 'breaks') === isBreak).map(({ file, line, verdict, rule }) => `${file}:${String(line)} ${verdict} ${rule}`).sort();
  return {
    name,
    files: new Map(texts.map(([file, text]) => [file, CODE.test(file) ? withoutMarks(text) : text])),
    breaks: written(true),
    quiet: written(false),
    strangers: [...new Set(marks.map(({ rule }) => rule))].filter((rule) => !known.has(rule)),
  };
}

export interface Seen {
  readonly breaks: readonly string[];
  readonly quiet: ReadonlySet<string>;
}

/** What `check` finds there with every rule, in server code. */
export async function look({ files }: Repository): Promise<Seen> {
  const root = mkdtempSync(path.join(tmpdir(), 'fallacies-repository-'));
  try {
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    const { findings, judgements, warnings } = await analyse({ root, contexts: ['server'], preset: 'all' });
    if (warnings.length > 0) throw new Error(warnings.map(({ path: of, message }) => `${of}: ${message}`).join('\n'));
    const said = ({ rule, location, verdict }: { readonly rule: string; readonly verdict: string; readonly location: { readonly path: string; readonly start: { readonly line: number } } }) => `${location.path}:${String(location.start.line)} ${verdict} ${rule}`;
    return {
      breaks: findings.map(({ rule, location }) => said({ rule, location, verdict: 'breaks' })).sort(),
      quiet: new Set(judgements.map(said)),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
