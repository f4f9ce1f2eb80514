// What `npm test` runs: build, lint, types, borders, package, then all tests. Every step runs, whatever failed before it.
// The last line counts steps and tests together: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tally = { passed: 0, failed: 0 };

const checks = [
  ['lint', 'eslint', '.'],
  ['types', 'tsc', '--noEmit'],
  ['borders', 'depcruise', '--config', '.dependency-cruiser.js', 'src', 'rules', 'checklist', 'test', 'bench', 'scripts', 'lab'],
  ['generated files', process.execPath, 'scripts/generate.mjs', '--check'],
  ['generated page', process.execPath, 'bench/run.mjs', 'scripts/catalog-page/write.ts', '--check'],
  ['package', 'npm', 'run', '--silent', 'check:package'],
];

function count(passed) {
  tally[passed ? 'passed' : 'failed'] += 1;
}

// Output is held back until the step ends, so that two at a time can be read.
function run([title, command, ...args]) {
  const started = performance.now();
  const PATH = `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const end = (passed, text) => {
      count(passed);
      console.log(`${passed ? '✓' : '✗'} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      if (!passed && text !== '') console.log(text);
      resolve(passed);
    };
    child.on('error', (error) => end(false, error.message));
    child.on('close', (status) => end(status === 0, Buffer.concat(output).toString()));
  });
}

async function runChecks() {
  const queue = [...checks];
  const lane = async () => {
    for (let check = queue.shift(); check !== undefined; check = queue.shift()) await run(check);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
}

async function runTests() {
  const vitest = await startVitest('test', process.argv.slice(2), { root, watch: false, run: true });
  const modules = vitest.state.getTestModules();
  if (modules.length === 0) throw new Error('no test was found');
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') count(state === 'passed');
      // A test that did not run because its suite broke has not passed.
      if (state === 'pending') count(false);
    }
    // A file that cannot be loaded, or a hook that throws, fails outside any test.
    tally.failed += module.errors().length;
    for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
  }
  tally.failed += vitest.state.getUnhandledErrors().length;
  await vitest.close();
}

try {
  if (await run(['build', process.execPath, 'scripts/build.mjs'])) {
    await runChecks();
    await runTests();
  }
} catch (error) {
  console.error(error);
  count(false);
}
process.on('exit', () => {
  // vitest may have set the code already, for a failure that is not counted here: it stays.
  if (tally.failed > 0) process.exitCode = 1;
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
});
