/** What the options of a call or client say of its deadline, row by row of the catalog. */
import type { DeadlineFacts, DeadlineOption } from '../../catalog/schema.ts';
import { versionLiesIn } from '../bind/index.ts';
import { argument } from '../calls/arguments.ts';
import { callees } from '../calls/callee.ts';
import { creationOptions, optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import { optionsOf, type Abstract, type CallRef } from '../values/abstract.ts';
import { truthOf } from '../values/operators.ts';
import { durationOutcome } from './duration.ts';
import { destroysOnTimeout } from './destroy.ts';
import { absentOutcome, either, strongest, type Outcome } from './outcome.ts';
import { signalOutcome } from './signal.ts';

/** Where the options were written: the call or construction that a message or a version is about. */
export interface OptionsAt {
  readonly place: 'call' | 'client';
  readonly options: Abstract;
  readonly call: CallRef;
  readonly packageName: string | undefined;
}

export function optionsOutcome(program: Program, facts: DeadlineFacts, at: OptionsAt): Outcome {
  const all = rowsThatMayHold(program, facts, at).map((row) => ({ row, outcome: rowOutcome(program, row, at) }));
  return strongest(all.map(({ row, outcome }) => (isDisputed(program, row, at, all, outcome) ? versionDecides(row) : outcome)));
}

/** Rows of this place, without those of other versions. */
export function rowsThatMayHold(program: Program, facts: DeadlineFacts, at: OptionsAt): readonly DeadlineOption[] {
  return facts.options.filter((row) => (row.at === at.place || row.at === 'both') && rowApplies(program, row, at) !== 'no');
}

interface RowOutcome {
  readonly row: DeadlineOption;
  readonly outcome: Outcome;
}

/** In another version that may be the one in use it does something else. */
function isDisputed(program: Program, row: DeadlineOption, at: OptionsAt, all: readonly RowOutcome[], outcome: Outcome): boolean {
  if (outcome.kind === 'off') return rowApplies(program, row, at) === 'unknown' && !isOffInEach(row, all);
  return outcome.kind === 'set' && all.some((other) => other.row.path === row.path && other.row.versions !== undefined && other.outcome.kind === 'unknown');
}

/** Several rows, one for each range of versions, and the value switches it off in all of them. */
function isOffInEach({ path }: DeadlineOption, all: readonly RowOutcome[]): boolean {
  const rows = all.filter((other) => other.row.path === path);
  return rows.length > 1 && rows.every(({ outcome }) => outcome.kind === 'off');
}

function versionDecides({ path }: DeadlineOption): Outcome {
  return { kind: 'unknown', reason: `whether ${path} has an effect depends on the version, which is not known` };
}

/** Options that are written here and do nothing, as the version in use is known to ignore them. */
export function ineffectiveRows(program: Program, facts: DeadlineFacts, at: OptionsAt): readonly { readonly row: DeadlineOption; readonly why: string }[] {
  const found: { row: DeadlineOption; why: string }[] = [];
  for (const row of facts.options) {
    if ((row.at !== at.place && row.at !== 'both') || rowApplies(program, row, at) !== 'yes') continue;
    const outcome = rowOutcome(program, row, at);
    if (outcome.kind === 'ineffective') found.push({ row, why: outcome.why });
  }
  return found;
}

function rowApplies(program: Program, row: DeadlineOption, at: OptionsAt): 'yes' | 'no' | 'unknown' {
  if (row.versions === undefined) return 'yes';
  const name = row.versions.package ?? at.packageName;
  return name === undefined ? 'unknown' : versionLiesIn(program.binder.packageVersion(at.call.unit.path, name), row.versions.range);
}

function rowOutcome(program: Program, row: DeadlineOption, at: OptionsAt): Outcome {
  const value = rowValue(program, row, at);
  if (row.ineffective !== undefined) return looksSet(program, row, value) && rowApplies(program, row, at) === 'yes' ? { kind: 'ineffective', how: row.path, why: row.ineffective } : absentOutcome;
  const outcome = valueOutcome(program, row, value, at.call);
  if (row.coverage === 'connect' && outcome.kind !== 'set') return absentOutcome;
  return outcome.kind === 'set' ? (hindrance(program, row, at) ?? outcome) : outcome;
}

/** What is written for a row: an option, or an argument by itself. */
export function rowValue(program: Program, row: DeadlineOption, at: OptionsAt): Abstract {
  return row.argument === undefined ? optionAt(program, at.options, row.path) : (argument(program, at.call, row.argument) ?? { is: 'undefined' });
}

/** Of a signal only one with a timer reads like a deadline: others serve to cancel. */
function looksSet(program: Program, row: DeadlineOption, value: Abstract): boolean {
  return row.form === 'abort-signal' ? signalOutcome(program, value, row.coverage).kind === 'set' : isWritten(value);
}

function isWritten(value: Abstract): boolean {
  return optionsOf(value).some(({ is }) => is === 'constant' || is === 'computed' || is === 'environment') && !optionsOf(value).some(({ is }) => is === 'undefined');
}

function valueOutcome(program: Program, row: DeadlineOption, value: Abstract, call: CallRef): Outcome {
  switch (row.form) {
    case 'duration':
      return durationOutcome(value, row);
    case 'abort-signal':
      return signalOutcome(program, value, row.coverage);
    case 'absolute':
      return absoluteOutcome(value, row);
    case 'agent':
    case 'function':
      return givenOutcome(program, value, row, call);
  }
}

/** A point in time: whatever is written bounds the call, unless it is switched off. */
function absoluteOutcome(value: Abstract, row: DeadlineOption): Outcome {
  return either(
    optionsOf(value).map((one): Outcome => {
      if (one.is === 'undefined') return absentOutcome;
      if (one.is === 'parameter') return { kind: 'parameter', value: one };
      if (one.is === 'constant') return durationOutcome(one, row);
      if (one.is === 'environment' || (one.is === 'unknown' && !one.reason.startsWith('what'))) return { kind: 'unknown', reason: `${row.path} is not known here` };
      return { kind: 'set', coverage: row.coverage, how: row.path };
    }),
    value.is === 'choice' && value.fallback,
  );
}

/** Another library's client or a function in place of the transport: its own options or body would tell. */
function givenOutcome(program: Program, value: Abstract, row: DeadlineOption, call: CallRef): Outcome {
  return either(
    optionsOf(value).map((one): Outcome => {
      if (one.is === 'undefined') return absentOutcome;
      if (one.is === 'parameter') return { kind: 'parameter', value: one };
      if (one.is === 'library' && one.creation !== undefined && row.form === 'agent') return agentOutcome(program, one, one.creation, call);
      return { kind: 'unknown', reason: `${row.path} may set one` };
    }),
    value.is === 'choice' && value.fallback,
  );
}

function agentOutcome(program: Program, agent: Extract<Abstract, { is: 'library' }>, creation: CallRef, call: CallRef): Outcome {
  const [made] = callees(program, creation);
  const name = made?.is === 'operation' && 'deadline' in made.operation ? made.operation.deadline : undefined;
  const facts = name === undefined ? undefined : agent.library.deadlines?.[name];
  if (facts === undefined) return absentOutcome;
  return optionsOutcome(program, facts, { place: 'client', options: creationOptions(program, creation), call, packageName: agent.library.packages[0] });
}

function hindrance(program: Program, row: DeadlineOption, at: OptionsAt): Outcome | undefined {
  if (row.needsDestroy === true && !destroysOnTimeout(program, at.call)) {
    return { kind: 'ineffective', how: row.path, why: 'it only emits an event, and no handler of it destroys the request' };
  }
  return beside(program, row, at) ?? unmet(program, row, at);
}

/** `ofetch(url, { timeout, signal })`: with a signal of one's own the timeout is left out. */
function beside(program: Program, { path, ignoredBeside }: DeadlineOption, at: OptionsAt): Outcome | undefined {
  if (ignoredBeside === undefined) return undefined;
  const given = optionsOf(optionAt(program, at.options, ignoredBeside)).map(truthOf);
  if (given.every((truth) => truth === false)) return undefined;
  if (!given.every((truth) => truth === true)) return { kind: 'unknown', reason: `${ignoredBeside} decides, and is not known here` };
  return { kind: 'ineffective', how: path, why: `it is ignored beside ${ignoredBeside}` };
}

function unmet(program: Program, row: DeadlineOption, at: OptionsAt): Outcome | undefined {
  if (row.requires === undefined) return undefined;
  const { path, equals } = row.requires;
  const required = optionAt(program, at.options, path);
  if (optionsOf(required).some((one) => one.is === 'constant' && one.value === equals)) return undefined;
  if (required.is !== 'undefined' && required.is !== 'constant') return { kind: 'unknown', reason: `${path} decides, and is not known here` };
  return rowApplies(program, row, at) === 'yes' ? { kind: 'ineffective', how: row.path, why: `it has no effect unless ${path} is ${String(equals)}` } : versionDecides(row);
}
