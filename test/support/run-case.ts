import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { oneForEachCause } from '../../rules/one-cause.ts';
import { rules } from '../../rules/registry.ts';
import type { Judgement } from '../../rules/finding.ts';
import { analyse } from '../../src/engine.ts';
import type { Case } from './cases.ts';
import { rulesOf } from './compare.ts';

const EVERY_CONTEXT = ['server', 'browser', 'test', 'tooling', 'generated'] as const;

export interface Judged {
  readonly judgements: readonly Judgement[];
  /** Those that break, each cause once. */
  readonly findings: readonly Judgement[];
}

/** Runs the engine over a case in a directory of its own, and lets the rules that it speaks of judge. */
export async function runCase(fixture: Pick<Case, 'rule' | 'files' | 'marks' | 'options'>): Promise<Judged> {
  const root = mkdtempSync(path.join(tmpdir(), 'fallacies-case-'));
  try {
    for (const [name, text] of fixture.files) {
      const place = path.join(root, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    const { sites, warnings } = await analyse({ root, contexts: EVERY_CONTEXT, rules: [] });
    if (warnings.length > 0) throw new Error(warnings.map(({ path: of, message }) => `${of}: ${message}`).join('\n'));
    const chosen = rules.filter(({ id }) => rulesOf(fixture).includes(id));
    const judgements = chosen.flatMap((rule) => sites.flatMap((some) => rule.judgeSites(some, rule.id === fixture.rule ? (fixture.options ?? {}) : {})));
    return { judgements, findings: oneForEachCause(judgements) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
