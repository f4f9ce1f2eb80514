import { InputError } from '../../input-error.ts';
import type { Io } from '../io.ts';

/** `--date`, else SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else today. */
export function reviewDate(given: string | undefined, { env, today }: Pick<Io, 'env' | 'today'>): string {
  if (given !== undefined) return given;
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return today();
  const day = new Date(Number(epoch) * 1000);
  if (!/^\d+$/.test(epoch) || Number.isNaN(day.getTime())) throw new InputError(`SOURCE_DATE_EPOCH is no number of seconds: ${epoch}`);
  return day.toISOString().slice(0, 10);
}
