import { describe, expect, test } from 'vitest';
import { namesLiveness, pathSays } from '../../../src/link/entries/health-names.ts';

describe('what a path says', () => {
  test.each<[string, string]>([
    ['/livez', 'live'], ['/liveness', 'live'], ['/api/v1/livez', 'live'], ['/health/live', 'live'], ['/healthz/live', 'live'], ['/_health/alive', 'live'], ['/health/liveness', 'live'],
    ['/healthz', 'open'], ['/health', 'open'], ['/ping', 'open'], ['/api/healthcheck', 'open'], ['/live', 'open'], ['/alive', 'open'],
    ['/readyz', 'nothing'], ['/health/ready', 'nothing'], ['/health/startup', 'nothing'], ['/ready/live', 'nothing'],
    ['/matches/live', 'nothing'], ['/live/matches', 'nothing'], ['/deliveries', 'nothing'], ['/', 'nothing'],
  ])('%s: %s', (path, expected) => {
    expect(pathSays(path)).toBe(expected);
  });
});

describe('what a name says', () => {
  test.each(['isAlive', 'livez', 'livenessHandler', 'checkLiveness', 'getLiveness', 'liveHandler'])('%s is liveness', (name) => {
    expect(namesLiveness(name)).toBe(true);
  });

  test.each(['readiness', 'health', 'liveMatches', 'deliver', 'readinessAndLiveness', 'isReady', 'streamLive'])('%s is not', (name) => {
    expect(namesLiveness(name)).toBe(false);
  });
});
