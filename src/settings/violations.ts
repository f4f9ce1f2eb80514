import { didYouMean } from '../nearest.ts';
import type { Schema } from './json-schema.ts';

/** What is wrong with a value, and where in it. */
export interface Violation {
  readonly keys: readonly (string | number)[];
  readonly message: string;
}

type Keys = Violation['keys'];

/** What a value has against a schema; empty when it is valid. */
export function violations(schema: Schema, value: unknown, keys: Keys = []): readonly Violation[] {
  if (schema.oneOf !== undefined) return ofAlternatives(schema.oneOf, value, keys);
  if (schema.enum !== undefined) return schema.enum.includes(value) ? [] : [notOneOf(schema.enum, value, keys)];
  if (schema.type !== undefined && !isOfType(value, schema.type)) return [{ keys, message: `${nameOf(keys)} must be ${withArticle(schema.type)}, not ${show(value)}` }];
  if (Array.isArray(value)) return ofItems(schema, value, keys);
  if (isFields(value)) return ofProperties(schema, value, keys);
  return typeof value === 'number' ? ofNumber(schema, value, keys) : ofText(schema, value, keys);
}

/** The alternative that is of the value's own kind speaks for all. */
function ofAlternatives(alternatives: readonly Schema[], value: unknown, keys: Keys): readonly Violation[] {
  const fitting = alternatives.find(({ type, enum: values }) => (values === undefined ? type !== undefined && isOfType(value, type) : typeof value === 'string'));
  if (fitting !== undefined) return violations(fitting, value, keys);
  return [{ keys, message: `${nameOf(keys)} cannot be ${show(value)}` }];
}

function ofProperties(schema: Schema, value: Readonly<Record<string, unknown>>, keys: Keys): readonly Violation[] {
  const { properties = {}, additionalProperties = true, required = [] } = schema;
  const missing = required.filter((name) => value[name] === undefined).map((name) => ({ keys, message: `${nameOf(keys)} needs '${name}'` }));
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own !== undefined) return violations(own, member, [...keys, name]);
    if (typeof additionalProperties === 'object') return violations(additionalProperties, member, [...keys, name]);
    return additionalProperties ? [] : [{ keys: [...keys, name], message: unknownKey(name, keys, Object.keys(properties)) }];
  });
  return [...wrong, ...missing];
}

function unknownKey(name: string, keys: Keys, known: readonly string[]): string {
  const kind = keys.at(-1) === 'rules' ? 'there is no rule' : 'unknown key';
  const inside = keys.length === 0 || keys.at(-1) === 'rules' ? '' : ` in ${nameOf(keys)}`;
  return `${kind} '${name}'${inside}${didYouMean(name, known)}`;
}

function ofItems(schema: Schema, value: readonly unknown[], keys: Keys): readonly Violation[] {
  const { prefixItems = [], items = true, minItems = 0, uniqueItems = false } = schema;
  if (value.length < minItems) return [{ keys, message: `${nameOf(keys)} needs at least ${minItems} item${minItems === 1 ? '' : 's'}` }];
  if (uniqueItems && new Set(value).size < value.length) return [{ keys, message: `${nameOf(keys)} has an item twice` }];
  return value.flatMap((item, index) => {
    const own = prefixItems[index] ?? items;
    if (typeof own === 'object') return violations(own, item, [...keys, index]);
    return own ? [] : [{ keys: [...keys, index], message: `${nameOf(keys)} has an item too many` }];
  });
}

function ofNumber({ minimum, maximum, exclusiveMinimum }: Schema, value: number, keys: Keys): readonly Violation[] {
  if (exclusiveMinimum !== undefined && !(value > exclusiveMinimum)) return [{ keys, message: `${nameOf(keys)} must be greater than ${exclusiveMinimum}, not ${value}` }];
  if (minimum !== undefined && value < minimum) return [{ keys, message: `${nameOf(keys)} must be at least ${minimum}, not ${value}` }];
  if (maximum !== undefined && value > maximum) return [{ keys, message: `${nameOf(keys)} must be at most ${maximum}, not ${value}` }];
  return [];
}

function ofText({ minLength = 0 }: Schema, value: unknown, keys: Keys): readonly Violation[] {
  return typeof value === 'string' && value.length < minLength ? [{ keys, message: `${nameOf(keys)} must not be empty` }] : [];
}

function notOneOf(allowed: readonly unknown[], value: unknown, keys: Keys): Violation {
  const known = allowed.map(String);
  const hint = typeof value === 'string' ? didYouMean(value, known) : '';
  return { keys, message: `${nameOf(keys)} must be one of ${known.join(', ')}, not ${show(value)}${hint}` };
}

function isOfType(value: unknown, type: NonNullable<Schema['type']>): boolean {
  switch (type) {
    case 'array': return Array.isArray(value);
    case 'object': return isFields(value);
    case 'integer': return Number.isInteger(value);
    case 'number': return typeof value === 'number' && Number.isFinite(value);
    default: return typeof value === type;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `rules.require-timeout.max`, or `the settings`. */
function nameOf(keys: Keys): string {
  if (keys.length === 0) return 'the settings';
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

function withArticle(type: string): string {
  return `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? String(value) : text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
