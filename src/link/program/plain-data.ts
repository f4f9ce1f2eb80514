/** Data that a manifest holds, of which nothing is known: arrays, objects, texts, numbers, nothing. */

/** What it holds by that name; undefined: it is no object, or has none of its own. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
