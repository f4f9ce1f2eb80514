import os from 'node:os';
import type { Race } from './race.ts';
import type { Spread } from './spread.ts';

/** The race as a table for the terminal. */
export function reportRace({ directory, runs, laps, ratios }: Race): string[] {
  const machine = `node ${process.version}, ${os.availableParallelism()} cores`;
  const counts = new Set(laps.flatMap(({ files }) => files ?? []));
  return [
    `${directory}: medians of ${runs} interleaved runs after a warm-up (least to greatest); ${machine}`,
    '',
    `${'whole process'.padEnd(38)}${'wall time'.padEnd(30)}${'peak memory'.padEnd(30)}files`,
    ...laps.map(
      ({ title, seconds, megabytes, files }) =>
        `${title.padEnd(38)}${range(seconds, 2, ' s').padEnd(30)}${range(megabytes, 0, ' MB').padEnd(30)}${files ?? ''}`,
    ),
    '',
    ...ratios.map(
      ({ of, to, seconds, limit }) => `${`${of} / ${to}`.padEnd(38)}${range(seconds, 2, '').padEnd(30)}at most ${limit}`,
    ),
    ...(counts.size > 1 ? [`warning: not the same files were read: ${[...counts].join(', ')}`] : []),
  ];
}

function range({ median, min, max }: Spread, digits: number, unit: string): string {
  return `${median.toFixed(digits)}${unit} (${min.toFixed(digits)} to ${max.toFixed(digits)})`;
}
