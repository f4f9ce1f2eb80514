// Builds dist: one bundle with shared chunks, and the declarations that its entries need.
// `--no-types` leaves the declarations out, for quick local runs.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { writeCompiler } from './cut-compiler.mjs';
import { pruneDeclarations } from './prune-declarations.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
// What a user's node_modules holds. Everything else is bundled.
const provided = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

const entries = { index: 'src/index.ts', eslint: 'src/eslint/index.ts', cli: 'src/cli/main.ts' };
// Built beside dist and swapped in at the end, so that a process that reads dist never finds it half written.
const staging = path.join(root, `dist.next-${process.pid}`);
const dist = path.join(root, 'dist');

function isProvided(id) {
  return isBuiltin(id) || provided.some((name) => id === name || id.startsWith(`${name}/`));
}

const compiler = 'compiler.cjs';

/**
 * Whoever asks for ts-morph asks for its compiler, and gets the front of it. It is required: to import a CommonJS module from
 * another kind, Node first reads through all of it for the names that it exports.
 */
const requireCompiler = {
  name: 'require-compiler',
  renderChunk(code, { fileName }) {
    const from = JSON.stringify(path.posix.relative(path.posix.dirname(`./${fileName}`), `./${compiler}`).replace(/^(?!\.)/, './'));
    const required = code
      .replace(
        /^import \{([^}]*)\} from "ts-morph";$/m,
        (_, names) => `import { createRequire as createCompilerRequire } from "node:module";\nconst {${names.replaceAll(' as ', ': ')}} = createCompilerRequire(import.meta.url)(${from});`,
      )
      .replaceAll('("ts-morph")', `(${from})`);
    return required === code ? null : { code: required };
  },
};

async function bundle() {
  const build = await rolldown({
    cwd: root,
    input: entries,
    platform: 'node',
    plugins: [requireCompiler],
    external: isProvided,
    onLog(level, log, print) {
      // An import that is neither provided nor found would fail only at the user's.
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      print(level, log);
    },
  });
  await build.write({
    dir: staging,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await build.close();
}

function addCompiler() {
  writeCompiler(path.join(staging, compiler));
  copyFileSync(fileURLToPath(import.meta.resolve('typescript/LICENSE.txt')), path.join(staging, 'compiler.LICENSE.txt'));
}

function makeCommandExecutable() {
  const file = path.join(staging, 'cli.js');
  const code = readFileSync(file, 'utf8');
  if (!code.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${code}`);
  chmodSync(file, 0o755);
}

function emitDeclarations() {
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const outDir = path.join(staging, 'types');
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', outDir];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('tsc could not emit the declarations');
  const doors = Object.values(manifest.exports)
    .map((target) => target.types)
    .filter(Boolean)
    .map((file) => path.join(staging, path.relative('dist', file)));
  pruneDeclarations(outDir, doors, isProvided);
}

function swapIn() {
  const previous = `${staging}.previous`;
  try {
    renameSync(dist, previous);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  renameSync(staging, dist);
  rmSync(previous, { recursive: true, force: true });
}

try {
  await bundle();
  addCompiler();
  makeCommandExecutable();
  if (!process.argv.includes('--no-types')) emitDeclarations();
  swapIn();
} finally {
  rmSync(staging, { recursive: true, force: true });
}
