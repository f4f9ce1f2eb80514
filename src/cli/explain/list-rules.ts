import { toJson } from '../../report/index.ts';
import { ruleInfos } from '../rule-info.ts';

/** Id, preset, severity and one line for each rule. */
export function listRules(format: 'terminal' | 'json'): string {
  const infos = ruleInfos();
  if (format === 'json') return toJson(infos);
  const width = Math.max(0, ...infos.map(({ id }) => id.length));
  const lines = infos.map(({ id, preset, severity, description }) => `${id.padEnd(width)}  ${preset.padEnd(11)}  ${severity.padEnd(8)}  ${description}`);
  return lines.map((line) => `${line}\n`).join('');
}
