/** Locks, and the sections that they guard. */
import type { LibraryRef, PlainEffect } from './deadlines.ts';
import type { Location, Related, Unknown } from './place.ts';
import type { LeavingCall } from './transactions.ts';

export interface LockAcquisition {
  readonly location: Location;
  readonly what: string;
  readonly library: LibraryRef;
  /** 'lease' expires, 'session' ends with its connection, 'transaction' with its transaction, 'row' is a lock row or document. */
  readonly scope: 'lease' | 'session' | 'transaction' | 'row';
  /** What the lock is for: only 'mutual-exclusion' is judged for fencing and release. */
  readonly purpose: 'mutual-exclusion' | 'cooldown' | 'leadership' | 'claim';
  readonly ttl: { readonly kind: 'finite'; readonly ms?: number } | { readonly kind: 'none'; readonly why?: string } | { readonly kind: 'bound' } | Unknown;
  /** How it is released: on all paths ('finally', 'callback', 'using', 'transaction'), on some, nowhere, or out of sight. */
  readonly release: { readonly kind: 'finally' | 'callback' | 'using' | 'transaction' | 'every-path' } | { readonly kind: 'some-paths'; readonly leak: Location; /** The release that stands there is gone from the library; this one has taken its place. */ readonly instead?: string } | { readonly kind: 'never' } | Unknown;
  readonly extends: boolean;
  readonly section: CriticalSection;
  readonly related: readonly Related[];
}

export interface CriticalSection {
  /** 'here' when its code was seen, 'elsewhere' when callers bring it. */
  readonly seen: 'here' | 'elsewhere';
  readonly location?: Location;
  /** Writes to shared stores and non-idempotent remote effects inside, first ones first. */
  readonly effects: readonly SectionEffect[];
  /** False when a call inside could not be followed. */
  readonly complete: boolean;
  /** For a section that callers bring and that was not seen: what the lock hands to it, so that it can fence its writes. */
  readonly given?: 'token' | 'signal' | 'transaction' | 'nothing';
  /** How long it takes at most; absent: its code was not seen. */
  readonly lasts?: SectionTime;
  /** Files that are not in sight may bring the section, and what it fences with. */
  readonly callersUnseen?: boolean;
}

export interface SectionTime {
  /** The worst case, or as much of it as is known. */
  readonly ms: number;
  readonly end: 'known' | 'unknown' | 'unbounded';
  readonly because?: string;
  /** `2 × 10 s`. */
  readonly formula: string;
  /** The function that holds the lock makes the lease longer by hand. */
  readonly extended: boolean;
  /** The way to a call of another service that may never end. */
  readonly endless?: readonly Related[];
  /** Statements inside that wait for another service. */
  readonly waits: readonly LeavingCall[];
}

export interface SectionEffect {
  readonly location: Location;
  readonly callee: string;
  readonly effect: PlainEffect;
  /** What rejects it when the lease has run out; 'earlier-check': it follows a write that stops a late holder. */
  readonly fence: 'none' | 'token' | 'version' | 'unique' | 'signal-checked' | 'same-transaction' | 'earlier-check' | 'unknown';
  /**
   * An idempotent call whose value comes from a read of the same store inside the section (read, change, write back),
   * or that sets a state after such a read: done late, it undoes a newer one. A mark that is set once and a deletion are none.
   */
  readonly undoesNewer?: boolean;
}

/** A lock whose taking does not fail for the second: it is looked at in an earlier step. */
export interface TwoStepLock {
  /** The call that takes it. */
  readonly location: Location;
  readonly what: string;
  readonly library: LibraryRef;
  readonly looked: Location;
  /** What is done until it is given back. */
  readonly effects: readonly SectionEffect[];
  /** False when a call inside could not be followed. */
  readonly complete: boolean;
}

export interface LockRelease {
  readonly location: Location;
  readonly what: string;
  readonly library: LibraryRef;
  readonly owner: { readonly kind: 'checked' } | { readonly kind: 'unchecked'; readonly why: 'plain-delete' | 'constant-owner' | 'read-then-delete' } | Unknown;
  readonly related: readonly Related[];
}
