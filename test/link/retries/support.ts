import { retriesOf } from '../../../src/link/retries/index.ts';
import type { RetryConstruct } from '../../../src/link/program-facts.ts';
import { programOf } from '../../support/program.ts';

/** The retries of one file, in a closed world of the given ones. */
export function retriesIn(text: string, others: Readonly<Record<string, string>> = {}): readonly RetryConstruct[] {
  const program = programOf({ ...others, 'service.ts': text });
  const unit = program.unit('service.ts');
  if (unit === undefined) throw new Error('no such file');
  return retriesOf(program, unit);
}

/** The one retry of a file. */
export function retryIn(text: string, others: Readonly<Record<string, string>> = {}): RetryConstruct {
  const [only, ...more] = retriesIn(text, others);
  if (only === undefined || more.length > 0) throw new Error(`${String(more.length + (only === undefined ? 0 : 1))} retries, not one`);
  return only;
}

/** A function that loads something, with this body; `sleep` waits, `client` is out of sight. */
export const loading = (body: string): string => `
  import { setTimeout as sleep } from 'node:timers/promises';
  import { client, log, maxAttempts, options } from './elsewhere';
  export async function load(id: string) {
    ${body}
  }
`;

export const attempt = 'return await client.load(id);';
