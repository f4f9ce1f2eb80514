/** The deadline in force for one remote call. */
import type { DeadlineFacts, RemoteCallOperation } from '../../catalog/schema.ts';
import type { CallEvent } from '../../extract/file-facts.ts';
import { argument, openOptions } from '../calls/arguments.ts';
import type { Callee } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { Deadline } from '../program-facts.ts';
import type { Abstract, CallRef } from '../values/abstract.ts';
import { setLater } from './ambient.ts';
import { boundAround } from './bounded.ts';
import { untilBody } from './cleared.ts';
import { clientOf, clientOutcome, deadlineFacts, type Client } from './client.ts';
import { destroysOnTimeout } from './destroy.ts';
import { absentOutcome, strongest, type Outcome } from './outcome.ts';
import { withRequest } from './request.ts';
import { optionsOutcome } from './rows.ts';
import { isAsTold } from './told.ts';

export type RemoteCallee = Extract<Callee, { is: 'operation' }> & { readonly operation: RemoteCallOperation };

/** Everything that bears on the call, from the call outwards; 'absent' leaves it to the library's default. */
export function callOutcome(program: Program, ref: CallRef, callee: RemoteCallee): Outcome {
  return boundAround(program, ref.unit, ref.call) ?? unboundedOutcome(program, ref, callee);
}

/** The same without what stands around the call. */
export function unboundedOutcome(program: Program, ref: CallRef, callee: RemoteCallee): Outcome {
  const client = clientOf(program, callee.on);
  const own = ownOutcome(program, ref, callee, client);
  if (own.kind !== 'absent') return own;
  if (client !== undefined) return clientOutcome(program, client);
  if (callee.on === undefined) return absentOutcome;
  if (callee.on.injected) return { kind: 'unknown', reason: `${callee.library.title} is handed in from outside`, seen: 'injected' };
  const facts = deadlineFacts(callee.library, callee.operation);
  return facts === undefined ? absentOutcome : strongest(setLater(program, callee.on, facts, ref));
}

/** What the call itself carries: its options, and methods chained on what it gives. */
export function ownOutcome(program: Program, ref: CallRef, callee: RemoteCallee, client: Client | undefined): Outcome {
  const facts = deadlineFacts(callee.library, callee.operation) ?? client?.facts;
  if (facts === undefined) return absentOutcome;
  const options = withRequest(program, ref, callee.operation.request, openOptions(program, ref, callee.operation.options ?? []));
  const packageName = callee.library.packages[0];
  const written = asTold(ref, optionsOutcome(program, facts, { place: 'call', options, call: ref, packageName }));
  const answersFirst = callee.operation.failureIn?.includes('ok') === true;
  return strongest([answersFirst ? untilBody(written) : written, ...chainedOutcomes(program, ref, callee, facts)]);
}

function asTold(ref: CallRef, outcome: Outcome): Outcome {
  return outcome.kind === 'partial' && isAsTold(ref) ? { kind: 'unknown', reason: 'it is left out where its time says so' } : outcome;
}

function chainedOutcomes(program: Program, ref: CallRef, callee: RemoteCallee, facts: DeadlineFacts): readonly Outcome[] {
  const setters = callee.operation.setters ?? [];
  if (setters.length === 0) return [];
  return chainedOn(ref.unit, ref.call).flatMap((chained) => {
    const member = ref.unit.facts.values[chained.callee];
    const setter = member?.kind === 'member' ? setters.find((one) => one.member === member.property) : undefined;
    if (setter === undefined || (setter.needsDestroy === true && !destroysOnTimeout(program, ref))) return [];
    const given = argument(program, { unit: ref.unit, call: chained, frame: ref.frame }, setter.argument) ?? { is: 'undefined' as const };
    const rows = facts.options.filter(({ path }) => path === setter.option || (setter.option === '' && !path.includes('.')));
    const options: Abstract = setter.option === '' || given.is === 'object' ? given : { is: 'single', path: setter.option, value: given };
    return [optionsOutcome(program, { ...facts, options: rows.map((row) => ({ ...row, at: 'call' as const })) }, { place: 'call', options, call: ref, packageName: undefined })];
  });
}

/** Calls of methods on what this call gives, one after the other or through a variable. */
function chainedOn(unit: FileUnit, call: CallEvent): readonly CallEvent[] {
  const found: CallEvent[] = [];
  const results = new Set([call.result]);
  for (const one of unit.facts.calls) {
    const callee = unit.facts.values[one.callee];
    if (callee?.kind !== 'member' || !(results.has(callee.object) || isVariableHolding(unit, callee.object, results))) continue;
    found.push(one);
    results.add(one.result);
  }
  return found;
}

function isVariableHolding(unit: FileUnit, id: number, results: ReadonlySet<number>): boolean {
  const value = unit.facts.values[id];
  if (value?.kind !== 'variable' && value?.kind !== 'merge') return false;
  return unit.facts.bindings[value.binding]?.writes.some((write) => results.has(write.value)) ?? false;
}

/** What happens when nobody sets anything. */
export function defaultDeadline(facts: DeadlineFacts | undefined): Deadline {
  if (facts === undefined) return { kind: 'unknown', reason: 'the default is not known' };
  if (facts.byDefault.kind === 'finite') return { kind: 'default', ms: facts.byDefault.ms, coverage: facts.byDefault.coverage };
  return { kind: 'none', cause: 'nothing-set', ...(facts.byDefault.says === undefined ? {} : { says: facts.byDefault.says }) };
}
