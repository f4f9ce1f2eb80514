/** Which table, model or collection a call of a database is about. */
import type { Callee } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { CallRef, LibraryValue } from '../../values/abstract.ts';
import { chainOf, methodOf } from './chain.ts';
import type { Statement } from './statement.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;

/** What was read or written: a library, and the table where it is known. */
export interface Store {
  readonly library: string;
  readonly table?: string;
}

export function storeOf(program: Program, ref: CallRef, callee: OperationCallee, { sql }: Pick<Statement, 'sql'>): Store {
  const table = sqlTable(sql) ?? modelOf(callee.on) ?? chainedTable(program, ref);
  return { library: callee.library.id, ...(table !== undefined && { table }) };
}

/** Not known to be different. */
export function mayBeSame(a: Store, b: Store): boolean {
  return a.library === b.library && (a.table === undefined || b.table === undefined || a.table === b.table);
}

function sqlTable(sql: string | undefined): string | undefined {
  return /\b(?:from|into|update)\s+(?:only\s+)?["`]?(?:\w+["`]?\.["`]?)?(\w+)/i.exec(sql ?? '')?.[1]?.toLowerCase();
}

/** `model('Job', schema)`, `getRepository(Job)`, `collection('jobs')`: the place where it was made. */
function modelOf(on: LibraryValue | undefined): string | undefined {
  for (let at = on; at !== undefined; at = at.from) {
    if (at.creation === undefined || !/^(model|collection|repository|document|table)$/.test(at.kind)) continue;
    const [first] = at.creation.call.arguments;
    const name = first && at.creation.unit.facts.values[first.value];
    if (name?.kind === 'constant') return String(name.value);
    if (at.kind !== 'document') return `${at.creation.unit.path}:${String(at.creation.call.span[0])}`;
  }
  return undefined;
}

/** `prisma.account.update`, `db('accounts')`, `db.from('accounts')`. */
function chainedTable(program: Program, { unit, call, frame }: CallRef): string | undefined {
  const callee = unit.facts.values[call.callee];
  const object = callee?.kind === 'member' ? unit.facts.values[callee.object] : undefined;
  if (object?.kind === 'member' && typeof object.property === 'string' && /^\$?(prisma|tx|trx|db|client)$/i.test(nameBefore(unit, object.object))) return object.property;
  for (const one of chainOf(program, unit, call)) {
    const method = methodOf(unit, one);
    const [first] = one.arguments;
    if (first === undefined || (method !== undefined && method !== 'from' && method !== 'into' && method !== 'table')) continue;
    const name = program.evaluate({ unit, id: first.value, frame });
    if (name.is === 'constant') return String(name.value);
  }
  return undefined;
}

function nameBefore(unit: CallRef['unit'], id: number): string {
  const value = unit.facts.values[id];
  if (value?.kind === 'member') return typeof value.property === 'string' ? value.property : '';
  if (value?.kind === 'parameter') return unit.facts.functions[value.function]?.parameters[value.index]?.name ?? '';
  if (value?.kind === 'import') return value.name;
  return unit.facts.bindings.find((binding) => binding.writes.some((write) => write.value === id))?.name ?? '';
}
