/** A call whose library retries by options, and what the catalog says of them. */
import type { RetryFacts } from '../../../catalog/schema.ts';
import { argument, optionsArgument } from '../../calls/arguments.ts';
import { callees, type Callee } from '../../calls/callee.ts';
import { invocation } from '../../library/catalog-index.ts';
import { creationOptions } from '../../library/option-path.ts';
import type { Program } from '../../program/program.ts';
import type { Abstract, CallRef } from '../../values/abstract.ts';
import type { Asked } from './facts-judged.ts';

export type OperationCallee = Extract<Callee, { is: 'operation' }>;

export interface OptionSite {
  readonly ref: CallRef;
  readonly callee: OperationCallee;
  readonly facts: RetryFacts;
  readonly options: Abstract;
  /** Calling it is asking for retries, options or not. */
  readonly explicit: boolean;
}

export function optionSites(program: Program, ref: CallRef): readonly OptionSite[] {
  return callees(program, ref).flatMap((callee) => {
    const site = callee.is === 'operation' ? siteOf(program, ref, callee) : undefined;
    return site === undefined ? [] : [site];
  });
}

/** What the library does whether or not an option is written. */
export function unaskedSites(program: Program, ref: CallRef): readonly OptionSite[] {
  return callees(program, ref).flatMap((callee) => {
    if (callee.is !== 'operation' || callee.operation.is === 'retry') return [];
    const facts = factsNamed(callee, (callee.operation.is === 'client' ? callee.operation.resends : undefined) ?? retryName(callee));
    if (facts === undefined || facts.asked === 'explicit' || facts.form !== 'operation') return [];
    return [{ ref, callee, facts, options: optionsOfCall(program, ref, callee, facts), explicit: false }];
  });
}

function factsNamed({ library }: OperationCallee, name: string | undefined): RetryFacts | undefined {
  return name === undefined ? undefined : library.retries?.[name];
}

function siteOf(program: Program, ref: CallRef, callee: OperationCallee): OptionSite | undefined {
  const facts = factsNamed(callee, retryName(callee));
  if (facts === undefined) return undefined;
  const explicit = callee.operation.is === 'retry';
  if ((!explicit && facts.asked === 'implicit') || isUse(program, callee)) return undefined;
  return { ref, callee, facts, options: optionsOfCall(program, ref, callee, facts), explicit: explicit || facts.asked === 'explicit' };
}

function retryName({ operation, library }: OperationCallee): string | undefined {
  if (operation.is === 'retry' || operation.is === 'remote-call' || operation.is === 'client') return operation.retry;
  if (operation.is !== 'value' || operation.inherits !== true) return undefined;
  const inherited = [...invocation(library, operation.returns, false), ...invocation(library, operation.returns, true)];
  return inherited.map((one) => (one.is === 'remote-call' || one.is === 'client' ? one.retry : undefined)).find((one) => one !== undefined);
}

/** `policy.execute(fn)`: what was made by a retry is used; the options are those of the making. */
export function isUse(program: Program, { operation, on }: OperationCallee): boolean {
  if (operation.is !== 'retry' || operation.options !== undefined || on?.creation === undefined) return false;
  return callees(program, on.creation).some((made) => made.is === 'operation' && made.operation.is === 'retry');
}

/** A number alone is an option too: `retry(3)`. */
function optionsOfCall(program: Program, ref: CallRef, callee: OperationCallee, facts: RetryFacts): Abstract {
  const positions = callee.operation.options ?? (callee.operation.is === 'retry' ? [] : 'any');
  const object = optionsArgument(program, ref, positions);
  const alone = facts.attempts.paths.includes('') || facts.delay.computed === '' || facts.delay.constant === '';
  if (object.is !== 'undefined' || positions === 'any' || !alone) return object;
  return argument(program, ref, positions[0] ?? 0) ?? object;
}

export function askedOf(program: Program, site: OptionSite): Asked {
  const { facts, options, callee } = site;
  const above = facts.inherits === undefined ? undefined : callee.library.retries?.[facts.inherits];
  if (above === undefined) return { program, facts, options };
  const creation = callee.on?.creation;
  return { program, facts, options, inherited: { facts: above, options: creation === undefined ? undefined : creationOptions(program, creation) } };
}
