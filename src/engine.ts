import { catalog } from './catalog/index.ts';
import { createFileHost } from './discover/index.ts';
import type { Analysis, AnalysisOptions } from './engine-result.ts';
import {
  chooseRules, compare, concludeFindings, concludeWarnings, countImports, findFiles, judgeFile, layBuffers, mapTelling, openRepository, openSurveyed, surveyFiles,
} from './engine/index.ts';
import { createCatalogIndex } from './link/index.ts';

/** Analyses a repository once, whole: discover, tell contexts, extract, link, judge. */
// eslint-disable-next-line @typescript-eslint/require-await -- who calls it needs not know that nothing is waited for today
export async function analyse(options: AnalysisOptions): Promise<Analysis> {
  const { root, contexts, buffers = new Map<string, string>(), onProgress } = options;
  const host = layBuffers(createFileHost(root), new Map([...buffers].map(([path, text]) => [path, { text }])));
  const repository = openRepository(host);
  const { files, isSelected } = findFiles(repository, options);

  // Any server file may use, build or implement what another declares: they decide together, whatever is judged.
  const survey = surveyFiles(repository, files, new Set([...contexts, 'server']));
  const world = openSurveyed(host, createCatalogIndex(catalog), survey);
  const paths = survey.files.filter(({ path, context }) => contexts.includes(context) && isSelected(path)).map(({ path }) => path);

  const chosen = chooseRules(options);
  mapTelling(paths, 'reading', onProgress, (path) => world.sources.file(path));
  const judged = mapTelling(paths, 'judging', onProgress, (path) => judgeFile(world, path, chosen));
  const isJudged = new Set(paths);
  return {
    root,
    rules: chosen.map(({ rule }) => rule.id).sort(compare),
    files: survey.files.map(({ path, context, contextCertain, lines }) => ({ path, context, contextCertain, lines, judged: isJudged.has(path) })),
    judgements: judged.flatMap(({ judgements }) => judgements),
    findings: concludeFindings(judged, survey, world),
    sites: judged.map(({ sites }) => sites),
    warnings: concludeWarnings(judged, survey, world),
    notes: world.binder.notes().map(({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`}: ${message}`),
    imports: countImports(paths, world),
  };
}
