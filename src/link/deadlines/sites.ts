/** Every place of a file that must have a deadline. */
import type { DeadlineFacts } from '../../catalog/schema.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { effectOf, libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { methodCalls } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { Deadline, DeadlineSite, IneffectiveOption } from '../program-facts.ts';
import { implicitRetry } from '../retries/index.ts';
import type { CallRef } from '../values/abstract.ts';
import { callOutcome, defaultDeadline, ownOutcome, type RemoteCallee } from './call.ts';
import { clientOf, clientOutcome, deadlineFacts, type Client } from './client.ts';
import { callersSettle, isRemote, madeHere, type OperationCallee } from './forwarding.ts';
import { isHandedIn } from './handed-in.ts';
import { ineffectiveAt } from './ineffective.ts';
import { absentOutcome, toDeadline, type Outcome } from './outcome.ts';
import { listedSites } from './listed.ts';
import { readsOwnFile } from './own-file.ts';
import { remedyFor } from './remedy.ts';
import { adoptsClient, usesOf, type ClientUse } from './uses.ts';
import { ownClientSites, unlessLeftOut, wrapperSites } from './wrapper-sites.ts';

export interface DeadlineFindings {
  readonly deadlines: readonly DeadlineSite[];
  readonly ineffective: readonly IneffectiveOption[];
}

export function deadlinesOf(program: Program, unit: FileUnit): DeadlineFindings {
  const deadlines: DeadlineSite[] = [];
  const ineffective: IneffectiveOption[] = [];
  for (const call of unit.facts.calls) {
    const ref: CallRef = { unit, call };
    const callee = siteCallee(callees(program, ref));
    if (call.construct) deadlines.push(...ownClientSites(program, ref));
    if (callee === undefined) continue;
    if (callee.is === 'function') {
      deadlines.push(...wrapperSites(program, ref, callee));
      continue;
    }
    const options = ineffectiveAt(program, ref, callee);
    ineffective.push(...options);
    const site = siteAt(program, ref, callee, options);
    if (site !== undefined) deadlines.push(site);
  }
  deadlines.push(...listedSites(program, unit));
  return { deadlines, ineffective };
}

/** One project function, or the library's among what may be called: of `given ?? fetch` nothing else is known. */
function siteCallee(found: readonly Callee[]): OperationCallee | Extract<Callee, { is: 'function' }> | undefined {
  const operations = found.filter((one): one is OperationCallee => one.is === 'operation');
  const functions = found.filter((one) => one.is === 'function');
  const [operation] = operations;
  if (operation !== undefined && operations.every((one) => one.operation === operation.operation || isAdHoc(one))) return operation;
  const [fn] = functions;
  return functions.length === 1 && operations.length === 0 ? fn : undefined;
}

function isAdHoc(callee: OperationCallee): boolean {
  return callee.operation.is === 'remote-call' && callee.operation.judged === 'call';
}

function siteAt(program: Program, ref: CallRef, callee: OperationCallee, ineffective: readonly IneffectiveOption[]): DeadlineSite | undefined {
  if (isRemote(callee)) return callee.operation.judged === 'call' || isHandedIn(program, callee) ? callSite(program, ref, callee, ineffective) : undefined;
  if (callee.operation.is === 'handler') return waitingSite(program, ref, callee);
  const client = madeHere(ref, callee);
  return client?.facts === undefined ? undefined : clientSite(program, ref, callee, client, client.facts, ineffective);
}

function callSite(program: Program, ref: CallRef, callee: RemoteCallee, ineffective: readonly IneffectiveOption[]): DeadlineSite | undefined {
  const client = clientOf(program, callee.on);
  const facts = deadlineFacts(callee.library, callee.operation) ?? client?.facts;
  if (facts === undefined || leavesItToClient(program, ref, callee, client) || readsOwnFile(ref, callee.operation)) return undefined;
  const streams = callee.operation.stream === true || callee.operation.blocking === true;
  const { outcome, related } = unlessLeftOut(program, ref, callOutcome(program, ref, callee));
  return {
    ...common(program, ref, callee, facts, ineffective),
    subject: 'call',
    deadline: streams ? { kind: 'not-applicable', why: 'stream' } : toDeadline(outcome, () => defaultDeadline(facts)),
    related,
    effect: effectOf(program, ref, callee),
    kind: callee.operation.stream === true ? 'stream' : callee.operation.delivers === undefined ? 'sync' : 'async',
    uses: 1,
  };
}

/** A client that was made with options of its own is the site, and not each call that adds nothing. */
function leavesItToClient(program: Program, ref: CallRef, callee: RemoteCallee, client: Client | undefined): boolean {
  return client?.operation.is === 'value' && ownOutcome(program, ref, callee, client).kind === 'absent';
}

function common(program: Program, ref: CallRef, callee: OperationCallee, facts: DeadlineFacts, ineffective: readonly IneffectiveOption[]) {
  const retry = implicitRetry(program, ref);
  return {
    location: locate(ref.unit, ref.call.span),
    callee: calleeName(ref.unit, ref.call),
    library: libraryRef(program, callee.library, ref.unit.path, ref.call.callee),
    related: [],
    remedy: remedyFor(facts, ref, callee.operation.options),
    ineffective: ineffective.map(({ option }) => option),
    ineffectiveAt: ineffective.map(({ location }) => location),
    ...(retry && { retry }),
  };
}

// ------------------------------------------------------------------------------------------------ clients

function clientSite(program: Program, ref: CallRef, callee: OperationCallee, client: Client, facts: DeadlineFacts, ineffective: readonly IneffectiveOption[]): DeadlineSite | undefined {
  if (client.operation.is === 'client' && adoptsClient(program, ref, client.operation.adopts)) return undefined;
  const known = usesOf(program, ref.unit, ref.call);
  const uses = known.filter(({ local }) => !local);
  if (known.length > 0 && uses.length === 0) return undefined;
  return {
    ...common(program, ref, callee, facts, ineffective),
    subject: 'client',
    deadline: uses.length > 0 || isCalled(program, ref.unit, facts.bounds) ? clientDeadline(program, client, facts, uses) : { kind: 'unknown', reason: 'nothing that it bounds is called' },
    effect: 'unknown',
    kind: opensStream(client) ? 'stream' : 'sync',
    uses: uses.length,
    ...(isShared(uses) ? { blocking: 'shared' as const } : {}),
    related: uses.slice(0, 3).map((use) => ({ location: locate(use.ref.unit, use.ref.call.span), message: 'used here' })),
  };
}

/** Some method of these names, by whoever has been given the client. */
function isCalled(program: Program, unit: FileUnit, names: readonly string[] | undefined): boolean {
  if (names === undefined) return true;
  const units = program.files?.map((path) => program.unit(path)) ?? [unit];
  return units.some((one) => one !== undefined && names.some((name) => methodCalls(one, name).length > 0));
}

/** A connection that is opened to wait on: it needs no deadline, and a client handed to it is judged where it is made. */
function waitingSite(program: Program, ref: CallRef, callee: OperationCallee): DeadlineSite | undefined {
  const { operation, library } = callee;
  if (operation.is !== 'handler' || operation.blocking !== true || adoptsClient(program, ref, operation.adopts)) return undefined;
  return {
    location: locate(ref.unit, ref.call.span),
    subject: 'client',
    callee: calleeName(ref.unit, ref.call),
    library: libraryRef(program, library, ref.unit.path, ref.call.callee),
    deadline: { kind: 'not-applicable', why: 'blocking-connection' },
    related: [],
    uses: 0,
    remedy: { fix: '' },
    ineffective: [],
    effect: 'unknown',
    kind: 'sync',
  };
}

/** Some calls wait on purpose, others do not: one deadline for all would cut the wait. */
function isShared(uses: readonly ClientUse[]): boolean {
  return uses.some(({ occupies, madeBy }) => occupies && uses.some((other) => other.madeBy === madeBy && !other.blocking));
}

function clientDeadline(program: Program, client: Client, facts: DeadlineFacts, uses: readonly ClientUse[]): Deadline {
  if (opensStream(client)) return { kind: 'not-applicable', why: 'stream' };
  const waits = (client.operation.is === 'client' && client.operation.blocking === true) || (uses.length > 0 && uses.every(({ blocking }) => blocking));
  if (waits) return { kind: 'not-applicable', why: 'blocking-connection' };
  const { outcome } = unlessLeftOut(program, client.creation, clientOutcome(program, client));
  const deadline = toDeadline(asLeftAlone(program, client.creation, outcome), () => defaultDeadline(facts));
  return deadline.kind === 'none' && uses.length > 0 ? (carriedByUses(uses) ?? deadline) : deadline;
}

function carriedByUses(uses: readonly ClientUse[]): Deadline | undefined {
  if (uses.every(({ bounded, blocking }) => bounded || blocking)) return { kind: 'set', coverage: 'attempt', how: 'each known use carries its own deadline' };
  const all = uses.every(({ bounded, written, blocking }) => bounded || written || blocking);
  return all ? { kind: 'unknown', reason: 'the times that its uses give are not known here' } : undefined;
}

function opensStream({ operation }: Client): boolean {
  return operation.is === 'client' && operation.stream === true;
}

/** Options that a user may give, with a default that sets nothing: the default is judged, unless the users are here and are judged themselves. */
function asLeftAlone(program: Program, made: CallRef, outcome: Outcome): Outcome {
  if (outcome.kind === 'parameter' && callersSettle(program, made, outcome.value)) return outcome;
  return (outcome.kind === 'parameter' || outcome.kind === 'unknown') && outcome.otherwise === 'absent' ? absentOutcome : outcome;
}
