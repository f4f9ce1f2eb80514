import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';
import type { JSONSchema, TSESLint } from '@typescript-eslint/utils';
import type { Message, Rule } from '../../rules/define-rule.ts';
import type { Judgement } from '../../rules/finding.ts';
import { writeEdits, type EditSettings, type WrittenEdits } from '../edit/index.ts';
import { ruleUrl } from '../tool.ts';
import { analysisWith } from './file-analysis.ts';

type Options = readonly [object?];
type RuleContext = Readonly<TSESLint.RuleContext<string, Options>>;
export type RuleModule = TSESLint.RuleModule<string, Options>;

/** Message of the suggestions; no rule has one of this name. */
const EDIT = 'edit';

const create = RuleCreator(ruleUrl);

/** The ESLint rule of a rule. */
export function createRule(rule: Rule): RuleModule {
  const named = create<Options, string>({
    name: rule.id,
    meta: {
      type: 'problem',
      docs: { description: rule.description },
      messages: { ...messagesOf(rule), [EDIT]: '{{title}}' },
      hasSuggestions: true,
      schema: [rule.options.schema as object as JSONSchema.JSONSchema4],
      // The rule knows its defaults: written here they would hide what the settings file says.
      defaultOptions: [{}],
    },
    create: (context) => listen(rule.id, context),
  });
  // ESLint has laid the options over the defaults; the creator does it again, for every rule and file.
  return { ...named, create: (context) => listen(rule.id, context) };
}

const NOTHING: TSESLint.RuleListener = {};

function listen(rule: string, context: RuleContext): TSESLint.RuleListener {
  const analysis = analysisWith(rule, context.options[0], context);
  if (analysis === undefined) return NOTHING;
  return {
    Program() {
      for (const judgement of analysis.shown(rule)) report(context, judgement, analysis.settings);
    },
  };
}

/** ESLint fills in `{{name}}`, where our own messages have `{name}`. */
function messagesOf({ messages }: Rule): Record<string, string> {
  const written = Object.entries<Message>(messages).map(([id, { what, why, fix }]) => [id, [what, why, fix].join(' ').replace(/\{(\w+)\}/g, '{{$1}}')] as const);
  return Object.fromEntries(written);
}

function report(context: RuleContext, { messageId = '', data = {}, location: { start, end }, edits = [] }: Judgement, settings: EditSettings): void {
  context.report({
    messageId,
    data,
    loc: { start: { line: start.line, column: start.column - 1 }, end: { line: end.line, column: end.column - 1 } },
    suggest: suggestions(writeEdits(edits, context.sourceCode.text, settings)),
  });
}

function suggestions(written: WrittenEdits | undefined): TSESLint.ReportSuggestionArray<string> {
  if (written === undefined) return [];
  const { title, edits } = written;
  return [
    {
      messageId: EDIT,
      data: { title },
      fix: (fixer) => edits.map(({ offset, text }) => fixer.insertTextAfterRange([offset, offset], text)),
    },
  ];
}
