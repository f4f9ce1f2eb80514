/** Programs that nobody writes, and that come along all the same: bundled, generated or hostile code. */

const list = (count: number, line: (index: number) => string, between = '\n'): string => Array.from({ length: count }, (_, index) => line(index)).join(between);

/** A loop whose variables are all computed from each other, `turns` times over. */
export const dependentVariables = (count: number, turns = 1): string => `
${list(count, (n) => `let v${n} = ${n};`)}
for (const item of items) {
${list(turns, () => list(count, (n) => `  v${n} = ((v${n} ^ v${(n + 1) % count}) * 31 + item) >>> 0;`))}
}
probe(${list(count, (n) => `v${n}`, ', ')});`;

/** Variables that hand their values round in each turn. */
export const rotatingVariables = (count: number): string => `
${list(count, (n) => `let v${n} = ${n};`)}
while (more()) {
  const first = v0;
${list(count - 1, (n) => `  v${n} = v${n + 1};`)}
  v${count - 1} = first;
}
probe(v0);`;

export const nestedLoops = (depth: number): string => `
let a = 1; let b = 2;
${list(depth, (n) => `for (let i${n} = 0; i${n} < a; i${n}++) { a = a + b; b = b * i${n};`)}
${'}'.repeat(depth)}
probe(a, b);`;

/** Functions each of which calls the next one `times`. */
export const callTree = (depth: number, times: number): string => `
${list(depth, (n) => `function f${n}(x) { return [${list(times, (m) => `f${n + 1}(x + ${m})`, ', ')}, pick ? f${n + 1}(1) : f${n + 1}(2)][0] ?? f${n + 1}(x); }`)}
function f${depth}(x) { return x; }
probe(f0(1));`;

export const callChain = (depth: number): string => `
${list(depth, (n) => `function f${n}(x) { return f${n + 1}(x); }`)}
function f${depth}(x) { return x; }
probe(f0(1));`;

export const hierarchy = (depth: number): string => `
class C0 { on() { return this.off(); } off() { return 1; } own = this.on(); static made() { return new this(); } }
${list(depth, (n) => `class C${n + 1} extends C${n} { m${n}() { return super.on(); } }`)}
probe(new C${depth}().on(), C${depth}.made(), new C${depth}().own);`;

/** Abstract classes with hooks that call each other, and many subclasses of which none has them all. */
export const hooks = (count: number): string => `
abstract class Base { ${list(count, (n) => `on${n}() {} abstract off${n}(); run${n}() { return this.on${(n + 1) % count}() ?? this.off${n}() ?? this.run${(n + 1) % count}(); }`, ' ')} }
${list(count, (n) => `class Heir${n} extends Base { off${n}() { return this.run${n}(); } }`)}
${list(count, (n) => `probe(new Heir${n}().run${n}());`)}`;

/** Fields that are computed from each other. */
export const dependentFields = (count: number): string => `
class State {
${list(count, (n) => `  v${n} = ${n};`)}
  next() {
${list(count, (n) => `    this.v${n} = this.v${(n + 1) % count} + this.v${(n + 2) % count} + this.get${(n + 3) % count}();`)}
  }
${list(count, (n) => `  get${n}() { return this.v${n} ?? this.get${(n + 1) % count}(); }`)}
}
probe(new State().v0, new State().get0());`;

/** Objects each of which is laid twice over the next. */
export const spreads = (depth: number): string => `
const o0 = { a: 1 };
${list(depth, (n) => `const o${n + 1} = { ...o${n}, ...o${n} };`)}
const m0 = { b: 1 };
${list(depth, (n) => `const m${n + 1} = Object.assign({}, m${n}, m${n});`)}
probe(o${depth}.a, o${depth}.none, m${depth}.b, m${depth}.none);`;

/** Modules that import from each other, and whose functions call each other. */
export const recursiveModules = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`m${String(n).padStart(4, '0')}.ts`, `
import { value as after, ask as askAfter } from './m${String((n + 1) % count).padStart(4, '0')}';
import { value as far, ask as askFar } from './m${String((n * 7 + 3) % count).padStart(4, '0')}';
export const value = far.next ?? after;
export function ask(x) { return x > ${n} ? askAfter(x) : askFar(x + value); }
export * from './m${String((n + 2) % count).padStart(4, '0')}';
probe(ask(1), value);`]));

export const concatenations = (count: number): string => `
let text = '';
${list(count, () => `text = text + 'x';`)}
probe(text);`;

export const elements = (count: number): string => `
const all = [${list(count, (n) => `{ id: ${n}, next: { id: ${n} } }`, ', ')}];
for (const one of all) probe(one.id, one.next.id);
${list(50, () => 'probe(all[index].id);')}`;

export const branches = (count: number): string => `
function choose(x) {
  let found;
  ${list(count, (n) => `if (x === ${n}) { found = make${n % 7}(${n}); }`, ' else ')}
  return found;
}
function turn(x) {
  let at = 0;
  switch (x) {
${list(count, (n) => `    case ${n}: at = at + ${n};${n % 3 === 0 ? ' break;' : ''}`)}
  }
  return at;
}
probe(choose(1), turn(1));`;

/** A retry in which many things may be waited for, tried and tidied up. */
export const optionalWaits = (count: number): string => `
async function work() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try { return await fetch('https://acme.example/' + attempt); }
    catch (error) {
${list(count, (n) => `      if (error.code === ${n}) await sleep(${n} * 100 + jitter${n}());`)}
    }
  }
}`;

export const nestedTries = (depth: number): string => `
async function work() {
  while (open()) {
${'    try { await fetch("https://acme.example"); if (done()) return 1; if (skip()) continue;\n'.repeat(depth)}
${'    } catch (error) { await sleep(100); } finally { await close(); }\n'.repeat(depth)}
  }
}`;

export const nestedFinally = (depth: number): string => `
async function work() {
  for (;;) {
${'    try { await step(); if (done()) return; if (bad()) break; } finally {\n'.repeat(depth)}
${'    }\n'.repeat(depth)}
  }
}`;

/** Methods all of which may call all others, and themselves again after a while. */
export const callNet = (count: number): string => `
class Net {
${list(count, (n) => `  async m${n}(x) { try { await fetch('https://acme.example/${n}'); ${list(count, (m) => `if (x === ${m}) await this.m${m}(x);`, ' ')} } catch (error) { setTimeout(() => this.m${n}(x), 1000); } }`)}
}`;

export const switchInTry = (count: number): string => `
async function work(x) {
  try {
    switch (await ask(x)) {
${list(count, (n) => `      case ${n}: if (x.a${n} && !x.b${n}) await fetch('https://acme.example/${n}'); if (x.c === ${n}) { await sleep(${n}); } break;`)}
    }
  } catch (error) { if (error.again) return work(x); throw error; }
}`;
