import type { ts } from '../parse.ts';
import { scanFile } from '../scan/index.ts';
import { walkTask } from './bodies.ts';
import type { FunctionBuilder } from './builders.ts';
import { settleExports } from './exporting.ts';
import { expressions } from './expressions.ts';
import { performAll } from './hoisting.ts';
import { statements } from './statements.ts';
import { Walk } from './walk.ts';

/** The second pass: the module's body, then every function in the order in which they were met. */
export function walkFile(file: ts.SourceFile, text: string, lineStarts: readonly number[]): Walk {
  const walk = new Walk(file, text, lineStarts, scanFile(file), { expressions, statements });
  const span = [0, text.length] as const;
  const value = walk.add({ kind: 'function', span, function: 0 });
  const module: FunctionBuilder = {
    id: 0, kind: 'module', async: false, generator: false, parameters: [], decorators: [], body: [], span, nameSpan: [0, 0], value,
  };
  walk.functions[0] = module;
  performAll(walk, file.statements);
  module.body = walk.events.close(0);
  // The list grows while it is gone through.
  for (const task of walk.tasks) walkTask(walk, task);
  settleExports(walk);
  return walk;
}
