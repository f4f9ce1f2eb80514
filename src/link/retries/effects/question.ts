/** Requests that are sent as POST and only ask. */
import type { Program } from '../../program/program.ts';
import type { CallRef } from '../../values/abstract.ts';

const asking = /\/(verify|verification|check|search|query|graphql|validate|lookup|count|preview|estimate|introspect|token|ping|health|status|embeddings|heartbeat)\/?(\?|$)/i;

/** Whether the address ends in a question: `POST /domains/x/verify`. */
export function asksOnly(program: Program, ref: CallRef): boolean {
  const [given] = ref.call.arguments;
  return given !== undefined && asking.test(textOf(program, { ...ref, id: given.value }));
}

function textOf(program: Program, ref: CallRef & { readonly id: number }): string {
  const value = program.evaluate({ unit: ref.unit, id: ref.id, frame: ref.frame });
  if (value.is === 'constant') return String(value.value);
  const template = value.is === 'template' ? value.ref.unit.facts.values[value.ref.id] : undefined;
  return template?.kind === 'template' ? template.quasis.join('x') : '';
}
