import type { Contestant, ContestantId } from './contestants.ts';
import { measure, type Measurement } from './measure.ts';
import { ratioSpread, spread, type Spread } from './spread.ts';

export interface Lap {
  id: ContestantId;
  title: string;
  seconds: Spread;
  megabytes: Spread;
  files: number | undefined;
}

export interface Ratio {
  of: ContestantId;
  to: ContestantId;
  seconds: Spread;
  /** The greatest that is accepted, where the project has set one. */
  limit: number;
}

export interface Race {
  directory: string;
  runs: number;
  laps: Lap[];
  ratios: Ratio[];
}

const COMPARED: readonly Omit<Ratio, 'seconds'>[] = [
  { of: 'check', to: 'parse', limit: 1.6 },
  { of: 'check-one-worker', to: 'parse', limit: 1.6 },
  { of: 'eslint-rules', to: 'eslint', limit: 1.4 },
  { of: 'eslint-linked', to: 'eslint', limit: 1.4 },
];

/** One warm-up of each contestant, then `runs` rounds in each of which all run once, so that a slow spell hits all. */
export async function race(directory: string, entrants: Contestant[], runs: number, scratch: string): Promise<Race> {
  const measured = new Map<ContestantId, Measurement[]>(entrants.map(({ id }) => [id, []]));
  for (let round = 0; round <= runs; round += 1) {
    for (const entrant of entrants) {
      const measurement = await measure(entrant, directory, scratch);
      if (round > 0) measured.get(entrant.id)?.push(measurement);
    }
  }
  const secondsOf = (id: ContestantId): number[] => (measured.get(id) ?? []).map(({ seconds }) => seconds);
  return {
    directory,
    runs,
    laps: entrants.map(({ id, title }) => toLap(id, title, measured.get(id) ?? [])),
    ratios: COMPARED.filter(({ of, to }) => measured.has(of) && measured.has(to)).map((pair) => ({
      ...pair,
      seconds: ratioSpread(secondsOf(pair.of), secondsOf(pair.to)),
    })),
  };
}

function toLap(id: ContestantId, title: string, measurements: Measurement[]): Lap {
  return {
    id,
    title,
    seconds: spread(measurements.map(({ seconds }) => seconds)),
    megabytes: spread(measurements.map(({ megabytes }) => megabytes)),
    files: measurements[0]?.files,
  };
}
