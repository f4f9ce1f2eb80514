/** The worst case of one remote call: what its deadline allows for each attempt of its library. */
import type { RemoteCallOperation } from '../../catalog/schema.ts';
import type { CallEvent } from '../../extract/file-facts.ts';
import { argumentsFrom } from '../calls/arguments.ts';
import { calleeName } from '../calls/name.ts';
import { defaultDeadline, ownOutcome, unboundedOutcome, type RemoteCallee } from '../deadlines/call.ts';
import { clientOf, deadlineFacts } from '../deadlines/client.ts';
import { byCaller, toDeadline } from '../deadlines/outcome.ts';
import { libraryLayer } from '../nested-retries/library-layer.ts';
import type { Program } from '../program/program.ts';
import { locate } from '../program/unit.ts';
import type { Deadline } from '../program-facts.ts';
import { optionsOf, type CallRef } from '../values/abstract.ts';
import { inWords, repeated, unboundedTime, type Time } from './time.ts';

export function remoteTime(program: Program, ref: CallRef, callee: RemoteCallee): Time {
  const { operation } = callee;
  if (waitsOnPurpose(operation)) return unknownRequest('a stream lasts as long as it is read');
  const client = clientOf(program, callee.on);
  const facts = deadlineFacts(callee.library, operation) ?? client?.facts;
  const deadline = toDeadline(unboundedOutcome(program, ref, callee), () => defaultDeadline(facts));
  const own = ownOutcome(program, ref, callee, client).kind === 'set';
  const until = own ? signalOf(program, ref) : undefined;
  const once: Time = { ...timeOf(program, ref, deadline, own), ...(until === undefined ? {} : { until }) };
  const covers = deadline.kind === 'set' || deadline.kind === 'default' ? deadline.coverage : 'call';
  const layer = covers === 'call' ? undefined : libraryLayer(program, ref, callee);
  if (layer?.attempts === undefined) return once;
  const delays = { growth: 'same', first: 0 } as const;
  return repeated(once, { attempts: layer.attempts, delays, location: locate(ref.unit, ref.call.span), what: calleeName(ref.unit, ref.call) });
}

/** The call that made the signal which the call is given. */
function signalOf(program: Program, ref: CallRef): CallEvent | undefined {
  for (const given of argumentsFrom(program, ref, 0)) {
    for (const option of optionsOf(given)) {
      if (option.is !== 'object' && option.is !== 'merged') continue;
      const signal = program.property(option, 'signal');
      if (signal.is === 'library' && signal.creation !== undefined) return signal.creation.call;
    }
  }
  return undefined;
}

function waitsOnPurpose({ stream, blocking }: RemoteCallOperation): boolean {
  return stream === true || blocking === true;
}

function timeOf(program: Program, ref: CallRef, deadline: Deadline, own: boolean): Time {
  const name = calleeName(ref.unit, ref.call);
  switch (deadline.kind) {
    case 'set': {
      const { ms } = deadline;
      if (ms === undefined) return { ...unknownRequest(`the time that ${name} may take is set elsewhere`), byCaller: true };
      const formula = inWords(ms);
      return { ms, end: 'known', requests: 1, formula, longest: { ms, formula, location: locate(ref.unit, ref.call.span), what: name, by: 'call', own } };
    }
    case 'default':
      return { ms: deadline.ms, end: 'known', requests: 1, formula: inWords(deadline.ms) };
    case 'none':
      return unboundedTime(`${name} has no deadline`, locate(ref.unit, ref.call.span));
    case 'not-applicable':
      return unknownRequest('a stream lasts as long as it is read');
    case 'unknown':
      return { ...unknownRequest(`the deadline of ${name}: ${deadline.reason}`), ...(deadline.reason === byCaller && { byCaller: true }) };
  }
}

function unknownRequest(because: string): Time {
  return { ms: 0, end: 'unknown', because, requests: 1, formula: '?' };
}
