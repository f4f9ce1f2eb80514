import type { FileSites, Location } from '../link/index.ts';

/** Without the sites in those parts of a file that only a browser runs. */
export function onServer(sites: FileSites): FileSites {
  const { browser = [] } = sites;
  if (browser.length === 0) return sites;
  const isServed = ({ location }: { readonly location: Location }): boolean => !browser.some((part) => holds(part, location));
  const served = Object.entries(sites).map(([name, list]) => [name, name === 'browser' || !Array.isArray(list) ? list : list.filter(isServed)] as const);
  return { ...sites, ...(Object.fromEntries(served) as Partial<FileSites>) };
}

function holds(part: Location, { start, end }: Location): boolean {
  return part.start.offset <= start.offset && end.offset <= part.end.offset;
}
