import type { FileFacts } from '../../extract/file-facts.ts';
import { frameOfCall } from '../calls/frames.ts';
import { returnedBy } from '../calls/result.ts';
import { evaluate } from '../values/evaluate.ts';
import { globalValue } from '../values/modules.ts';
import { property } from '../values/property.ts';
import { beginEvaluation } from './answers.ts';
import { Questions } from './once.ts';
import type { Program, ProgramSource } from './program.ts';
import { createUnit, type FileUnit } from './unit.ts';

export function createProgram(source: ProgramSource): Program {
  const units = new Map<string, { facts: FileFacts; unit: FileUnit }>();
  const tables = new Map<string, Map<object | string, unknown>>();
  const program: Program = {
    ...source,
    evaluate: (ref) => evaluate(program, ref),
    property: (value, name) => property(program, value, name),
    global: (name) => globalValue(program, name),
    returns: (fn, from) => returnedBy(program, fn, from),
    frame: frameOfCall,
    evaluation: beginEvaluation(),
    members: new WeakMap(),
    questions: new Questions(),
    unit(path) {
      const facts = source.facts(path);
      if (facts === undefined) return undefined;
      const known = units.get(path);
      if (known?.facts === facts) return known.unit;
      const unit = createUnit(path, facts);
      units.set(path, { facts, unit });
      return unit;
    },
    memo<V>(question: string) {
      let table = tables.get(question);
      if (table === undefined) tables.set(question, (table = new Map<object | string, unknown>()));
      return table as Map<object | string, V>;
    },
  };
  return program;
}
