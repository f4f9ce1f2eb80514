import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../input-error.ts';
import type { Io } from './io.ts';

/** Writes a report to where it was asked for. */
export async function deliver(text: string, output: string | undefined, { cwd, stdout }: Io): Promise<void> {
  if (output === undefined) {
    await stdout.write(text);
    return;
  }
  try {
    writeFileSync(path.resolve(cwd, output), text);
  } catch (error) {
    throw new InputError(`${output} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
