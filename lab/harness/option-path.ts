/** Options with a value at a path, `timeout.request`; `\\.` is a dot inside a name, and the empty path gives none. */
export function atPath(path: string, value: unknown): Record<string, unknown> {
  if (path === '') return {};
  return path.split(/(?<!\\)\./).map((step) => step.replaceAll('\\.', '.')).reduceRight<unknown>((inner, step) => ({ [step]: inner }), value) as Record<string, unknown>;
}

type Options = Readonly<Record<string, unknown>>;

/** The second laid over the first; what both hold as plain objects is merged. */
export function merge(base: Options, over: Options): Options {
  const merged = Object.entries(over).map(([key, value]) => [key, isPlain(value) && isPlain(base[key]) ? merge(base[key], value) : value]);
  return { ...base, ...Object.fromEntries(merged) as Options };
}

function isPlain(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
