/** How many rows a query gives at most. */
import type { Category } from '../../catalog/schema.ts';
import type { CallEvent, Value, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { effectOf, mostAnswered, sqlText } from '../calls/effect.ts';
import { wordOf } from '../clocks/words.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { bounded, unbounded, unknownSize, type Size } from './sizes.ts';

/** A page of more than this is no bound for calls that start at once. */
const large = 500;
const limits = /^(limit|take|first|top|last|count|size|pageSize|page_size|perPage|per_page|batchSize|batch_size|batchLimit|maxResults|max_results|maxItems|maxKeys|MaxKeys|MaxResults|MaxItems|MaxNumberOfMessages|Limit|top|rows|chunkSize)$/;
const many = /^(find|findAll|findMany|findBy|findAndCountAll|findAllInBatches|getMany|getRawMany|list\w*|scan|query|select|selectFrom|execute|raw|any|manyOrNone|many|aggregate|toArray|lean|exec|smembers|keys|hkeys|hvals|lrange|zrange)$/i;

/** Peers that give lists in their answers. */
const answering = new Set<Category>(['http', 'rpc', 'graphql', 'cloud', 'vendor']);

/** Undefined: the call is no query. */
export function queriedSize(program: Program, unit: FileUnit, call: CallEvent, given: readonly ValueId[]): Size | undefined {
  const limit = limitIn(program, unit, call, given);
  if (limit !== undefined) return limit;
  for (const callee of callees(program, { unit, call })) {
    if (callee.is !== 'operation' || callee.operation.is !== 'remote-call') continue;
    const most = mostAnswered(program, { unit, call }, callee);
    if (most !== undefined && most <= large) return bounded(`${String(most)} at a time`);
    if (answering.has(callee.library.category)) return unbounded(`the answer of ${callee.name} is as long as its peer makes it`);
    if (callee.library.category !== 'database') return unknownSize(`how many ${callee.name} gives`);
    const effect = effectOf(program, { unit, call }, callee);
    if (effect === 'write' || effect === 'idempotent') return unknownSize('what a write gives');
    if (isOfPerson(unit, call, given)) return unknownSize('how many one person has');
    return many.test(callee.name) ? unbounded(`${callee.name} has no limit`) : unknownSize(`how many ${callee.name} gives`);
  }
  if (!isBuilt(program, unit, call)) return undefined;
  return isOfPerson(unit, call, given) ? unknownSize('how many one person has') : unbounded('the query has no limit');
}

/** By its own arguments, or those of the methods that it was made by: `db.select().from(notes).where(eq(notes.userId, id))`. */
function isOfPerson(unit: FileUnit, call: CallEvent, given: readonly ValueId[]): boolean {
  return [...given, ...chained(unit, call).others].some((id) => isOfOnePerson(unit, id) || equalsPerson(unit, id, 0));
}

/** `eq(notes.userId, id)`, alone or among the conditions of `and(…)`. */
function equalsPerson(unit: FileUnit, id: ValueId, depth: number): boolean {
  const value = unit.facts.values[id];
  const made = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  const name = made === undefined ? undefined : wordOf(unit, made.callee);
  if (name === 'and' && depth < 3) return made?.arguments.some((one) => equalsPerson(unit, one.value, depth + 1)) === true;
  return name === 'eq' && made?.arguments.some((one) => person.test(wordOf(unit, one.value) ?? '')) === true;
}

/** `db.select().from(users)`: a query of several links, none of which sets a limit. */
function isBuilt(program: Program, unit: FileUnit, call: CallEvent): boolean {
  const links = [...linksBefore(unit, call)].flatMap((link) => callees(program, { unit, call: link }));
  return links.some((callee) => callee.is === 'operation' && callee.operation.is === 'remote-call' && callee.library.category === 'database' && callee.name.startsWith("select") && callee.operation.effect === 'read');
}

/** Not a customer: that may be a company, and what it orders grows for as long as it stays. */
const person = /^(user|member|person|author|owner|patient|student)(Id|_id|ID)$/;

/** `{ where: { userId } }`, `{ where: { id: request.userId } }`: as many as one person has, seldom many. */
function isOfOnePerson(unit: FileUnit, id: ValueId): boolean {
  const options = unit.facts.values[id];
  const where = options?.kind === 'object' ? options.members.find((member) => member.kind === 'property' && member.key === 'where') : undefined;
  const filter = where?.kind === 'property' ? unit.facts.values[where.value] : undefined;
  return filter?.kind === 'object' && filter.members.some((member) => member.kind === 'property' && (person.test(member.key) || person.test(wordOf(unit, member.value) ?? '')) && isOne(unit.facts.values[member.value]));
}

/** And not a condition, or a list of them. */
function isOne(value: Value | undefined): boolean {
  return value !== undefined && value.kind !== 'object' && value.kind !== 'array' && value.kind !== 'result';
}

function limitIn(program: Program, unit: FileUnit, call: CallEvent, given: readonly ValueId[]): Size | undefined {
  const { limit, others } = chained(unit, call);
  if (limit !== undefined) return sizeOfLimit(program, unit, limit);
  const written = [...given, ...others].map((id) => limitAt(program, unit, id));
  return written.find((size) => size !== undefined);
}

/** What the methods were given that the query was made by: `db.select().from(users).limit(50)`. */
function chained(unit: FileUnit, call: CallEvent): { readonly limit?: ValueId; readonly others: readonly ValueId[] } {
  const found: ValueId[] = [];
  let callee = unit.facts.values[call.callee];
  for (let depth = 0; callee?.kind === 'member' && depth < 16; depth += 1) {
    const before = unit.facts.values[callee.object];
    const made = before?.kind === 'result' ? unit.facts.calls[before.call] : undefined;
    if (made === undefined) break;
    callee = unit.facts.values[made.callee];
    const name = callee?.kind === 'member' && typeof callee.property === 'string' ? callee.property : '';
    for (const { value } of made.arguments) found.push(value);
    if (limits.test(name) && made.arguments[0] !== undefined) return { limit: made.arguments[0].value, others: [] };
  }
  return { others: found };
}

function* linksBefore(unit: FileUnit, call: CallEvent): Iterable<CallEvent> {
  let at: CallEvent | undefined = call;
  for (let depth = 0; at !== undefined && depth < 16; depth += 1) {
    const callee: Value | undefined = unit.facts.values[at.callee];
    const before: Value | undefined = callee?.kind === 'member' ? unit.facts.values[callee.object] : undefined;
    at = before?.kind === 'result' ? unit.facts.calls[before.call] : undefined;
    if (at !== undefined) yield at;
  }
}

function limitAt(program: Program, unit: FileUnit, id: ValueId, depth = 0): Size | undefined {
  const value = unit.facts.values[id];
  if (value?.kind === 'object') {
    const limit = value.members.find((member) => member.kind === 'property' && limits.test(member.key));
    if (limit?.kind === 'property') return sizeOfLimit(program, unit, limit.value);
    const nested = value.members.find((member) => member.kind === 'property' && (member.key === 'params' || member.key === 'query' || member.key === 'searchParams'));
    return nested?.kind === 'property' && depth === 0 ? limitAt(program, unit, nested.value, 1) : undefined;
  }
  const text = sqlText(program.evaluate({ unit, id }));
  const written = text === undefined ? undefined : /\b(?:limit|top|fetch\s+first)\s+(\d+|[?$:@])|[?&](?:limit|per_page|page_?size|size|count|max\w*|top|first)=/i.exec(text);
  return written === undefined || written === null ? undefined : bounded('the limit of the query');
}

function sizeOfLimit(program: Program, unit: FileUnit, id: ValueId): Size {
  const limit = program.evaluate({ unit, id });
  if (limit.is !== 'constant' || typeof limit.value !== 'number') return unknownSize('the limit of the query is chosen elsewhere');
  return limit.value > large ? unbounded(`the query gives up to ${String(limit.value)}`) : bounded(`the limit of ${String(limit.value)}`);
}
