import manifest from '../package.json' with { type: 'json' };

/** This package, as its manifest names it. */
export const { name, version, homepage } = manifest;

/** Address of a rule's page. */
export function ruleUrl(id: string): string {
  return `${homepage}/rules/${id}`;
}
