import { pathSays } from './health-names.ts';
import type { Entry } from './entries.ts';

/** What a scheduler or an operator asks for. */
const seldom = /(^|[/.])_?(cron|crons|jobs?|tasks?|schedule[rd]?|admin|setup|install|migrate|migrations?|debug|maintenance)([/.]|$)/i;
const probed = /(^|\/)(readyz|ready|readiness|startupz?)$/i;

/** By its path it is asked by a scheduler, an operator or a probe, and not by those whom the service serves. */
export function isSeldom({ by, paths }: Pick<Entry, 'by' | 'paths'>): boolean {
  return by === 'request' && paths.some((path) => seldom.test(path) || probed.test(path) || pathSays(path) !== 'nothing');
}
