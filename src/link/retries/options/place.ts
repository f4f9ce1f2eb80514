/** Where a site stands: at the option that asks for retries, or at the call. */
import type { RetryFacts } from '../../../catalog/schema.ts';
import type { Span } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { CallRef } from '../../values/abstract.ts';
import { writtenAt, type Written } from './written.ts';
import type { OptionSite } from './site.ts';

/** The option written first, of those that ask for retries or shape them. */
export function askingOption(program: Program, site: Pick<OptionSite, 'facts' | 'options'>): (Written & { readonly path: string }) | undefined {
  for (const path of pathsOf(site.facts)) {
    const shown = site.facts.form === 'operation' ? (path.split('.')[0] ?? path) : path;
    const asked = writtenAt(program, site.options, path).written;
    // What is only handed through is written by the caller.
    if (asked.every(({ value }) => value.is === 'parameter')) continue;
    const [found] = writtenAt(program, site.options, shown).written.filter(({ span }) => span !== undefined);
    const [value] = writtenAt(program, site.options, path).written;
    const written = found ?? value;
    if (written !== undefined) return { ...written, path: shown };
  }
  return undefined;
}

/** Not the time after which it ends: that bounds what the library does anyway. */
function pathsOf({ attempts, delay, jitter }: RetryFacts): readonly string[] {
  const all = [...attempts.paths, delay.computed, delay.constant, delay.shape?.path, delay.base, delay.factor?.path, delay.cap, jitter.path];
  return [...new Set(all.filter((path) => path !== undefined))];
}

/** The call, from the method's name where it is one link of a chain. */
export function callSpan({ unit, call }: CallRef): Span {
  const callee = unit.facts.values[call.callee];
  const object = callee?.kind === 'member' ? unit.facts.values[callee.object] : undefined;
  if (callee?.kind !== 'member' || typeof callee.property !== 'string' || object?.kind !== 'result') return call.span;
  return [call.calleeSpan[1] - callee.property.length, call.span[1]];
}

export function isIn(unit: FileUnit, written: Written): written is Written & { readonly span: Span } {
  return written.unit === unit && written.span !== undefined;
}
