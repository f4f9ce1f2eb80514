import type { FileSites, Location, OptionEdit, Related, Unknown } from '../src/link/program-facts.ts';
import type { Fallacy, Judgement, Severity, YieldsTo } from './finding.ts';

export { breaks, duration, holds, notApplicable, unknown } from './verdicts.ts';

/** What, why and what to write instead; `{name}` is filled in from the data. */
export interface Message {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** A rule's options with their defaults; `strict` are those of the strict preset where they differ. */
export interface OptionsOf<Options extends object> {
  /** JSON Schema of the options object, for ESLint and for the settings file. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly defaults: Options;
  readonly strict?: Partial<Options>;
}

export interface RuleDefinition<Options extends object, MessageId extends string> {
  readonly id: string;
  /** One line, for lists. */
  readonly description: string;
  /** Answerable by yes or no; yes is good. */
  readonly question: string;
  readonly fallacy: Fallacy;
  readonly severity: Severity;
  readonly preset: 'recommended' | 'strict';
  /** Items of the checklist that it answers, the first is the finding's: `1.1`. */
  readonly items: readonly [string, ...string[]];
  readonly messages: Readonly<Record<MessageId, Message>>;
  readonly options: OptionsOf<Options>;
  /** Judges every site of one file. An empty list: nothing of that kind. */
  readonly judge: (sites: FileSites, options: Options) => readonly SiteVerdict<MessageId>[];
}

export type SiteVerdict<MessageId extends string> =
  | { readonly verdict: 'holds' | 'not-applicable'; readonly location: Location; readonly reason?: string }
  | { readonly verdict: 'unknown'; readonly location: Location; readonly reason: string; readonly seen?: NonNullable<Unknown['seen']> }
  | {
      readonly verdict: 'breaks';
      readonly location: Location;
      readonly messageId: MessageId;
      readonly data: Readonly<Record<string, string>>;
      readonly related?: readonly Related[];
      readonly severity?: Severity;
      readonly edits?: readonly OptionEdit[];
      /** Where one of these rules reports at one of these places, it speaks and this becomes a related note of it. */
      readonly yieldsTo?: YieldsTo;
    };

/** A rule as hosts see it: options are plain data, message ids plain strings. */
export interface Rule extends Omit<RuleDefinition<object, string>, 'judge' | 'options'> {
  readonly options: OptionsOf<object>;
  readonly judgeSites: (sites: FileSites, options: object) => readonly Judgement[];
}

export function defineRule<Options extends object, MessageId extends string>(definition: RuleDefinition<Options, MessageId>): Rule {
  const { judge, ...rest } = definition;
  return {
    ...rest,
    judgeSites: (sites, options) => judge(sites, { ...definition.options.defaults, ...options }).map((site) => judgement(definition, site)),
  };
}

function judgement<Options extends object, MessageId extends string>(
  definition: RuleDefinition<Options, MessageId>,
  site: SiteVerdict<MessageId>,
): Judgement {
  if (site.verdict !== 'breaks') return { rule: definition.id, related: [], ...site };
  const { messageId, data, related = [], severity = definition.severity, edits = [], yieldsTo } = site;
  const { what, why, fix } = definition.messages[messageId];
  return {
    rule: definition.id,
    verdict: 'breaks',
    location: site.location,
    related,
    messageId,
    data,
    message: [what, why, fix].map((sentence) => fill(sentence, data)).join(' '),
    severity,
    edits,
    ...(yieldsTo && { yieldsTo }),
  };
}

function fill(sentence: string, data: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => data[name] ?? placeholder);
}
