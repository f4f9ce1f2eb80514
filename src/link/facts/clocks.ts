/** Clock readings that decide. */
import type { Location, Related } from './place.ts';

/** A clock reading that reached something which decides. */
export interface ClockDecision {
  /** The deciding expression. */
  readonly location: Location;
  readonly clock: 'wall' | 'monotonic';
  /** What it decides. 'none' are near misses that were seen and hold (durations, expiry, log fields). */
  readonly decides: 'order' | 'last-write-wins' | 'version' | 'watermark' | 'id' | 'lease' | 'none';
  /** For 'none': which near miss. */
  readonly harmless?: 'duration' | 'expiry' | 'written' | 'schedule' | 'cleanup' | 'display' | 'one-clock' | 'hybrid' | 'other';
  /** For 'id': what stands beside the clock. */
  readonly entropy?: 'none' | 'short' | 'enough';
  /** For 'id': by it a repetition is told, and what is sent again gets another. */
  readonly ofRepetition?: true;
  /** Words for the message: `version`, `updatedAt`. */
  readonly subject: string;
  readonly readings: readonly Related[];
}
