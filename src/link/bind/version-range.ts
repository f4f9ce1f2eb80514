import satisfies from 'semver/functions/satisfies.js';
import intersects from 'semver/ranges/intersects.js';
import subset from 'semver/ranges/subset.js';
import type { PackageVersion } from './resolution.ts';

/** Whether the version in use lies in a range; 'unknown' when what is known of it allows both. */
export function versionLiesIn(version: PackageVersion | undefined, range: string): 'yes' | 'no' | 'unknown' {
  if (version?.version !== undefined) return satisfies(version.version, range, { includePrerelease: true }) ? 'yes' : 'no';
  if (version?.range === undefined) return 'unknown';
  if (!intersects(version.range, range, { includePrerelease: true })) return 'no';
  return subset(version.range, range, { includePrerelease: true }) ? 'yes' : 'unknown';
}
