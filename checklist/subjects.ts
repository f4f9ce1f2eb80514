import type { Subject } from './item.ts';
import type { Reviewed } from './reviewed.ts';

/** How much of each subject was seen. */
export function countSubjects({ sites }: Reviewed): Readonly<Record<Subject, number>> {
  const all = (list: (file: Reviewed['sites'][number]) => readonly unknown[]): number => sites.reduce((sum, file) => sum + list(file).length, 0);
  return {
    dependency: all((file) => file.deadlines),
    retry: all((file) => file.retries),
    lock: all((file) => [...file.locks, ...file.releases]),
    clock: all((file) => file.clocks),
  };
}

export const nothingSeen: Readonly<Record<Subject, string>> = {
  dependency: 'No remote call was seen.',
  retry: 'No retry was seen.',
  lock: 'No distributed lock was seen.',
  clock: 'No clock reading that decides something was seen.',
};
