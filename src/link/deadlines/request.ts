/** Requests that are made first and sent later: `fetch(new Request(url, { signal }))`. */
import { argument } from '../calls/arguments.ts';
import { creationOptions } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import { choose, optionsOf, type Abstract, type CallRef } from '../values/abstract.ts';

/** The request in this argument carries options of its own, under those of the call. */
export function withRequest(program: Program, ref: CallRef, position: number | undefined, options: Abstract): Abstract {
  const given = position === undefined ? undefined : argument(program, ref, position);
  const requests = given === undefined ? [] : optionsOf(given).filter(isRequest);
  if (requests.length === 0) return options;
  const carried = choose(requests.map((request) => optionsWithin(program, request)));
  return options.is === 'undefined' ? carried : { is: 'merged', parts: [carried, options] };
}

function isRequest(value: Abstract): boolean {
  return (value.is === 'library' && value.creation !== undefined) || (value.is === 'parameter' && value.type?.is === 'library');
}

/** `new Request(other, init)` takes over what the other has. */
function optionsWithin(program: Program, request: Abstract): Abstract {
  if (request.is !== 'library' || request.creation === undefined) return request;
  return withRequest(program, request.creation, 0, creationOptions(program, request.creation));
}
