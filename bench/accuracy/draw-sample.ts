import { createHash } from 'node:crypto';
import type { Finding } from './read-sarif.ts';

/**
 * Findings to be read by a person: the same for the same seed, whatever the order of the findings,
 * and no rule has more than a third of them.
 */
export function drawSample(unread: Finding[], size: number, seed: string): Finding[] {
  const order = new Map(unread.map((finding) => [finding, drawNumber(finding, seed)]));
  const drawn: Finding[] = [];
  const ofRule = new Map<string, number>();
  for (const [finding] of [...order].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const already = ofRule.get(finding.rule) ?? 0;
    if (drawn.length >= size) break;
    if (already >= Math.ceil(size / 3)) continue;
    ofRule.set(finding.rule, already + 1);
    drawn.push(finding);
  }
  return drawn;
}

/** What one repository is short of is drawn from the next, and from the first after the last. */
export function drawSamples(unreadByRepository: Finding[][], size: number, seed: string): Finding[][] {
  const drawn: Finding[][] = unreadByRepository.map(() => []);
  const rounds = [unreadByRepository, unreadByRepository.slice(0, -1)];
  let short = 0;
  for (const [round, repositories] of rounds.entries()) {
    for (const [index, unread] of repositories.entries()) {
      if (round > 0 && short === 0) return drawn;
      const wanted = short + (round === 0 ? size : (drawn[index]?.length ?? 0));
      const sample = drawSample(unread, wanted, seed);
      drawn[index] = sample;
      short = wanted - sample.length;
    }
  }
  return drawn;
}

/** A number that is spread evenly over findings and differs from seed to seed. */
function drawNumber({ rule, path, line }: Finding, seed: string): string {
  return createHash('sha256').update(`${seed}\0${rule}\0${path}\0${line}`).digest('hex');
}
