import type { ContextHost } from './host.ts';
import type { Place } from './path-parts.ts';

/** Directories that hold projects, one each. */
const CONTAINERS = /^(apps|packages|libs|projects|plugins|modules|features|src|source)$/;
/** Directories for what both sides import. */
const SHARED = /^(core|types|interfaces|constants|models|schemas?|i18n|locales?|config)$/;
const SHARED_BY_NAME = /^(shared|common|commons|isomorphic|universal)$/;

const DRAWING = /(\.[jt]sx|\.vue|\.svelte|\.component\.ts|\.module\.css|\.s[ac]ss|\.css)$/;
const PLAIN = /(?<!\.d|\.test|\.spec)\.[cm]?[jt]s$/;
/** Share of drawing files from which on an area is a user interface. */
const ENOUGH = 0.4;
const FEWEST = 5;

/** Share up to which it is none. */
const FEW = 0.05;

export interface Area {
  readonly directory: string;
  readonly draws: 'yes' | 'no' | 'perhaps';
}

/** Tells whether the part of a package that a file lies in is a user interface, by the files that are there. */
export function readAreas(host: ContextHost): (packageDirectory: string, place: Place) => Area | undefined {
  const known = new Map<string, Area>();
  return (packageDirectory, { inPackage }) => {
    const area = areaOf(inPackage);
    if (area === undefined || area.some((segment) => SHARED.test(segment)) || inPackage.some((segment) => SHARED_BY_NAME.test(segment))) return undefined;
    const directory = [...(packageDirectory === '' ? [] : [packageDirectory]), ...area].join('/');
    const found = known.get(directory) ?? { directory: `${area.join('/')}/`, draws: draws(host, directory) };
    known.set(directory, found);
    return found;
  };
}

/** The directories that name the part: the first that is no mere container, and all above it. */
function areaOf(inPackage: readonly string[]): readonly string[] | undefined {
  const own = inPackage.findIndex((segment, depth) => depth > 0 || !CONTAINERS.test(segment) || inPackage.length === 1);
  return own === -1 ? undefined : inPackage.slice(0, own + 1);
}

function draws(host: ContextHost, directory: string): Area['draws'] {
  const counts = { drawing: 0, plain: 0 };
  count(host, directory, counts);
  const total = counts.drawing + counts.plain;
  if (total < FEWEST) return 'perhaps';
  if (counts.drawing >= total * ENOUGH) return 'yes';
  return counts.drawing <= total * FEW ? 'no' : 'perhaps';
}

function count(host: ContextHost, directory: string, counts: { drawing: number; plain: number }): void {
  for (const name of host.listDirectory(directory) ?? []) {
    if (DRAWING.test(name)) counts.drawing += 1;
    else if (PLAIN.test(name)) counts.plain += 1;
    else if (!name.includes('.')) count(host, `${directory}/${name}`, counts);
  }
}
