import type { Place, Repository } from '../../checklist/index.ts';
import { code } from './markdown-text.ts';
import { toUri } from './sarif-location.ts';

export type PlaceLink = (place: Place) => string;

/** `path:line`, linked to the forge at the reviewed commit where that is known. */
export function placeLinks({ files }: Repository): PlaceLink {
  return ({ path, line }) => {
    const shown = code(`${path}:${line}`);
    // A parenthesis would end the address.
    const address = `${files ?? ''}${toUri(path)}`.replaceAll('(', '%28').replaceAll(')', '%29');
    return files === undefined ? shown : `[${shown}](${address}#L${line})`;
  };
}

const SHOWN = 10;

/** The first ones, and how many more there are; the JSON has all. */
export function places(all: readonly Place[], link: PlaceLink, shown = SHOWN): string {
  const more = all.length > shown ? [`${all.length - shown} more`] : [];
  return [...all.slice(0, shown).map(link), ...more].join(', ');
}
