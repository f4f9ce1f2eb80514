import type { ClockDecision } from '../src/link/program-facts.ts';

/** One of the ten guidelines of Part 2.7. */
export interface Guideline {
  readonly number: number;
  readonly title: string;
  readonly items: readonly Item[];
}

/** One question of the design review, and what answers it. */
export interface Item {
  /** `1.1`. */
  readonly id: string;
  readonly title: string;
  /** Answerable by yes or no; yes is good. */
  readonly question: string;
  /** What it is about: where none of that was seen, the item is n/a. Absent: it is always asked. */
  readonly subject?: Subject;
  /** Rules whose judgements answer it. */
  readonly rules?: readonly RuleAnswer[];
  /** Answered by the suppressions in the code. */
  readonly suppressions?: 'have a reason' | 'have owner and expiry';
  /** What no rule answers: with it, the item is never better than 'review'. */
  readonly open?: OpenPart;
  /** Name of what makes facts and artefacts lean the answer, see leans.ts. */
  readonly lean?: LeanName;
}

export type Subject = 'dependency' | 'retry' | 'lock' | 'clock';

export interface RuleAnswer {
  readonly rule: string;
  /** Only judgements of clock readings that decide one of these. */
  readonly decides?: readonly ClockDecision['decides'][];
  /** Only what breaks with one of these messages of the rule. */
  readonly messages?: readonly string[];
}

/** A question for a person. */
export interface OpenPart {
  readonly question: string;
  /** Where the answer is to be found. */
  readonly lookAt: string;
}

export type LeanName =
  | 'effective-timeouts' | 'breaker-packages' | 'limiter-packages' | 'quiet-retries' | 'retried-errors' | 'retry-layers'
  | 'wall-clock-durations' | 'hand-made-locks' | 'single-store-locks' | 'policy-places' | 'fault-packages' | 'manifests'
  | 'decision-records' | 'health-packages' | 'metrics-packages' | 'rate-limit-packages';
