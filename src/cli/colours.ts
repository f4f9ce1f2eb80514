import type { Io } from './io.ts';

/** https://no-color.org; FORCE_COLOR asks for them where no terminal is. */
export function wantsColours({ env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return stdout.isTerminal && env.TERM !== 'dumb';
}
