import { buildReview } from '../../../checklist/index.ts';
import type { FileContext } from '../../../rules/finding.ts';
import { toJson, toMarkdown, toWarnings } from '../../report/index.ts';
import { homepage, name, version } from '../../tool.ts';
import { deliver } from '../deliver.ts';
import { eslintNote } from '../eslint-note.ts';
import type { ExitCode } from '../io.ts';
import { progressTo } from '../progress.ts';
import { selectPaths } from '../select-paths.ts';
import type { Session } from '../session.ts';
import { fails, hasUnusable, type Threshold } from '../threshold.ts';
import { findArtefacts } from './artefacts.ts';
import { readRepository } from './repository.ts';
import { reviewDate } from './review-date.ts';

export interface ReviewOptions {
  readonly format: 'md' | 'json';
  readonly context: readonly FileContext[];
  readonly failOn: Threshold;
  readonly date?: string;
  readonly strictInput?: boolean;
  readonly output?: string;
  readonly workers?: number;
}

/** `fallacies review`: runs all rules and writes the design review. */
export async function runReview(given: string, { format, context, failOn, date, strictInput, output, workers }: ReviewOptions, { io, engine }: Session): Promise<ExitCode> {
  const day = reviewDate(date, io);
  const { root, paths } = selectPaths([given], io.cwd, { ownRoot: true });
  const progress = progressTo(io.stderr);
  const { analyse } = await engine();
  const analysis = await analyse({
    root,
    paths,
    // Browser code is judged too, to be counted apart.
    contexts: [...new Set<FileContext>([...context, 'browser'])],
    preset: 'all',
    ...(workers !== undefined && { workers }),
    onProgress: progress.tell,
  });
  await progress.clear();
  const review = buildReview(analysis, {
    tool: { name, version, homepage },
    repository: readRepository(root),
    date: day,
    contexts: context,
    artefacts: findArtefacts(root),
  });
  await deliver(format === 'json' ? toJson(review) : toMarkdown(review), output, io);
  await io.stderr.write(toWarnings(review.looked.warnings, [...review.looked.notes, ...eslintNote(root)]));
  if (strictInput && hasUnusable(analysis.warnings)) return 2;
  return fails(review.findings, failOn) ? 1 : 0;
}
