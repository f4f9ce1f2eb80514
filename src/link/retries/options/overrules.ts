/** A library that would choose which errors it tries again, and a function of the options that decides in its place. */
import { tellsApart } from '../../permanent/tells-apart.ts';
import type { Program } from '../../program/program.ts';
import { readsMember } from './facts-judged.ts';
import type { OptionSite } from './site.ts';
import { writtenAt } from './written.ts';

/** True where that function looks neither at the library's choice nor at the error. */
export function overrules(program: Program, { facts: { delay }, options }: OptionSite): boolean {
  const { computed, computedFrom, computedUnless } = delay;
  if (computed === undefined || computedFrom === undefined) return false;
  const { written, open } = writtenAt(program, options, computed);
  if (open || written.length === 0 || (computedUnless !== undefined && writtenAt(program, options, computedUnless).written.length > 0)) return false;
  return written.every(({ value }) => value.is === 'function' && !readsMember(value, computedFrom) && !readsMember(value, 'error') && !tellsApart(value.unit, value.function));
}
