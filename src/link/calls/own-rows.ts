/** Classes that stand for tables: what their static methods give are instances of the class itself. */
import type { KindName } from '../../catalog/schema.ts';
import type { Program } from '../program/program.ts';
import { choose, optionsOf, type Abstract, type CallRef } from '../values/abstract.ts';
import { instanceOf } from '../values/instances.ts';
import type { Callee } from './callee.ts';

type ClassValue = Extract<Abstract, { is: 'class' }>;

/** `await User.findAll()`, `User.unscoped()`; undefined where it is called on no class of the program. */
export function ofOwnClass(program: Program, ref: CallRef, { library, on }: Extract<Callee, { is: 'operation' }>, kind: KindName): Abstract | undefined {
  const table = on === undefined ? undefined : library.kinds[on.kind];
  if (on === undefined || table?.instance === undefined) return undefined;
  const row = (of: ClassValue): Abstract => instanceOf(program, of.unit, of.class);
  if (kind === table.instance) return forClasses(program, ref, row);
  if (library.kinds[kind]?.each === table.instance) return forClasses(program, ref, (of) => ({ is: 'list', of: row(of) }));
  return kind === on.kind || kind === table.extends ? forClasses(program, ref, (of) => of) : undefined;
}

function forClasses(program: Program, { unit, call, frame }: CallRef, gives: (of: ClassValue) => Abstract): Abstract | undefined {
  const callee = unit.facts.values[call.callee];
  if (callee?.kind !== 'member') return undefined;
  const classes = optionsOf(program.evaluate({ unit, id: callee.object, frame })).filter((one) => one.is === 'class') as readonly ClassValue[];
  return classes.length === 0 ? undefined : choose(classes.map(gives));
}
