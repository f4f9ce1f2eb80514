import type { CheckReport } from '../../src/report/index.ts';
import { buildCheckReport } from '../../src/cli/check/build-check-report.ts';
import type { Analysis } from '../../src/engine-result.ts';
import { analysis } from '../support/analysis-literals.ts';

/** A check report as the command line builds it. */
export function checkReport(more: Partial<Analysis> = {}, unknown = false): CheckReport {
  return buildCheckReport(analysis(more), { contexts: ['server'], unknown });
}
