/** One retry among those around a remote call. */
import type { CallEvent, LoopRegion } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import type { RetryConstruct, RetryLayer } from '../program-facts.ts';
import type { DelayTimes } from '../retries/judge/delay.ts';
import type { FunctionValue } from '../values/abstract.ts';

/** A retry that code of the program asks for. */
export interface CodeLayer {
  readonly unit: FileUnit;
  /** Calls of its own function that it makes again. */
  readonly tried: readonly CallEvent[];
  /** Functions that it runs again. */
  readonly functions: readonly FunctionValue[];
  /** The call that is given those functions. */
  readonly call?: CallEvent;
  /** The loop that it is. */
  readonly region?: LoopRegion;
  /** What the finding says of it; undefined where it multiplies nothing. Asked for those alone that have another inside or around them. */
  readonly describe: () => RetryLayer | undefined;
  /** What is waited between the attempts. */
  readonly delays: () => DelayTimes;
}

/** How often it asks; 'none': once, or for ever, which is another rule's to say. */
export function factorOf(attempts: RetryConstruct['attempts']): { readonly attempts?: number } | 'none' {
  if (attempts.kind === 'endless') return 'none';
  if (attempts.kind === 'unknown' || attempts.count === undefined) return {};
  return attempts.count < 2 ? 'none' : { attempts: attempts.count };
}

export function layerKey({ location: { path, start } }: RetryLayer): string {
  return `${path}:${String(start.offset)}`;
}
