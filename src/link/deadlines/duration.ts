import type { DeadlineOption } from '../../catalog/schema.ts';
import { optionsOf, type Abstract } from '../values/abstract.ts';
import { absentOutcome, either, type Outcome } from './outcome.ts';

type DurationOption = Pick<DeadlineOption, 'path' | 'unit' | 'off' | 'zero' | 'coverage'>;

/** What a value given as a duration says. */
export function durationOutcome(value: Abstract, option: DurationOption): Outcome {
  return either(optionsOf(value).map((one) => single(one, option)), value.is === 'choice' && value.fallback);
}

function single(value: Abstract, option: DurationOption): Outcome {
  const how = option.path;
  switch (value.is) {
    case 'constant':
      return constant(value.value, option);
    case 'undefined':
    case 'object':
    case 'merged':
    case 'function':
    case 'array':
      return absentOutcome;
    case 'computed':
    case 'template':
      return { kind: 'set', coverage: option.coverage, how };
    case 'parameter':
      return { kind: 'parameter', value };
    case 'environment':
      return { kind: 'unknown', reason: `${how} comes from the environment variable ${value.name}` };
    case 'unknown':
      return { kind: 'unknown', reason: `${how}: ${value.reason}` };
    default:
      return { kind: 'unknown', reason: `${how} is not known here` };
  }
}

function constant(value: string | number | boolean | null, option: DurationOption): Outcome {
  if (value === Number.POSITIVE_INFINITY || option.off?.some((one) => one === value) === true) return { kind: 'off', how: `${option.path}: ${String(value)}` };
  if (value === null || typeof value === 'boolean' || (value === 0 && option.zero === 'ignored')) return absentOutcome;
  const number = typeof value === 'number' ? value : parseDuration(value);
  if (number === undefined) return { kind: 'set', coverage: option.coverage, how: option.path };
  if (Number.isNaN(number)) return { kind: 'unknown', reason: `${option.path} is not a number` };
  return { kind: 'set', ms: option.unit === 's' && typeof value === 'number' ? number * 1000 : number, coverage: option.coverage, how: option.path };
}

const units: Readonly<Record<string, number>> = { '': 1, ms: 1, milli: 1, millis: 1, s: 1000, sec: 1000, second: 1000, seconds: 1000, m: 60_000, min: 60_000, minute: 60_000, minutes: 60_000, h: 3_600_000, hour: 3_600_000, hours: 3_600_000 };

/** `10s`, `500 ms`, `5000`: milliseconds; undefined when the text is none of these. */
function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const unit = match && units[(match[2] ?? '').toLowerCase()];
  return match && unit !== null && unit !== undefined ? Number(match[1]) * unit : undefined;
}
