import type { FileSites, Location } from '../link/index.ts';

/** Without the sites in those parts of a file that only a browser runs. */
export function onServer(sites: FileSites): FileSites {
  const { browser = [] } = sites;
  if (browser.length === 0) return sites;
  const isServed = ({ location }: { readonly location: Location }): boolean => !browser.some((part) => holds(part, location));
  return {
    ...sites,
    deadlines: sites.deadlines.filter(isServed),
    ineffective: sites.ineffective.filter(isServed),
    retries: sites.retries.filter(isServed),
    locks: sites.locks.filter(isServed),
    releases: sites.releases.filter(isServed),
    clocks: sites.clocks.filter(isServed),
    addresses: sites.addresses.filter(isServed),
    handlers: sites.handlers.filter(isServed),
  };
}

function holds(part: Location, { start, end }: Location): boolean {
  return part.start.offset <= start.offset && end.offset <= part.end.offset;
}
