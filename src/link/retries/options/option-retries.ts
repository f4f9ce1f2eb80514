/** Retries that this file asks its libraries for. */
import { callsTo } from '../../calls/search.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import { constructsAt } from './describe.ts';
import { handedOn } from './sinks.ts';
import { askedFromElsewhere } from './shared-options.ts';
import { typedOptions } from './typed-options.ts';

export function optionRetries(program: Program, unit: FileUnit): readonly RetryConstruct[] {
  return [...callsTo(program, unit, 'operation').flatMap((call) => constructsAt(program, unit, { unit, call }, false)), ...handedOn(program, unit), ...typedOptions(program, unit), ...askedFromElsewhere(program, unit)];
}
