/** Lock columns: a row that is locked by a time or an owner in it, and freed by clearing them. */
import type { FunctionId } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { LockRelease } from '../program-facts.ts';
import { optionsOf, type CallRef } from '../values/abstract.ts';
import { assignments } from './section/sql-parts.ts';
import { isDeletion, plainName, statementOf, type Named, type Statement } from './section/statement.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;

const lockColumn = /^(is)?lock(ed)?(at|by|until|owner|token|expires(at)?|id)?$/;
const ownerColumn = /owner|holder|lockedby|token|worker|lockid|lockedat|until/;

interface Found {
  readonly ref: CallRef;
  readonly callee: OperationCallee;
  readonly statement: Statement;
}

/** Updates that clear a lock column, `{ lockedAt: null }`, which the file sets only where it is clear: else it locks no work but an account. */
export function clearedRows(program: Program, unit: FileUnit): readonly LockRelease[] {
  const found = statementsIn(program, unit);
  return found.flatMap(({ ref, callee, statement }) => {
    const cleared = statement.written.filter((named) => lockColumn.test(plainName(named.name)) && isCleared(program, named, statement)).map(({ name }) => plainName(name));
    if (!cleared.some((column) => isTakenWhereClear(program, unit, found, column))) return [];
    return [
      {
        location: locate(unit, ref.call.span),
        what: calleeName(unit, ref.call),
        library: libraryRef(program, callee.library, unit.path),
        owner: statement.condition.some(({ name }) => ownerColumn.test(plainName(name))) ? { kind: 'checked' } : { kind: 'unchecked', why: 'plain-delete' },
        related: [],
      } satisfies LockRelease,
    ];
  });
}

/** The writes of a file that names a lock column somewhere. */
function statementsIn(program: Program, unit: FileUnit): readonly Found[] {
  return once(program, 'locks: statements with lock columns', unit, [], () => {
    if (!namesLockColumn(unit)) return [];
    return unit.facts.calls.flatMap((call): readonly Found[] => {
      const ref: CallRef = { unit, call };
      const callee = callees(program, ref).find((one) => one.is === 'operation' && one.operation.is === 'remote-call' && one.library.category === 'database');
      if (callee?.is !== 'operation') return [];
      const statement = statementOf(program, ref, callee.name, updateAt(callee));
      return isDeletion(callee.name, statement) ? [] : [{ ref, callee, statement }];
    });
  });
}

function namesLockColumn(unit: FileUnit): boolean {
  return unit.facts.values.some((value) => {
    if (value.kind === 'object') return value.members.some((member) => member.kind === 'property' && lockColumn.test(plainName(member.key)));
    return value.kind === 'template' ? value.quasis.some(setsLock) : value.kind === 'constant' && typeof value.value === 'string' && setsLock(value.value);
  });
}

/** `SET locked_at = …`. */
function setsLock(text: string): boolean {
  return /lock/i.test(text) && /\bset\b/i.test(text) && assignments(text).some((one) => lockColumn.test(plainName(one.split('=')[0]?.trim() ?? '')));
}

function updateAt({ operation }: OperationCallee): number | undefined {
  return operation.is === 'remote-call' && typeof operation.effect === 'object' && 'update' in operation.effect ? operation.effect.update : undefined;
}

function isCleared(program: Program, { name, value, unset }: Named, { sql }: Statement): boolean {
  return unset === true || (sql !== undefined && assignments(sql).some((one) => isSetToNothing(one, name))) || (value !== undefined && optionsOf(program.evaluate(value)).every((one) => one.is === 'undefined' || (one.is === 'constant' && (one.value === null || one.value === false))));
}

/** `locked_at = NULL`. */
function isSetToNothing(assignment: string, column: string): boolean {
  const [left = '', right = ''] = assignment.split('=').map((side) => side.trim());
  return plainName(left) === plainName(column) && /^(null|false)$/i.test(right);
}

/** In one function the column is asked for and set. */
function isTakenWhereClear(program: Program, unit: FileUnit, found: readonly Found[], column: string): boolean {
  const sets = found.filter(({ statement }) => statement.written.some((named) => plainName(named.name) === column && !isCleared(program, named, statement)));
  return sets.some(({ ref }) => {
    const outer = rootOf(unit, ref.call.function);
    return found.some((one) => rootOf(unit, one.ref.call.function) === outer && one.statement.condition.some(({ name }) => plainName(name) === column));
  });
}

function rootOf(unit: FileUnit, id: FunctionId): FunctionId {
  const parent = unit.facts.functions[id]?.parent;
  return parent === undefined || parent === 0 ? id : rootOf(unit, parent);
}
