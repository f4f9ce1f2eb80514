/** Requests that are sent as POST and only ask. */
import type { Program } from '../../program/program.ts';
import type { Abstract, CallRef } from '../../values/abstract.ts';
import { argument } from '../../calls/arguments.ts';

const asking = /\/(verify|verification|check|search|query|graphql|validate|lookup|count|preview|estimate|introspect|token|ping|health|status|embeddings|heartbeat)\/?(\?|$)/i;

/** Whether the address ends in a question: `POST /domains/x/verify`, also in a request that is told in one object. */
export function asksOnly(program: Program, ref: CallRef): boolean {
  const given = argument(program, ref, 0);
  if (given === undefined) return false;
  const written = given.is === 'object' ? ['url', 'uri', 'path'].map((name) => program.property(given, name)) : [given];
  return written.some((value) => asking.test(textOf(value)));
}

function textOf(value: Abstract): string {
  if (value.is === 'constant') return String(value.value);
  const template = value.is === 'template' ? value.ref.unit.facts.values[value.ref.id] : undefined;
  return template?.kind === 'template' ? template.quasis.join('x') : '';
}
