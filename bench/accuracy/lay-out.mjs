// Lays a repository out for the accuracy run, at the labelled commit or at COMMIT:
//   node bench/accuracy/lay-out.mjs GIT_DIR CORPUS OWNER/NAME [COMMIT]
// GIT_DIR is a bare clone, the files go to CORPUS/OWNER+NAME. Only blobs are read: no checkout, hook, filter or script runs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = /\.[cm]?[jt]sx?$|\.(vue|svelte)$/;
const MANIFESTS = /\.(jsonc?|json5|ya?ml|toml|lock|tf)$|(^|\/)(\.[a-z]+rc|\.gitignore|\.env[\w.]*|Dockerfile[\w.]*)$/;
const SCHEMAS = /\.(sql|proto|graphql|prisma)$/;
const FILE_MODES = new Set(['100644', '100755']);
const BLOBS_AT_ONCE = 500;

const [gitDir, corpus, repository, commit] = process.argv.slice(2);
if (!gitDir || !corpus || !repository) {
  console.error('usage: node bench/accuracy/lay-out.mjs GIT_DIR CORPUS OWNER/NAME [COMMIT]');
  process.exit(2);
}
const name = repository.replace('/', '+');
const folder = path.resolve(corpus, name);
const files = listFiles(commit ?? labelledCommit());
let written = 0;
for (let start = 0; start < files.length; start += BLOBS_AT_ONCE) {
  written += writeFiles(files.slice(start, start + BLOBS_AT_ONCE));
}
console.log(`${written} files in ${folder}; ${files.length - written} are not in ${gitDir}`);

function labelledCommit() {
  const labels = readFileSync(new URL(`labels/${name}.jsonl`, import.meta.url), 'utf8');
  return JSON.parse(labels.slice(0, labels.indexOf('\n'))).commit;
}

/** @param {string} revision */
function listFiles(revision) {
  const listing = git(['ls-tree', '-r', '-z', revision]).toString('utf8');
  return listing
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const tab = entry.indexOf('\t');
      const [mode = '', , id = ''] = entry.slice(0, tab).split(' ');
      return { mode, id, file: entry.slice(tab + 1) };
    })
    .filter(({ mode, file }) => FILE_MODES.has(mode) && isWanted(file) && isInside(file));
}

/** @param {string} file */
function isWanted(file) {
  return [SOURCES, MANIFESTS, SCHEMAS].some((kind) => kind.test(file));
}

/** A hostile tree may name files outside. @param {string} file */
function isInside(file) {
  return path.join(folder, file).startsWith(folder + path.sep) && !file.split('/').includes('.git');
}

/**
 * A blob that the clone lacks is passed over.
 * @param {{ id: string, file: string }[]} batch
 */
function writeFiles(batch) {
  const answer = git(['cat-file', '--batch'], batch.map(({ id }) => `${id}\n`).join(''));
  let at = 0;
  let count = 0;
  for (const { file } of batch) {
    const headerEnd = answer.indexOf('\n', at);
    const [, type, size] = answer.toString('latin1', at, headerEnd).split(' ');
    at = headerEnd + 1;
    if (type !== 'blob') continue;
    const end = at + Number(size);
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, answer.subarray(at, end));
    at = end + 1;
    count += 1;
  }
  return count;
}

/** @param {string[]} args @param {string} [input] */
function git(args, input) {
  const { status, stdout, stderr } = spawnSync('git', ['--git-dir', path.resolve(gitDir), ...args], {
    input,
    maxBuffer: 2 ** 31 - 1,
  });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
  return stdout;
}
