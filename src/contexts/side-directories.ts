import { certainly } from './host.ts';
import type { Classification, ContextHost } from './host.ts';
import type { Package } from './packages.ts';
import type { Place } from './path-parts.ts';

const SERVER = /^(server|backend)(-(only|side))?$/;
const BROWSER = /^(client|frontend|webapp|browser)(-(only|side))?$/;
/** These leave no doubt. */
const EXPLICIT = /-(only|side)$/;

/**
 * The side that a directory is named after, the outermost first. `client` and `backend` are also what a service calls its
 * access to another: they count at the top of a package or its sources, beside a directory named after the other side, and
 * where components are in them.
 */
export function byDirectory(host: ContextHost, place: Place, home: Package): Classification | undefined {
  const depth = place.inPackage.findIndex((segment, at) => tellsSide(host, place, at, segment, home));
  if (depth === -1) return undefined;
  const segment = place.inPackage[depth] ?? '';
  return certainly(SERVER.test(segment) ? 'server' : 'browser', `in ${segment}/`);
}

function tellsSide(host: ContextHost, place: Place, depth: number, segment: string, home: Package): boolean {
  if (!SERVER.test(segment) && !BROWSER.test(segment)) return false;
  if (EXPLICIT.test(segment) || isTop(place, depth)) return true;
  if (segment === 'server' && home.kind === 'mixed') return true;
  return hasCounterpart(host, place, depth) || draws(host, place, depth, home);
}

function isTop({ inPackage }: Place, depth: number): boolean {
  return depth === 0 || (depth === 1 && /^(src|app|source)$/.test(inPackage[0] ?? ''));
}

function hasCounterpart(host: ContextHost, place: Place, depth: number): boolean {
  const parent = directoryAt(place, depth - 1);
  const counterpart = SERVER.test(place.inPackage[depth] ?? '') ? BROWSER : SERVER;
  return (host.listDirectory(parent) ?? []).some((name) => counterpart.test(name));
}

function draws(host: ContextHost, place: Place, depth: number, home: Package): boolean {
  if (home.frameworks.size > 0 || !BROWSER.test(place.inPackage[depth] ?? '')) return false;
  return (host.listDirectory(directoryAt(place, depth)) ?? []).some((name) => /\.([jt]sx|vue|svelte)$/.test(name));
}

/** The path of one of a file's directories, by its depth in the package; -1 is the package's own. */
function directoryAt({ segments, inPackage }: Place, depth: number): string {
  return segments.slice(0, segments.length - inPackage.length + depth + 1).join('/');
}
