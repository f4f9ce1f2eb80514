/** Whether a file lies where a framework looks for routes, and the path that it answers. */
import type { RouteFiles } from '../../catalog/schema.ts';
import { once, type Program } from '../program/program.ts';

export interface RoutePlace {
  readonly convention: RouteFiles;
  readonly path: string;
  /** How far into the file's path the folder of the routes begins. */
  readonly from: number;
}

const ending = /\.[cm]?[jt]sx?$/;
const none: readonly RouteFiles[] = [];

/** The outermost folder first. */
export function routePlaces(program: Program, file: string): readonly RoutePlace[] {
  const conventions = once(program, 'route files', program.catalog, none, () => program.catalog.libraries.flatMap(({ routes }) => routes ?? none));
  return conventions.flatMap((convention) => placeIn(file, convention)).sort((a, b) => a.from - b.from);
}

function placeIn(file: string, convention: RouteFiles): readonly RoutePlace[] {
  const { below, at = '', files, index = [] } = convention;
  const from = `/${file}`.indexOf(`/${below}/`);
  if (from < 0 || !ending.test(file)) return [];
  const folders = file.slice(from + below.length + 1).replace(ending, '').split('/');
  const name = folders.pop() ?? '';
  if (files?.includes(name) === false) return [];
  const parts = files !== undefined || index.includes(name) ? folders : [...folders, name];
  return [{ convention, from, path: pathOf([at, ...parts].join('/')) }];
}

/** Groups and slots are no part of the path; in Remix a dot stands for a slash. */
function pathOf(place: string): string {
  const parts = place.split(/[/.]/).filter((part) => part !== '' && !/^(\(.*\)|@.*)$/.test(part));
  return `/${parts.join('/')}`;
}
