import type { Progress } from '../engine-result.ts';
import type { Output } from './io.ts';

const PATIENCE = 1000;
const PACE = 100;

/** Tells a waiting person how far the work is; on a terminal only, and not before a second has gone by. */
export function progressTo(output: Output, now: () => number = () => performance.now()): { readonly tell: (progress: Progress) => void; readonly clear: () => Promise<void> } {
  const started = now();
  let last = started + PATIENCE - PACE;
  let shown = false;
  return {
    tell: ({ step, done, total }) => {
      const time = now();
      if (!output.isTerminal || time - last < PACE) return;
      last = time;
      shown = true;
      void output.write(`\r\u001b[K${step} ${done}/${total}`);
    },
    clear: async () => {
      if (shown) await output.write('\r\u001b[K');
    },
  };
}
