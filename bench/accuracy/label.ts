/** `bug` must be reported; `ok` is a near miss that must not be. */
export type Judgement = 'bug' | 'ok';

/** One site of a corpus repository that a careful reader judged. */
export interface Label {
  repository: string;
  commit: string;
  path: string;
  /** First line of the site, 1-based. */
  line: number;
  /** Last line of the site, the same as `line` for a single one. */
  endLine: number;
  rule: string;
  verdict: Judgement;
  /** `high`: a senior engineer would agree at once; `medium`: arguable. */
  confidence: Confidence;
  why: string;
}

/** `high` keeps the undisputable labels alone, `medium` keeps all. */
export type Confidence = 'high' | 'medium';

/** A label that we hold to be wrong. The label itself stays as it is. */
export interface Dispute {
  repository: string;
  path: string;
  line: number;
  rule: string;
  reason: string;
  /** What we hold the site to be. */
  verdict: Judgement;
}

/** The labels of one repository, with the directories in which every site was judged. */
export interface LabelSet {
  repository: string;
  commit: string;
  labels: Label[];
  /** Without trailing slash; an empty list means the whole repository. */
  directories: string[];
}
