import { centraliseComplexity } from './guidelines/centralise-complexity.ts';
import { communicationFails } from './guidelines/communication-fails.ts';
import { coordinationIsExpensive } from './guidelines/coordination-is-expensive.ts';
import { expectStale } from './guidelines/expect-stale.ts';
import { failureIsInput } from './guidelines/failure-is-input.ts';
import { noWallClock } from './guidelines/no-wall-clock.ts';
import { remoteIsNotLocal } from './guidelines/remote-is-not-local.ts';
import { retriesAreDesigned } from './guidelines/retries-are-designed.ts';
import { safetyOverProgress } from './guidelines/safety-over-progress.ts';
import { tradeOffsAreExplicit } from './guidelines/trade-offs-are-explicit.ts';
import type { Guideline } from './item.ts';

/** The design-review checklist of Part 2.7. */
export const guidelines: readonly Guideline[] = [
  communicationFails,
  remoteIsNotLocal,
  retriesAreDesigned,
  noWallClock,
  expectStale,
  coordinationIsExpensive,
  safetyOverProgress,
  centraliseComplexity,
  failureIsInput,
  tradeOffsAreExplicit,
];
