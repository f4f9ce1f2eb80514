/** Whether a failure of a remote call arrives at the retry around it. */
import type { FunctionId } from '../../extract/file-facts.ts';
import { passesFailure } from '../nested-retries/passes-failure.ts';
import { Mentions } from '../passing/mentions.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { Outgoing } from '../reach/outgoing.ts';
import { walk } from '../tree/walk.ts';
import type { CallRef } from '../values/abstract.ts';

/** What is caught on the way is not tried again, unless it is thrown anew further out; the retry's own function may catch it to go round. */
export function comesBack(program: Program, { hops, ref }: Outgoing, around: { readonly unit: FileUnit; readonly function: FunctionId } | undefined): boolean {
  let fails = true;
  for (const { unit, call } of [...hops, ref].reverse()) {
    if (unit === around?.unit && call.function === around.function) continue;
    fails = fails ? passesFailure(program, { unit, call }) : throwsOn({ unit, call });
  }
  return fails;
}

/** `if (!result.ok) throw …`: an answer that tells of a failure becomes one again. */
function throwsOn({ unit, call }: Pick<CallRef, 'unit' | 'call'>): boolean {
  const mentions = new Mentions(unit, [call.result], undefined);
  let found = false;
  walk(unit.facts.functions[call.function]?.body ?? [], (node) => {
    if (node.kind !== 'branch' || found || !mentions.in(node.test)) return;
    for (const block of [node.then, node.else]) walk(block, (inner) => { found ||= inner.kind === 'throw'; });
  });
  return found;
}
