import type { InputWarning } from '../engine-result.ts';
import type { Judgement } from '../../rules/finding.ts';
import { noSites, type FileSites } from '../link/index.ts';
import type { ChosenRule } from './choose-rules.ts';
import { judge } from './judge.ts';
import { onServer } from './server-side.ts';
import type { World } from './world.ts';

export interface JudgedFile {
  readonly path: string;
  /** Ids of the rules that ran. */
  readonly ran: ReadonlySet<string>;
  readonly sites: FileSites;
  /** Lists of sites that the rules asked for. */
  readonly asked: ReadonlySet<keyof FileSites>;
  readonly judgements: readonly Judgement[];
  /** What kept it from being judged. */
  readonly failure?: InputWarning;
}

/** What the rules say of one file. A file that makes us fail is named, and the work goes on. */
export function judgeFile(world: World, path: string, chosen: readonly ChosenRule[], browserToo: boolean): JudgedFile {
  const ran = new Set(chosen.map(({ rule }) => rule.id));
  const asked = new Set<keyof FileSites>();
  try {
    const sites = browserToo ? world.sites(path) : onServer(world.sites(path));
    return { path, ran, sites, asked, judgements: judge(noting(sites, asked), chosen) };
  } catch (error) {
    const reason = error instanceof RangeError ? 'it is nested too deeply' : `of a fault in fallacies: ${String(error)}`;
    return { path, ran, sites: noSites(path), asked, judgements: [], failure: { path, message: `not judged, because ${reason}` } };
  }
}

function noting(sites: FileSites, asked: Set<keyof FileSites>): FileSites {
  const get = (_: FileSites, name: keyof FileSites): unknown => {
    asked.add(name);
    return sites[name];
  };
  return new Proxy(sites, { get: get as NonNullable<ProxyHandler<FileSites>['get']> });
}
