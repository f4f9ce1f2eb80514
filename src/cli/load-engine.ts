import type { Analysis, AnalysisOptions } from '../engine-result.ts';

export interface Engine {
  readonly analyse: (options: AnalysisOptions) => Promise<Analysis>;
}

/** Loaded when a command needs it: help, rules and explain do not. */
export async function loadEngine(): Promise<Engine> {
  return import('../engine.ts');
}
