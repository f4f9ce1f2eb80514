import type { Span } from '../../extract/file-facts.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import type { ClockOrigin, Origin } from './origin.ts';

type What = Pick<ClockDecision, 'decides' | 'harmless' | 'entropy'> & { readonly subject: string };

export function decision(unit: FileUnit, span: Span, what: What, origins: readonly (Origin | undefined)[] = []): ClockDecision {
  const readings = origins.filter((origin): origin is ClockOrigin => origin?.is === 'clock');
  return {
    location: locate(unit, span),
    clock: readings.some(({ clock }) => clock === 'monotonic') ? 'monotonic' : 'wall',
    ...what,
    readings: readings.map(({ call }) => ({ location: locate(unit, call.span), message: 'the clock is read here' })),
  };
}
