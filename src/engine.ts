import { catalog } from './catalog/index.ts';
import { createFileHost } from './discover/index.ts';
import type { Analysis, AnalysisOptions } from './engine-result.ts';
import {
  byPathAndLine, chooseRules, compare, conclude, countImports, findFiles, gatherFacts, Inputs, judgeFile, layBuffers, mapTelling, openRepository, openSurveyed, surveyFiles, validateSettings, writeLinked,
} from './engine/index.ts';
import { createBinder, createCatalogIndex } from './link/index.ts';

/** Analyses a repository once, whole: discover, tell contexts, extract, link, judge. */
// eslint-disable-next-line @typescript-eslint/require-await -- who calls it needs not know that nothing is waited for today
export async function analyse(options: AnalysisOptions): Promise<Analysis> {
  const { root, contexts, buffers = new Map<string, string>(), onProgress } = options;
  const inputs = options.leaveFacts === true ? new Inputs() : undefined;
  const disk = createFileHost(root);
  const host = layBuffers(inputs?.watch(disk) ?? disk, new Map([...buffers].map(([path, text]) => [path, { text }])));
  const repository = openRepository(host);
  const { files, isSelected } = findFiles(repository, options);
  validateSettings(repository, files);

  // Any server file may use, build or implement what another declares: they decide together, whatever is judged.
  const binder = createBinder(host);
  const survey = surveyFiles(repository, files, new Set([...contexts, 'server']), binder, inputs && ((path, text) => inputs.source(path, text)));
  const world = openSurveyed(repository, createCatalogIndex(catalog), survey, binder);
  const paths = survey.files.filter(({ path, context }) => contexts.includes(context) && isSelected(path)).map(({ path }) => path);

  mapTelling(paths, 'reading', onProgress, (path) => world.sources.file(path));
  const judged = mapTelling(paths, 'judging', onProgress, (path) => judgeFile(world, path, chooseRules(options, repository.settings.for(path)), contexts.includes('browser')));
  const contextOf = new Map(survey.files.map(({ path, context }) => [path, context]));
  const { findings, warnings } = conclude(judged, (path) => contextOf.get(path) ?? 'server', world);
  const isJudged = new Set(paths);
  return {
    root,
    rules: [...new Set([...chooseRules(options, repository.settings.for('')).map(({ rule }) => rule.id), ...judged.flatMap(({ ran }) => [...ran])])].sort(compare),
    files: survey.files.map(({ path, context, contextCertain, lines }) => ({ path, context, contextCertain, lines, judged: isJudged.has(path) })),
    judgements: judged.flatMap(({ judgements }) => judgements),
    findings,
    sites: judged.map(({ sites }) => sites),
    warnings: [...survey.warnings, ...warnings].sort(byPathAndLine),
    notes: world.binder.notes().map(({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`}: ${message}`),
    imports: countImports(paths, world),
    ...(inputs && { linkedFacts: writeLinked(gatherFacts({ host: disk, inputs, sources: files, judged, world })) }),
  };
}
