import type { Watched } from '../harness/watchdog.ts';

/** What was tried with an option, or without any: each server that misbehaves, and how the call ended. */
export interface Tried {
  /** It accepts and never answers. */
  readonly silent?: Watched;
  /** The head comes, the body stalls. */
  readonly stall?: Watched;
  /** The body drips. */
  readonly drip?: Watched;
  /** A real server falls silent after the handshake. */
  readonly mute?: Watched;
  /** A real server is slow. */
  readonly slow?: Watched;
}

/** Options are tried with about half a second. */
const SOON = 250;

/**
 * What the trials show, from least to most: 'nothing' ended; 'connect', only where the handshake is not answered; 'server', only where
 * the server still works and gives up itself; 'headers', but no body; 'idle', but no drip; 'attempt', all that was tried.
 */
export type Shown = 'nothing' | 'connect' | 'server' | 'headers' | 'idle' | 'attempt' | 'other';

export function coverageOf({ stall, drip, ...others }: Tried): Shown {
  const tried = { ...others, ...(readsBody(stall) && { stall }), ...(readsBody(drip) && { drip }) };
  if (Object.values(tried).some(isTooSoon)) return 'other';
  return tried.mute === undefined ? ofCall(tried) : ofConnection(tried);
}

function ofCall({ silent, stall, drip }: Tried): Shown {
  if (ended(silent) !== true) return ended(stall) === true || ended(drip) === true ? 'other' : 'nothing';
  if (stall === undefined || drip === undefined) return 'connect';
  if (ended(stall) === true) return ended(drip) === true ? 'attempt' : 'idle';
  return ended(drip) === true ? 'other' : 'headers';
}

function ofConnection({ silent, mute, slow }: Tried): Shown {
  if (ended(mute) === true) return 'attempt';
  if (ended(slow) === true) return 'server';
  return ended(silent) === true ? 'connect' : 'nothing';
}

/** A call that resolves with the head has not read the body: it tells nothing of what may end that. */
function readsBody(watched: Watched | undefined): boolean {
  return watched !== undefined && !(watched.outcome === 'resolved' && isTooSoon(watched));
}

/** An error at once is a call that was made wrongly, or a value that was refused. */
function isTooSoon({ outcome, ms }: Watched): boolean {
  return outcome !== 'pending' && ms < SOON;
}

function ended(watched: Watched | undefined): boolean | undefined {
  return watched && watched.outcome !== 'pending';
}
