/** Whether somebody waits for the outcome, or it lives as long as its process. */
import type { FunctionId } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';

export interface Signs {
  readonly purpose: RetryConstruct['purpose'];
  readonly shutdown: boolean;
  /** It ends when the attempt succeeds. */
  readonly leaves: boolean;
}

const starts = /^(start|boot|init|initiali[sz]e|main|run|launch|listen|connect|reconnect)$|^(bootstrap|keep|maintain|supervise|onModuleInit|onApplicationBootstrap|start(Up|up|Server|App|Worker|Consumer|Listener|Service)|ensureConnect|establishConnection|(re)?connectTo)/;

export function lifetimeOf(unit: FileUnit, id: FunctionId, signs: Signs): RetryConstruct['lifetime'] {
  if (signs.shutdown || signs.purpose === 'connection' || isStartUp(unit, id)) return 'process';
  return signs.leaves ? 'request' : 'unknown';
}

function isStartUp(unit: FileUnit, id: FunctionId): boolean {
  for (let at = unit.facts.functions[id]; at !== undefined; at = at.parent === undefined ? undefined : unit.facts.functions[at.parent]) {
    if (at.kind === 'module') return at.id === id;
    if (at.name !== undefined) return starts.test(at.name);
  }
  return true;
}
