/** A statement that leads to a call of another service, as rules tell of it. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { LeavingCall } from '../program-facts.ts';
import type { Outgoing } from './outgoing.ts';
import { pathOf } from './path-words.ts';

export function leavingCall(program: Program, unit: FileUnit, call: CallEvent, found: Outgoing): LeavingCall {
  const { ref, callee } = found;
  const { operation } = callee;
  return {
    location: locate(unit, call.span),
    callee: calleeName(unit, call),
    reaches: { callee: calleeName(ref.unit, ref.call), library: libraryRef(program, callee.library, ref.unit.path, ref.call.callee) },
    ...(operation.is === 'remote-call' && operation.delivers !== undefined ? { delivers: operation.delivers } : {}),
    path: pathOf(found).filter(({ location }) => location.path !== unit.path || location.start.offset !== call.span[0]),
  };
}

/** Its end is nobody's to wait for: a feed, a download. */
export function isStream({ callee: { operation } }: Outgoing): boolean {
  return operation.is === 'remote-call' && operation.stream === true;
}
