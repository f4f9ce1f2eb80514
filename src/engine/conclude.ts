import { oneForEachCause } from '../../rules/one-cause.ts';
import type { Finding, Judgement } from '../../rules/finding.ts';
import type { InputWarning } from '../engine-result.ts';
import { toFindings } from './findings.ts';
import { byPathAndLine, syntaxWarning } from './input-warnings.ts';
import type { JudgedFile } from './judge-file.ts';
import { byPlace } from './order.ts';
import type { Survey } from './survey.ts';
import type { World } from './world.ts';

/** The findings of all judged files, by place. */
export function concludeFindings(judged: readonly JudgedFile[], survey: Survey, world: World): readonly Finding[] {
  const shown = oneForEachCause(judged.flatMap(({ judgements }) => judgements).sort(byPlace));
  const byPath = new Map<string, Judgement[]>();
  for (const judgement of shown) {
    const { path } = judgement.location;
    const list = byPath.get(path);
    if (list) list.push(judgement);
    else byPath.set(path, [judgement]);
  }
  return survey.files.flatMap(({ path, context }) => {
    const judgements = byPath.get(path);
    const file = judgements && world.sources.file(path);
    return file ? toFindings(judgements, { file, context, suppressionOf: () => undefined }) : [];
  });
}

/** What could not be used as it stands, by path. */
export function concludeWarnings(judged: readonly JudgedFile[], survey: Survey, world: World): readonly InputWarning[] {
  const ofJudged = judged.flatMap(({ path, failure }) => {
    const file = world.sources.file(path);
    return [failure, file && syntaxWarning(path, file.facts)].filter((warning) => warning !== undefined);
  });
  return [...survey.warnings, ...ofJudged].sort(byPathAndLine);
}
