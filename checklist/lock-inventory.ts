import { duration } from '../rules/define-rule.ts';
import type { LockAcquisition } from '../src/link/program-facts.ts';
import { placeOf } from './place.ts';
import type { Lock } from './review.ts';
import type { Reviewed } from './reviewed.ts';

/** Every acquisition that was seen, by place. */
export function lockInventory({ sites }: Reviewed): readonly Lock[] {
  return sites.flatMap((file) => file.locks).map((lock) => ({
    what: lock.what,
    library: lock.library.title,
    at: placeOf(lock.location),
    scope: lock.scope,
    purpose: lock.purpose,
    ttl: ttlOf(lock),
    release: lock.release.kind,
    extends: lock.extends,
    section: {
      seen: lock.section.seen,
      complete: lock.section.complete,
      effects: lock.section.effects.map(({ callee, location, fence }) => ({ callee, at: placeOf(location), fence })),
    },
  }));
}

function ttlOf({ ttl, scope }: LockAcquisition): Lock['ttl'] {
  switch (ttl.kind) {
    case 'finite': return { state: 'finite', ...(ttl.ms !== undefined && { ms: ttl.ms }), text: ttl.ms === undefined ? 'set' : duration(ttl.ms) };
    case 'none': return { state: 'none', text: ttl.why === undefined ? 'none' : `none: ${ttl.why}` };
    case 'bound': return { state: 'bound', text: `ends with its ${scope}` };
    case 'unknown': return { state: 'unknown', text: `unknown: ${ttl.reason}` };
  }
}
