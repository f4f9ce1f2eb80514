import type { Evidence } from '../../catalog/index.ts';

/** Why a statement is believed, a line for each piece of evidence, under the statement. */
export function because(evidence: readonly Evidence[]): readonly string[] {
  return evidence.map((one) => `    ${one.kind}: ${sourceOf(one)}`);
}

function sourceOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'proven': return evidence.result;
    case 'source': return `${evidence.file} (${evidence.version})${saying(evidence.says)}`;
    case 'types': return `the types of ${evidence.version}${saying(evidence.says)}`;
    case 'documented': return `${evidence.address}${saying(evidence.says)}`;
  }
}

function saying(says: string | undefined): string {
  return says === undefined ? '' : `: ${says}`;
}
