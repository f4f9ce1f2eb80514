import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareHosts, type Difference, type Hosts } from './compare-hosts.ts';

const USAGE = `node bench/run.mjs bench/agreement/agreement.ts [--list] DIR…    compares what the command line and ESLint show
  --list   every difference, not only those without a reason`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean', default: false } } });
if (positionals.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
}
const built = new URL('../../dist/index.js', import.meta.url);
const { analyse, default: plugin } = (await import(built.href)) as { analyse: Hosts['analyse']; default: Hosts['plugin'] };
for (const directory of positionals) {
  const { cli, eslint, differences, refused } = await compareHosts(path.resolve(directory), { analyse, plugin });
  console.log(`${directory}: ${cli.length} findings in the command line, ${eslint.length} in ESLint, ${refused.length} files that ESLint's parser refuses`);
  for (const [what, count] of countBy(differences)) console.log(`  ${String(count).padStart(5)}  ${what}`);
  for (const one of differences) if (values.list || one.reason === undefined) {
    console.log(`    ${one.only} ${one.path}:${one.span} ${one.rule}: ${one.message}\n      the other says ${one.other ?? 'nothing'}`);
  }
  if (differences.some(({ reason }) => reason === undefined)) process.exitCode = 1;
}

function countBy(differences: readonly Difference[]): readonly [string, number][] {
  const counts = new Map<string, number>();
  for (const { rule, only, reason = 'NO REASON' } of differences) {
    const what = `${rule}, ${only} only: ${reason}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
