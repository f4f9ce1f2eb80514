import type { InputWarning } from '../engine-result.ts';
import type { Judgement } from '../../rules/finding.ts';
import type { FileSites } from '../link/index.ts';
import { judge, type ChosenRule } from './judge.ts';
import type { World } from './world.ts';

export interface JudgedFile {
  readonly path: string;
  readonly sites: FileSites;
  readonly judgements: readonly Judgement[];
  /** What kept it from being judged. */
  readonly failure?: InputWarning;
}

/** What the rules say of one file. A file that makes us fail is named, and the work goes on. */
export function judgeFile(world: World, path: string, chosen: readonly ChosenRule[]): JudgedFile {
  try {
    const sites = world.sites(path);
    return { path, sites, judgements: judge(sites, chosen) };
  } catch (error) {
    const reason = error instanceof RangeError ? 'it is nested too deeply' : `of a fault in fallacies: ${String(error)}`;
    return { path, sites: noSites(path), judgements: [], failure: { path, message: `not judged, because ${reason}` } };
  }
}

function noSites(path: string): FileSites {
  return { path, deadlines: [], ineffective: [], retries: [], locks: [], releases: [], clocks: [], addresses: [], handlers: [] };
}
