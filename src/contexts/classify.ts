import type { FileContext } from '../../rules/finding.ts';
import { readAreas } from './area.ts';
import type { Area } from './area.ts';
import { byConvention } from './conventions.ts';
import { generatedByPath, generatedByText } from './generated.ts';
import { certainly } from './host.ts';
import type { Classification, ContextHost } from './host.ts';
import { isRenderedOnServer, isServerJsx, isServerOnly, isUi } from './libraries.ts';
import { runByHand } from './npm-scripts.ts';
import { readPackages } from './packages.ts';
import type { Package } from './packages.ts';
import { placeOf } from './path-parts.ts';
import type { Place } from './path-parts.ts';
import { byDirectory } from './side-directories.ts';
import { testByImports, testByPath } from './tests.ts';
import { fetchesPath, isInteractive, queriesTables, readText, usesBrowser, usesHooks } from './text-signals.ts';
import type { TextSignals } from './text-signals.ts';
import { toolingByPath, toolingByText } from './tooling.ts';
import { isLeftBehind } from './unpublished.ts';

/** Tells the context of a file from its path and text. */
export type Classifier = (path: string, text: string) => Classification;

/** `chosen` is what the settings say of a path, and wins. Answers about packages and directories are remembered. */
export function createClassifier(host: ContextHost, chosen: (path: string) => FileContext | undefined = () => undefined): Classifier {
  const packageOf = readPackages(host);
  const areaOf = readAreas(host);
  return (path, text) => {
    const setting = chosen(path);
    if (setting !== undefined) return certainly(setting, 'the settings say so');
    const home = packageOf(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
    const place = placeOf(path, home.directory);
    const signals = readText(text);
    return leftOut(place, home, signals) ?? ownSide(host, place, home, signals) ?? { ...sideOfPackage(place, home, areaOf), byPlace: true };
  };
}

/** Test, tooling and generated code. */
function leftOut(place: Place, home: Package, signals: TextSignals): Classification | undefined {
  const generated = generatedByPath(place) ?? generatedByText(signals.text);
  if (generated !== undefined) return certainly('generated', generated);
  const test = testByPath(place) ?? testByImports(signals.text, () => signals.imports());
  if (test !== undefined) return certainly('test', test);
  const tooling = toolingByPath(place, home) ?? toolingByText(place, signals.text) ?? runByHand(place, home.scripts, signals.text);
  if (tooling !== undefined) return certainly('tooling', tooling);
  const { publishes } = home;
  return publishes !== undefined && isLeftBehind(place, publishes, signals.text) ? certainly('tooling', 'a script beside a package, and no part of it') : undefined;
}

/** The side that the file itself tells. */
function ownSide(host: ContextHost, place: Place, home: Package, signals: TextSignals): Classification | undefined {
  const told = bySyntax(place, signals);
  if (told !== undefined) return told;
  if (home.kind === 'server') return runsInPage(signals);
  return byConvention(place, home, signals) ?? servesByImports(signals) ?? byDirectory(host, place, home) ?? drawsByText(place, home, signals);
}

/** What a file can do in a page alone, whatever its package depends on. */
function runsInPage(signals: TextSignals): Classification | undefined {
  if (signals.imports().some((specifier) => isServerJsx(specifier) || isServerOnly(specifier))) return undefined;
  if (fetchesPath(signals)) return certainly('browser', 'fetches a path of its own origin');
  return usesHooks(signals) ? certainly('browser', 'uses hooks of React') : undefined;
}

/** What only a worker of a browser asks for, or hears. */
const WORKER = /\bchrome\.|\bbrowser\.\w|\bself\.|\bcaches\.|\bclients\.|addEventListener\(\s{0,5}['"](fetch|push|install|activate)['"]/;

/** What holds in every package. */
function bySyntax({ name, inPackage: [top = ''] }: Place, signals: TextSignals): Classification | undefined {
  if (/\.(vue|svelte)$/.test(name)) return certainly('browser', 'a component');
  const directive = signals.directive();
  if (directive !== undefined) return certainly(directive === 'client' ? 'browser' : 'server', `"use ${directive}"`);
  if (/^(service[-_]?worker|sw)([-.]\w{1,20})?\.[cm]?[jt]s$/i.test(name) && WORKER.test(signals.text)) return certainly('browser', 'a service worker');
  const served = /^(public|static|wwwroot)$/.test(top) && !signals.imports().some(isServerOnly);
  return served ? certainly('browser', `in ${top}/`) : undefined;
}

function servesByImports(signals: TextSignals): Classification | undefined {
  const serves = signals.imports().find((specifier) => isServerJsx(specifier) || isServerOnly(specifier));
  if (serves !== undefined) return certainly('server', `imports ${serves}`);
  return queriesTables(signals) ? certainly('server', 'writes conditions of drizzle-orm') : undefined;
}

function drawsByText({ name }: Place, home: Package, signals: TextSignals): Classification | undefined {
  const draws = signals.imports().find((specifier) => isUi(specifier) && !(home.serverComponents && isRenderedOnServer(specifier)));
  if (draws !== undefined) return certainly('browser', `imports ${draws}`);
  if (fetchesPath(signals)) return certainly('browser', 'fetches a path of its own origin');
  if (usesBrowser(signals)) return certainly('browser', 'uses what only browsers have');
  return isInteractive(signals, name.endsWith('x')) ? certainly('browser', 'a component with state or events') : undefined;
}

/** The side that the surroundings tell; server where nothing does. */
function sideOfPackage(place: Place, home: Package, areaOf: ReturnType<typeof readAreas>): Classification {
  if (home.kind === 'server') return ownClient(place, areaOf(home.directory, place)) ?? certainly('server', 'nothing in its package draws');
  if (home.kind === 'browser') return certainly('browser', 'nothing in its package serves');
  const area = home.kind === 'mixed' && home.frameworks.size === 0 ? areaOf(home.directory, place) : undefined;
  const side = area === undefined ? undefined : sideOfArea(place, area);
  if (side !== undefined) return side;
  if (home.published) return certainly('server', 'a published package');
  return { context: 'server', certain: false, because: 'nothing tells' };
}

/** The user interface that a server brings along, with nothing of its own but what it is built with. */
function ownClient({ inPackage: [top = ''] }: Place, area: Area | undefined): Classification | undefined {
  return area?.draws === 'yes' && /^(client|frontend|webapp|ui)$/.test(top) ? certainly('browser', `${area.directory} is a user interface`) : undefined;
}

function sideOfArea({ name }: Place, { directory, draws }: Area): Classification | undefined {
  if (draws === 'yes') return certainly('browser', `${directory} is a user interface`);
  if (draws === 'no') return certainly('server', `nothing in ${directory} draws`);
  return /\.[jt]sx$/.test(name) ? certainly('browser', 'a component') : undefined;
}
