import type { FileContext, Finding, Judgement, Suppression } from '../../rules/finding.ts';
import type { Rule } from '../../rules/define-rule.ts';
import { rules } from '../../rules/registry.ts';
import { ruleUrl } from '../tool.ts';
import type { SourceFile } from './facts-cache.ts';
import { fingerprints } from './fingerprint.ts';

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export interface FindingsOf {
  readonly file: SourceFile;
  readonly context: FileContext;
  readonly suppressionOf: (judgement: Judgement) => Suppression | undefined;
}

/** The findings of one file, from what it shows, in the order of their places. */
export function toFindings(shown: readonly Judgement[], { file, context, suppressionOf }: FindingsOf): readonly Finding[] {
  const marks = fingerprints(shown, file);
  return shown.map((judgement, index) => {
    const suppression = suppressionOf(judgement);
    return { ...wordsOf(judgement), fingerprint: marks[index] ?? '', context, ...(suppression && { suppression }) };
  });
}

function wordsOf(judgement: Judgement): Omit<Finding, 'fingerprint' | 'context' | 'suppression'> {
  const { rule: id, message = '', messageId = '', location, related, edits = [] } = judgement;
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`a judgement of a rule that does not exist: ${id}`);
  const [item] = rule.items;
  return {
    rule: id, fallacy: rule.fallacy, severity: judgement.severity ?? rule.severity, message, messageId, location, related,
    guideline: Number.parseInt(item, 10), item, edits, url: ruleUrl(id),
  };
}
