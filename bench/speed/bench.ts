import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contestants, GROUPS, type Group } from './contestants.ts';
import { race } from './race.ts';
import { reportRace } from './report-race.ts';

const USAGE = `npm run bench -- DIR    compares the speed of fallacies with that of parsing and of ESLint
  --runs N         rounds after the warm-up (default: 5)
  --only A,B       of ${GROUPS.join(', ')} (default: all)
  --json           figures as JSON`;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string', default: GROUPS.join(',') },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [directory] = positionals;
  if (values.help || directory === undefined || positionals.length > 1) throw new Error(USAGE);
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`no directory: ${directory}`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs is a whole number from 1');
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'fallacies-bench-'));
  try {
    const folder = path.resolve(directory);
    const result = await race(folder, contestants(folder, readGroups(values.only), scratch), runs, scratch);
    console.log(values.json ? JSON.stringify(result, null, 1) : reportRace(result).join('\n'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readGroups(only: string): Group[] {
  return only.split(',').map((name) => {
    const group = GROUPS.find((known) => known === name);
    if (!group) throw new Error(`--only knows ${GROUPS.join(', ')}, not ${name}`);
    return group;
  });
}
