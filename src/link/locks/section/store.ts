/** Which table, model or collection a call of a database is about. */
import type { CallEvent } from '../../../extract/file-facts.ts';
import type { Callee } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
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
  const table = sqlTable(sql) ?? modelOf(ref, callee.on) ?? chainedTable(program, ref);
  return { library: callee.library.id, ...(table !== undefined && { table }) };
}

/** Not known to be different. */
export function mayBeSame(a: Store, b: Store): boolean {
  return a.library === b.library && (a.table === undefined || b.table === undefined || a.table === b.table);
}

function sqlTable(sql: string | undefined): string | undefined {
  return /\b(?:from|into|update)\s+(?:only\s+)?["`]?(?:\w+["`]?\.["`]?)?(\w+)/i.exec(sql ?? '')?.[1]?.toLowerCase();
}

const tables = /^(model|collection|repository|document|table)$/;

/** `model('Job', schema)`, `getRepository(Job)`, `collection('jobs')`: its name, or the place where it was made; `prisma.job`. */
function modelOf({ unit, call }: CallRef, on: LibraryValue | undefined): string | undefined {
  for (let at = on; at !== undefined; at = at.from) {
    if (!tables.test(at.kind)) continue;
    const { creation } = at;
    if (creation !== undefined && creation.call === at.from?.creation?.call) return at === on ? propertyBefore(unit, call) : undefined;
    if (creation === undefined) return at === on && at.from !== undefined ? propertyBefore(unit, call) : undefined;
    const [first] = creation.call.arguments;
    const name = first && creation.unit.facts.values[first.value];
    if (name?.kind === 'constant') return String(name.value);
    if (at.kind !== 'document') return `${creation.unit.path}:${String(creation.call.span[0])}`;
  }
  return undefined;
}

function propertyBefore(unit: FileUnit, call: CallEvent): string | undefined {
  const callee = unit.facts.values[call.callee];
  const object = callee?.kind === 'member' ? unit.facts.values[callee.object] : undefined;
  return object?.kind === 'member' && typeof object.property === 'string' ? object.property : undefined;
}

/** `db('accounts')`, `db.from('accounts')`. */
function chainedTable(program: Program, { unit, call, frame }: CallRef): string | undefined {
  for (const one of chainOf(program, unit, call)) {
    const method = methodOf(unit, one);
    const [first] = one.arguments;
    if (first === undefined || (method !== undefined && method !== 'from' && method !== 'into' && method !== 'table')) continue;
    const name = program.evaluate({ unit, id: first.value, frame });
    if (name.is === 'constant') return String(name.value);
  }
  return undefined;
}
