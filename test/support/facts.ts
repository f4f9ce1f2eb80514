import type { Rule } from '../../rules/define-rule.ts';
import type { Judgement } from '../../rules/finding.ts';
import type { DeadlineSite, FileSites, LibraryRef, Location } from '../../src/link/program-facts.ts';

/** Fact literals with everything that a test does not speak of filled in. */

export const at = (line: number, path = 'orders.ts'): Location => ({
  path,
  start: { line, column: 1, offset: line * 100 },
  end: { line, column: 20, offset: line * 100 + 19 },
});

export const axios: LibraryRef = { id: 'axios', title: 'axios', module: 'axios' };

export const sites = (some: Partial<FileSites>): FileSites => ({
  path: 'orders.ts',
  deadlines: [],
  ineffective: [],
  retries: [],
  locks: [],
  releases: [],
  clocks: [],
  addresses: [],
  handlers: [],
  ...some,
});

export const deadlineSite = (some: Partial<DeadlineSite>): DeadlineSite => ({
  location: at(1),
  subject: 'call',
  callee: 'axios.get',
  library: axios,
  deadline: { kind: 'none', cause: 'nothing-set' },
  related: [],
  uses: 0,
  remedy: { fix: 'timeout: 5000 in the config' },
  ineffective: [],
  effect: 'read',
  kind: 'sync',
  ...some,
});

/** The one judgement of a file with one site. */
export function judgeOne(rule: Rule, some: Partial<FileSites>, options: object = {}): Judgement {
  const [judgement, ...more] = rule.judgeSites(sites(some), options);
  if (!judgement || more.length > 0) throw new Error(`${String(more.length + (judgement ? 1 : 0))} judgements, not one`);
  return judgement;
}
