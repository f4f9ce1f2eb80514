import type { CheckReport } from './check-report.ts';

/** `12 high, 3 medium in 9 files; 41 sites unknown: --show unknown`. */
export function summaryLine({ summary, unknown, contexts }: CheckReport): string {
  const { filesRead, filesJudged, suppressed } = summary;
  if (filesRead === 0) return 'no source files';
  if (filesJudged === 0) return `nothing to judge: no file of context ${contexts.join(' or ')} among ${count(filesRead, 'file')}`;
  return [foundText(summary), suppressed > 0 ? `${suppressed} suppressed` : '', unknownText(summary.unknown, unknown !== undefined)].filter((text) => text !== '').join('; ');
}

function foundText({ findings, filesWithFindings, filesJudged }: CheckReport['summary']): string {
  const counts = Object.entries(findings).filter(([, found]) => found > 0).map(([severity, found]) => `${found} ${severity}`);
  return counts.length === 0 ? `no findings in ${count(filesJudged, 'file')}` : `${counts.join(', ')} in ${count(filesWithFindings, 'file')}`;
}

function unknownText(unknown: number, shown: boolean): string {
  if (unknown === 0) return '';
  return `${count(unknown, 'site')} unknown${shown ? '' : ': --show unknown'}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
