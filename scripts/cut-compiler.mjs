// The front of the compiler that ts-morph carries: scanner, parser and the reading of tsconfigs, without checker, emitter
// and language service. Loading those costs five times as much, at every start, and nothing here asks for them.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const load = createRequire(import.meta.url);
const compiler = path.join(path.dirname(createRequire(load.resolve('ts-morph')).resolve('@ts-morph/common')), 'typescript.js');

/** The compiler is one bundle, whose modules stand in the order in which they run: what comes first needs none of the rest to load. */
const DOOR = '// src/typescript/typescript.ts\n';
const FIRST = '// src/compiler/corePublic.ts\n';
/** The first module that is left out. */
const AFTER = '// src/compiler/moduleNameResolver.ts\n';

/** Writes a CommonJS module that exports `ts`, as ts-morph does, with what the front declares. */
export function writeCompiler(file) {
  const partial = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(partial, cutCompiler());
  renameSync(partial, file);
}

function cutCompiler() {
  const text = readFileSync(compiler, 'utf8');
  const [licence, helpers, door, front] = pieces(text, ['var __defProp = ', DOOR, FIRST, AFTER]);
  const declared = new Set([...front.matchAll(/^(?:var|function|class) (\w+)/gm)].map(([, name]) => name));
  const exported = [...door.matchAll(/^ {2}(\w+): \(\) => (\w+),?$/gm)].filter(([, , name]) => declared.has(name));
  const members = exported.map(([, name, local]) => `  ${name}: () => ${local},`).join('\n');
  const notice = '// Changed: cut by the build of fallacies after the reading of configuration files.\n';
  return `${licence.slice(0, licence.indexOf('*/') + 3)}${notice}"use strict";\n${helpers}${front}\nconst ts = {};\n__export(ts, {\n${members}\n});\nexports.ts = ts;\n`;
}

/** The text before each of the marks, which follow each other. */
function pieces(text, marks) {
  let from = 0;
  return marks.map((mark) => {
    const to = text.indexOf(mark, from);
    if (to === -1) throw new Error(`the compiler that ts-morph carries is built in another way: it has no ${mark.trim()}`);
    const piece = text.slice(from, to);
    from = to;
    return piece;
  });
}
