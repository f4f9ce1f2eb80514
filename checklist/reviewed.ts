import type { Analysis } from '../src/engine-result.ts';
import type { FileSites, Location } from '../src/link/program-facts.ts';
import type { FileContext, Finding, Judgement } from '../rules/finding.ts';
import { siteKey } from './place.ts';
import type { Repository, Tool } from './review.ts';

/** What the host knows beside the analysis. */
export interface ReviewMeta {
  readonly tool: Tool;
  readonly repository: Repository;
  /** YYYY-MM-DD; what expires before it has expired. */
  readonly date: string;
  /** What the items are answered from; other judged contexts are counted apart. */
  readonly contexts: readonly FileContext[];
  readonly artefacts: Artefacts;
}

/** What else lies in the repository. It can lean an answer, never give it. */
export interface Artefacts {
  readonly files: readonly { readonly kind: ArtefactKind; readonly path: string }[];
  /** Names of the packages that its manifests ask for. */
  readonly packages: readonly string[];
}

export type ArtefactKind = 'decision-record' | 'kubernetes' | 'helm' | 'compose' | 'mesh-policy';

/** The part of the analysis that answers the items. */
export interface Reviewed {
  readonly judgements: readonly Judgement[];
  readonly findings: readonly Finding[];
  /** By `findingKey`. */
  readonly findingAt: ReadonlyMap<string, Finding>;
  readonly sites: readonly FileSites[];
  /** Source files that could not be looked at. */
  readonly unread: readonly string[];
  readonly artefacts: Artefacts;
  readonly date: string;
  readonly rules: readonly string[];
}

const SOURCE = /\.[cm]?[jt]sx?$/;

export function selectReviewed(analysis: Analysis, meta: ReviewMeta): Reviewed {
  const read = new Set(analysis.files.map((file) => file.path));
  const inside = new Set(analysis.files.filter((file) => file.judged && meta.contexts.includes(file.context)).map((file) => file.path));
  const findings = analysis.findings.filter(({ location }) => inside.has(location.path));
  return {
    judgements: analysis.judgements.filter(({ location }) => inside.has(location.path)),
    findings,
    findingAt: new Map(findings.map((finding) => [findingKey(finding.rule, finding.location), finding])),
    sites: analysis.sites.filter(({ path }) => inside.has(path)),
    unread: analysis.warnings.map(({ path }) => path).filter((path) => SOURCE.test(path) && !read.has(path)),
    artefacts: meta.artefacts,
    date: meta.date,
    rules: analysis.rules,
  };
}

export function findingKey(rule: string, location: Location): string {
  return `${rule}\n${siteKey(location)}`;
}
